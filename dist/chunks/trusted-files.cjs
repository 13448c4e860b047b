const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_answer = require("./answer2.cjs");
const require_default_template = require("./default-template.cjs");
// src/subject/trusted-files.ts
var trusted_files_exports = require_rolldown_runtime.__exportAll({ TrustedFiles: () => TrustedFiles });
var TrustedFiles = class {
	subject;
	#client;
	#looked;
	#files = new Map();
	#same = new Set();
	#expected = new Set();
	#reading = new Map();
	constructor(client, looked) {
		this.#client = client;
		this.#looked = looked;
		this.subject = looked.subject;
		if (looked.seen !== void 0) this.#keep(looked.seen);
	}
	expect(...paths) {
		for (const path of paths) {
			this.#expected.add(path);
			if (this.#looked.seen === void 0 && paths.length === 1) this.#overRest(path);
		}
	}
	async read(path) {
		const plain = path.replace(/^\.\//, "");
		if (!this.#files.has(plain) && this.#looked.more !== void 0) {
			const seen = await this.#looked.more([plain, ...this.#expected]).catch(() => void 0);
			if (seen !== void 0) this.#keep(seen);
		}
		const value = this.#files.get(plain);
		if (value !== void 0) return {
			status: "known",
			value
		};
		this.#looked.onAsk?.();
		return this.#overRest(path);
	}
	async templates() {
		const places = this.#looked.seen?.places;
		if (places !== void 0) return {
			status: "known",
			value: require_default_template.templatesIn(places, this.subject.kind)
		};
		this.#looked.onAsk?.();
		return require_default_template.defaultTemplates(this.#client, this.subject);
	}
	answers(answer) {
		const one = async (question) => {
			if (question.kind === "file" && question.ref === void 0) return this.read(question.path);
			const { changed } = this.#looked.seen ?? {};
			if (question.kind === "changed-files" && changed !== void 0) return {
				status: "known",
				value: changed
			};
			this.#looked.onAsk?.();
			const [fact] = await answer([question]);
			return fact ?? {
				status: "unavailable",
				reason: "No answer was given"
			};
		};
		return (questions) => Promise.all(questions.map(one));
	}
	async changedAmong(paths, mayList) {
		if (this.subject.kind !== "pull-request") return [];
		const { changed } = this.#looked.seen ?? {};
		const open = paths.filter((path) => path !== "default");
		if (changed === void 0 && open.every((path) => this.#same.has(path))) return [];
		if (changed === void 0 && !mayList()) return [];
		const listed = changed === void 0 ? await this.#listed() : {
			status: "known",
			value: changed
		};
		if (listed.status === "unavailable") return [];
		return paths.filter((path) => listed.value.files.some((file) => file.path === path || file.previous === path));
	}
	#listed() {
		this.#looked.onAsk?.();
		return require_answer.readChangedFiles(this.#client, this.subject);
	}
	#keep({ files, same }) {
		for (const [path, file] of files) this.#files.set(path, file);
		for (const path of same) this.#same.add(path);
	}
	#overRest(path) {
		const started = this.#reading.get(path) ?? require_answer.readTrustedFile(this.#client, this.subject, path);
		this.#reading.set(path, started);
		return started;
	}
};
Object.defineProperty(exports, "TrustedFiles", {
	enumerable: true,
	get: function() {
		return TrustedFiles;
	}
});
Object.defineProperty(exports, "trusted_files_exports", {
	enumerable: true,
	get: function() {
		return trusted_files_exports;
	}
});
