// src/open.ts
Promise.resolve().then(() => require("./chunks/open.cjs")).then(({ open }) => open()).catch(() => {
	process.stdout.write("::error::Could not start: the event file of the run cannot be read.\n");
	return 3;
}).then((code) => process.exitCode = code);
