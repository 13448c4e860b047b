const require_own_reports = require("./own-reports.cjs");
// src/subject/log.ts
const MOVING = new Set([
	"reviews",
	"comments",
	"body-edits",
	"label-set"
]);
const REPORTED = new Set([
	"check-runs",
	"statuses",
	"deployment",
	"commit",
	"tag",
	"release",
	"milestone",
	"closing-issues",
	"sub-issues",
	"files-between"
]);
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
				if (MOVING.has(each.question.kind)) this.#told.push(each);
				if (REPORTED.has(each.question.kind)) this.#reported.push(each);
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
