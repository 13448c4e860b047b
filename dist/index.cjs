require("node:https");
require("node:v8").setFlagsFromString("--regexp-tier-up-ticks=0");
// src/index.ts
Promise.resolve().then(() => require("./chunks/main.cjs")).then(({ runAction }) => runAction()).catch(() => {
	process.stdout.write("::error::Could not start: the event file of the run cannot be read.\n");
	return 3;
}).then((code) => process.stdout.write("", () => process.exit(code)));
