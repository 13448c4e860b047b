const require_own_reports = require("./own-reports.cjs");
// src/subject/moves.ts
const MOVES = {
	reviews: "people",
	comments: "people",
	"body-edits": "people",
	"label-set": "people",
	"check-runs": "reports",
	statuses: "reports",
	deployment: "reports",
	commit: "reports",
	tag: "reports",
	release: "reports",
	milestone: "reports",
	"closing-issues": "reports",
	"sub-issues": "reports",
	"files-between": "reports",
	file: "no",
	path: "no",
	"file-when-opened": "no",
	folder: "no",
	"file-revisions": "no",
	labels: "no",
	origin: "no",
	"changed-files": "no",
	value: "no",
	"head-file": "no",
	"skip-instruction": "no",
	commits: "no",
	pushes: "no",
	"base-changes": "no",
	"team-members": "no",
	permission: "no",
	"changed-since": "no"
};
var SourceLog = class {
	#client;
	#subject;
	#entries = [];
	#told = [];
	#reported = [];
	#answerer;
	#identity;
	constructor(client, subject) {
		this.#client = client;
		this.#subject = subject;
	}
	read = async (source, references) => {
		const answer = await this.#ask(source, references);
		this.#entries.push({
			source,
			references,
			answer
		});
		return answer;
	};
	answers(make) {
		this.#answerer = make;
		const answer = make();
		return async (questions) => {
			const facts = await answer(questions);
			for (const each of recorded(questions, facts)) {
				const moves = MOVES[each.question.kind];
				if (moves === "people") this.#told.push(each);
				if (moves === "reports") this.#reported.push(each);
			}
			return facts;
		};
	}
	async hasMoved(judged) {
		return await this.#havePeopleMoved() || await this.#haveReportsMoved(judged) || await this.#haveSourcesMoved();
	}
	async #havePeopleMoved() {
		const again = await this.#askAgain(this.#told);
		const self = [...this.#told, ...again].some(({ fact }) => listIn(fact).some(mayBeOurs)) ? await this.#self() : void 0;
		return textOf(again, self) !== textOf(this.#told, self);
	}
	async #self() {
		return this.#identity ??= await require_own_reports.identityOf(this.#client);
	}
	async #haveReportsMoved(judged) {
		if (judged.kind !== "verdict" || judged.holds === void 0) return false;
		const again = await this.#askAgain(this.#reported);
		return JSON.stringify(again) !== JSON.stringify(this.#reported) && !judged.holds(again);
	}
	async #askAgain(asked) {
		if (asked.length === 0 || this.#answerer === void 0) return [];
		const questions = asked.map(({ question }) => question);
		return recorded(questions, await this.#answerer()(questions));
	}
	async #haveSourcesMoved() {
		const again = await Promise.all(this.#entries.map(({ source, references }) => this.#ask(source, references)));
		return JSON.stringify(again) !== JSON.stringify(this.#entries.map(({ answer }) => answer));
	}
	async #ask(source, references) {
		const { sourceReader } = await Promise.resolve().then(() => require("./source.cjs"));
		return sourceReader(this.#client, this.#subject)(source, references);
	}
};
function recorded(questions, facts) {
	return facts.flatMap((fact, index) => questions.slice(index, index + 1).map((question) => ({
		question,
		fact
	})));
}
function listIn(fact) {
	return fact.status === "known" && Array.isArray(fact.value) ? fact.value : [];
}
function mayBeOurs({ body, author }) {
	return author?.type === "User" && body !== void 0 && require_own_reports.hasReportMarker(body);
}
function textOf(told, self) {
	const isLeftOut = (value) => {
		const { author } = value;
		if (author == null) return false;
		if (author.type !== "User") return true;
		return self !== void 0 && mayBeOurs(value) && require_own_reports.isOwn({
			...author,
			isBot: false
		}, self);
	};
	return JSON.stringify(told.map(({ fact }) => fact.status === "known" && Array.isArray(fact.value) ? listIn(fact).filter((each) => !isLeftOut(each)) : fact));
}
Object.defineProperty(exports, "SourceLog", {
	enumerable: true,
	get: function() {
		return SourceLog;
	}
});
