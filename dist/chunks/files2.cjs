const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_picomatch$1 = require("./picomatch.cjs");
const require_exit = require("./exit.cjs");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
// src/evidence/values/files.ts
var import_picomatch = require_rolldown_runtime.__toESM(require_picomatch$1.require_picomatch(), 1);
const MAX_BYTES = 20971520;
const MAX_FILES = 500;
const MAX_ENTRIES = 2e5;
async function readMatching(pattern, root) {
	const { base, isGlob } = import_picomatch.default.scan(pattern);
	const paths = isGlob ? await matching(pattern, base, root) : [pattern];
	if (paths.length === 0) throw new require_exit.Unusable(`no file matches ${pattern}`);
	if (paths.length > MAX_FILES) throw new require_exit.Unusable(`${paths.length} files match ${pattern}, expected at most ${MAX_FILES}`);
	return Promise.all(paths.map(async (path) => ({
		path,
		text: await readText(path, root)
	})));
}
async function matching(pattern, base, root) {
	const matches = (0, import_picomatch.default)(pattern);
	const found = [];
	let looked = 0;
	try {
		for await (const entry of await (0, node_fs_promises.opendir)((0, node_path.resolve)(root, base), { recursive: true })) {
			if (++looked > MAX_ENTRIES) throw new require_exit.Unusable(`more than ${MAX_ENTRIES} files lie below ${base || "."}`);
			const path = (0, node_path.relative)(root, (0, node_path.join)(entry.parentPath, entry.name)).split(node_path.sep).join("/");
			if (!entry.isDirectory() && matches(path)) found.push(path);
		}
	} catch (error) {
		if (error instanceof require_exit.Unusable) throw error;
		return [];
	}
	return found.toSorted();
}
async function readText(path, root) {
	try {
		const [real, top] = await Promise.all([(0, node_fs_promises.realpath)((0, node_path.resolve)(root, path)), (0, node_fs_promises.realpath)(root)]);
		if (!real.startsWith(top.endsWith(node_path.sep) ? top : `${top}${node_path.sep}`)) throw new require_exit.Unusable(`${path} lies outside the working folder`);
		const { size } = await (0, node_fs_promises.stat)(real);
		if (size > 20971520) throw new require_exit.Unusable(`${path} has ${size} bytes, expected at most ${MAX_BYTES}`);
		return new TextDecoder("utf-8", { fatal: true }).decode(await (0, node_fs_promises.readFile)(real));
	} catch (error) {
		if (error instanceof require_exit.Unusable) throw error;
		const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
		throw new require_exit.Unusable(`${path} ${{
			ENOENT: "does not exist",
			EISDIR: "is a folder, expected a file",
			ERR_ENCODING_INVALID_ENCODED_DATA: "is no UTF-8 text"
		}[code] ?? `cannot be read (${code})`}`);
	}
}
function readJson({ path, text }) {
	try {
		return JSON.parse(text);
	} catch {
		throw new require_exit.Unusable(`${path} is no valid JSON`);
	}
}
function jsonValue(data, keys, path) {
	const found = keys === "" ? data : at(data, keys);
	if (typeof found === "string" || typeof found === "number" || typeof found === "boolean") return String(found);
	const what = found === void 0 ? "nothing" : found === null ? "null" : Array.isArray(found) ? "a list" : "an object";
	const where = keys === "" ? path : `"${keys}" of ${path}`;
	throw new require_exit.Unusable(`found ${what} at ${where}, expected a number, a text, true or false`);
}
function at(data, keys) {
	if (typeof data !== "object" || data === null) return void 0;
	if (Object.hasOwn(data, keys)) return data[keys];
	for (let dot = keys.indexOf("."); dot >= 0; dot = keys.indexOf(".", dot + 1)) {
		const key = keys.slice(0, dot);
		if (!Object.hasOwn(data, key)) continue;
		const found = at(data[key], keys.slice(dot + 1));
		if (found !== void 0) return found;
	}
}
exports.jsonValue = jsonValue;
exports.readJson = readJson;
exports.readMatching = readMatching;
