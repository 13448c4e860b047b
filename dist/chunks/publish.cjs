const require_exit = require("./exit.cjs");
const require_commit_status = require("./commit-status.cjs");
const require_client = require("./client.cjs");
const require_looks = require("./looks.cjs");
const require_repeat = require("./repeat.cjs");
const require_own_reports = require("./own-reports.cjs");
const require_status = require("./status.cjs");
const require_context = require("./context.cjs");
const require_texts = require("./texts.cjs");
const require_nodes = require("./nodes.cjs");
const require_event_run = require("./event-run.cjs");
// src/github/writes/sticky-comment.ts
const MOST = 3;
async function writeStickyComment(client, place, { body, create, listsAgain = true }, known) {
	const { owner, repo, number, marker } = place;
	const text = `${marker}\n${body}`;
	const list = async () => (await require_looks.earlierReports(client, {
		owner,
		repo,
		number,
		marker
	})).comments;
	let own = known ?? await list();
	let created;
	for (let attempt = 1;; attempt++) {
		if (own.length === 0) {
			if (!create) return void 0;
			const make = async () => {
				const { data } = await client.rest.issues.createComment({
					owner,
					repo,
					issue_number: number,
					body: text
				});
				return {
					id: data.id,
					body: text,
					url: data.html_url
				};
			};
			const made = await require_repeat.once(make, async () => (await list())[0]);
			created = made;
			const listed = listsAgain ? await list() : [];
			own = listed.some(({ id }) => id === made.id) ? listed : [...listed, made];
		}
		try {
			const [oldest, ...others] = own;
			if (oldest === void 0) continue;
			const same = normal(oldest.body) === normal(text);
			if (!same) await client.rest.issues.updateComment({
				owner,
				repo,
				comment_id: oldest.id,
				body: text,
				request: require_client.REPEATABLE
			});
			for (const { id } of others) await remove(client, {
				owner,
				repo,
				comment_id: id
			});
			return {
				result: oldest.id === created?.id ? "created" : same && others.length === 0 ? "unchanged" : "updated",
				url: oldest.url
			};
		} catch (error) {
			if (!isGone(error) || attempt === MOST) throw error;
			own = await list();
		}
	}
}
function changesComment(known, { body, create }, { marker }) {
	const [oldest, ...others] = known;
	if (oldest === void 0) return create;
	return others.length > 0 || normal(oldest.body) !== normal(`${marker}\n${body}`);
}
async function remove(client, which) {
	try {
		await client.rest.issues.deleteComment({
			...which,
			request: require_client.REPEATABLE
		});
	} catch (error) {
		if (!isGone(error)) throw error;
	}
}
function isGone(error) {
	return error instanceof require_exit.GitHubError && (error.status === 404 || error.status === 410);
}
function normal(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
// src/tell/channel.ts
var Channel = class {
	name;
	permission;
	#failure;
	constructor(name, permission) {
		this.name = name;
		this.permission = permission;
	}
	get failure() {
		return this.#failure;
	}
	get isRefused() {
		return this.#failure instanceof require_exit.GitHubError && this.#failure.status === 403;
	}
	async try(send) {
		try {
			await send();
			this.#failure = void 0;
			return true;
		} catch (error) {
			this.#failure = error;
			return false;
		}
	}
};
const PLAIN = "Not done. The log of the run says what is left.";
var StatusChannel = class extends Channel {
	#client;
	#runUrl;
	#say;
	#announcedAt;
	#isCurrent = false;
	#isOutdated = false;
	#isStopped = false;
	#inFlight = Promise.resolve();
	#announced = Promise.resolve();
	constructor(client, runUrl, say) {
		super("commit status", () => "statuses: write");
		this.#client = client;
		this.#runUrl = runUrl;
		this.#say = say;
	}
	get isCurrent() {
		return this.#isCurrent;
	}
	get isOutdated() {
		return this.#isOutdated;
	}
	reopen() {
		this.#isCurrent = false;
	}
	announce(place) {
		this.#announced = this.#send(place, {
			state: "pending",
			description: "Being judged"
		}, () => {
			this.#announcedAt = place.sha;
		});
	}
	get announced() {
		return this.#announced;
	}
	asksFor({ sha }) {
		return sha !== this.#announcedAt;
	}
	read(place) {
		return require_commit_status.readStatus(this.#client, place).catch(() => void 0);
	}
	async write(place, status, standing, holds) {
		await this.#announced;
		this.#isOutdated = false;
		const words = `${status.state}, ${status.description}`;
		const name = `Commit status ${place.context} of ${place.sha.slice(0, 7)}`;
		if (this.asksFor(place) && require_commit_status.saysTheSame(standing, status)) {
			this.#isCurrent = true;
			this.#say.info(`${name} unchanged: ${words}`);
			return false;
		}
		const written = () => {
			this.#isCurrent = true;
			this.#announcedAt = void 0;
		};
		const wrote = await this.#send(place, status, written, status.state === "success" ? holds : void 0);
		if (wrote) this.#say.info(`${name}: ${words}`);
		return wrote;
	}
	async abandon(place) {
		this.#isStopped = true;
		await this.#inFlight;
		if (place === void 0 || this.isRefused || this.#isCurrent || this.#announcedAt === place.sha) return;
		const description = "Stopped before a verdict was reached. Run it again.";
		await this.try(async () => void await this.#request(place, {
			state: "pending",
			description
		}));
	}
	async #send(place, status, then, holds) {
		const sending = this.try(async () => {
			if (this.#isStopped) throw new Error("the run was stopped");
			this.#isOutdated = !await this.#request(place, status, holds);
			if (!this.#isOutdated) then();
		});
		this.#inFlight = sending;
		return await sending && !this.#isOutdated;
	}
	async #request(place, status, holds) {
		const target = this.#runUrl === void 0 ? {} : { targetUrl: this.#runUrl };
		try {
			await require_commit_status.writeStatus(this.#client, place, {
				...status,
				...target
			}, holds);
		} catch (error) {
			if (error instanceof require_exit.Outdated) return false;
			if (!(error instanceof require_exit.GitHubError && error.status === 422) || status.state === "success") throw error;
			await require_commit_status.writeStatus(this.#client, place, {
				...status,
				...target,
				description: PLAIN
			});
		}
		return true;
	}
};
function warnOf(channels, { warning }) {
	const refused = channels.filter(({ isRefused }) => isRefused);
	for (const { name, failure, isRefused } of channels) {
		if (failure === void 0 || isRefused) continue;
		warning(`The ${name} could not be written: ${failure instanceof Error ? require_exit.sanitiseLine(failure.message, 500) : "unknown reason"}`);
	}
	if (refused.length === 0) return;
	const names = refused.map(({ name }) => name).join(" and the ");
	const what = refused.length > 1 ? "them" : "it";
	const permissions = refused.map(({ permission }) => permission()).join("`, `");
	warning(`The ${names} could not be written: the token may not write ${what} (403). ${require_exit.permissionHint(permissions)}`);
}
// src/github/writes/check-run.ts
async function writeCheckRun(client, { owner, repo, sha, name, externalId }, { conclusion, title, summary, batches, detailsUrl }) {
	const newest = async () => {
		const where = {
			owner,
			repo,
			ref: sha,
			check_name: name,
			filter: "all",
			per_page: 100
		};
		return (await client.paginate(client.rest.checks.listForRef, where)).filter((run) => run.external_id === externalId).toSorted((a, b) => b.id - a.id)[0];
	};
	const standing = await newest();
	const [first = [], ...rest] = batches;
	const total = batches.reduce((sum, batch) => sum + batch.length, 0);
	if (standing?.conclusion === conclusion && standing.output.title === title && standing.output.summary?.trimEnd() === summary.trimEnd() && standing.output.annotations_count === total) return "unchanged";
	const content = {
		status: "completed",
		conclusion,
		...detailsUrl === void 0 ? {} : { details_url: detailsUrl }
	};
	const output = (annotations) => ({
		title,
		summary,
		annotations: [...annotations]
	});
	const addTo = async (id) => {
		for (const batch of rest) await client.rest.checks.update({
			owner,
			repo,
			check_run_id: id,
			output: output(batch)
		});
	};
	if (standing !== void 0 && total === 0 && standing.output.annotations_count === 0) {
		const what = {
			owner,
			repo,
			check_run_id: standing.id,
			...content,
			output: output([])
		};
		const update = await require_exit.attempt(() => client.rest.checks.update({
			...what,
			request: require_client.REPEATABLE
		}));
		if (update.ok) return "updated";
		if (update.error.status !== 403) throw update.error;
	}
	const made = {
		owner,
		repo,
		name,
		head_sha: sha,
		external_id: externalId,
		...content,
		output: output(first)
	};
	await addTo(await require_repeat.once(async () => (await client.rest.checks.create(made)).data.id, async () => {
		const there = await newest();
		return there === void 0 || there.id === standing?.id ? void 0 : there.id;
	}));
	return "created";
}
// src/github/writes/review-requests.ts
async function requestReviews(client, { owner, repo, number }, { logins, teams }) {
	await client.rest.pulls.requestReviewers({
		owner,
		repo,
		pull_number: number,
		reviewers: logins,
		team_reviewers: teams,
		request: require_client.REPEATABLE
	});
}
// src/tell/report-channels.ts
var CommentChannel = class extends Channel {
	#client;
	#say;
	#telling = Promise.resolve();
	#hasWritten = false;
	#made;
	constructor(client, permission, say) {
		super("comment", permission);
		this.#client = client;
		this.#say = say;
	}
	get telling() {
		return this.#telling;
	}
	get hasWritten() {
		return this.#hasWritten;
	}
	async write(place, text, known, budget) {
		if (!changesComment(known, text, place)) {
			if (known[0] !== void 0) this.#say.info(`Comment unchanged: ${known[0].url}`);
			return false;
		}
		if (!budget.spares("the comment")) return false;
		this.#hasWritten = true;
		const telling = this.try(async () => {
			const sticky = await writeStickyComment(this.#client, place, {
				...text,
				listsAgain: false
			}, known);
			if (sticky === void 0) return;
			this.#say.info(`Comment ${sticky.result}: ${sticky.url}`);
			if (sticky.result === "created") this.#made = text.body;
		});
		this.#telling = telling;
		if (known.length === 0) await telling;
		return true;
	}
	async tidy(place, listed) {
		const body = this.#made;
		this.#made = void 0;
		if (body === void 0 || listed?.length === 1) return;
		const known = listed?.length === 0 ? void 0 : listed;
		await this.try(async () => {
			await writeStickyComment(this.#client, place, {
				body,
				create: false
			}, known);
		});
	}
};
var CheckRunChannel = class extends Channel {
	#client;
	#runUrl;
	#say;
	constructor(client, runUrl, say) {
		super("check run", () => "checks: write");
		this.#client = client;
		this.#runUrl = runUrl;
		this.#say = say;
	}
	async write(own, { owner, repo, sha, number }, reports) {
		if (sha === void 0) return false;
		const name = require_own_reports.checkRunName(reports);
		const place = {
			owner,
			repo,
			sha,
			name,
			externalId: `${require_own_reports.statusContext(reports)}#${number ?? ""}`
		};
		let changed = false;
		await this.try(async () => {
			const details = this.#runUrl === void 0 ? {} : { detailsUrl: this.#runUrl };
			const result = await writeCheckRun(this.#client, place, {
				...require_texts.checkRunOn(own),
				...details
			});
			this.#say.info(`Check run ${result}: ${name}`);
			changed = result !== "unchanged";
		});
		return changed;
	}
};
var ReviewChannel = class extends Channel {
	#client;
	#say;
	#askedAt;
	constructor(client, say) {
		super("review request", () => "pull-requests: write");
		this.#client = client;
		this.#say = say;
	}
	async ask(own, { owner, repo, sha, number, isMergeGroup }) {
		if (own.kind !== "verdict" || sha === void 0 || number === void 0) return false;
		if (this.#askedAt === sha || isMergeGroup) return false;
		const { logins, teams } = require_nodes.reviewersOf(own.verdict);
		if (logins.length + teams.length === 0) return false;
		this.#askedAt = sha;
		const names = [...logins, ...teams].map((name) => require_exit.sanitiseLine(name)).join(", ");
		await this.try(async () => {
			await requestReviews(this.#client, {
				owner,
				repo,
				number
			}, {
				logins,
				teams
			});
			this.#say.info(`Review requested: ${names}`);
		});
		return false;
	}
};
// src/tell/publish.ts
var Publisher = class {
	target;
	status;
	say;
	#client;
	#inputs;
	#budget;
	#comment;
	#checkRun;
	#reviews;
	#isStopped = false;
	#used;
	constructor(client, inputs, target, { runUrl, budget, say }) {
		this.#client = client;
		this.#inputs = inputs;
		this.target = target;
		this.say = say;
		this.#budget = budget;
		this.status = new StatusChannel(client, runUrl, say);
		this.#checkRun = new CheckRunChannel(client, runUrl, say);
		this.#reviews = new ReviewChannel(client, say);
		this.#comment = new CommentChannel(client, () => target.isPullRequest ? "pull-requests: write" : "issues: write", say);
	}
	get writesStatus() {
		return this.#inputs.status;
	}
	get told() {
		const { own, phase, status } = this.#inputs;
		const { isMergeGroup, isPullRequest, sha } = this.target;
		const group = isMergeGroup ? { sha } : {};
		const heads = status && isPullRequest && !isMergeGroup;
		return {
			marker: require_own_reports.reportMarker(phase),
			context: require_own_reports.statusContext(own),
			...group,
			heads
		};
	}
	announce() {
		const place = this.statusPlace;
		if (place !== void 0) this.status.announce(place);
	}
	async writeStopped(error, number = this.target.number) {
		const judged = require_context.stopped(error);
		const sharers = [{
			number,
			judged
		}];
		const isSilent = error instanceof require_exit.GitHubError && error.status === 0;
		if (!isSilent) await this.write(judged, sharers);
		const place = isSilent && !this.#isStopped ? this.statusPlace : void 0;
		if (place !== void 0) await this.status.write(place, this.#statusFor(sharers), void 0);
		return judged;
	}
	async write(own, sharers, seen, holds) {
		if (this.#isStopped) return false;
		await Promise.all([this.status.announced, this.#comment.telling]);
		const place = this.statusPlace;
		const { comments, standing } = await this.#earlier(place, seen);
		const isFirst = place !== void 0 && (standing === void 0 || !this.status.asksFor(place));
		const isWritten = place !== void 0 && await this.#writeStatus(place, sharers, {
			standing,
			seen,
			holds
		});
		if (this.status.isOutdated) return false;
		return [
			isWritten,
			await this.#writeComment(own, comments),
			await this.#writeCheckRun(own),
			isFirst && this.#inputs.requestReviews && !this.#isStopped && await this.#reviews.ask(own, this.target)
		].includes(true);
	}
	async tidy(seen) {
		const place = this.#commentPlace();
		if (place !== void 0 && !this.#isStopped) await this.#comment.tidy(place, seen?.comments);
	}
	hasTold(own, { seen, subject }) {
		const status = this.statusPlace;
		const comment = this.#commentPlace();
		const says = this.#statusFor([{
			number: subject.number,
			judged: own
		}]);
		if (!(status === void 0 || require_commit_status.saysTheSame(seen?.standing ?? void 0, says)) || this.#inputs.checkRun || seen === void 0) return false;
		return comment === void 0 || seen.comments !== void 0 && !changesComment(seen.comments, this.#textOf(own), comment);
	}
	async end() {
		await this.#comment.telling;
		this.warn();
	}
	async abandon() {
		this.#isStopped = true;
		await this.status.abandon(this.statusPlace);
	}
	warn() {
		warnOf([
			this.status,
			this.#comment,
			this.#checkRun,
			this.#reviews
		], this.say);
	}
	get statusPlace() {
		const { owner, repo, sha } = this.target;
		if (sha === void 0 || !this.#inputs.status || this.status.isRefused) return void 0;
		return {
			owner,
			repo,
			sha,
			context: require_own_reports.statusContext(this.#inputs.own)
		};
	}
	#statusFor(sharers) {
		const status = require_status.sharedStatus(sharers, this.target.number);
		return this.target.isMergeGroup && status.state === "pending" ? {
			...status,
			state: "failure"
		} : status;
	}
	#commentPlace() {
		const { owner, repo, number } = this.target;
		const { phase, comment: when } = this.#inputs;
		if (number === void 0 || when === "off" || this.#comment.isRefused) return void 0;
		return {
			owner,
			repo,
			number,
			marker: require_own_reports.reportMarker(phase)
		};
	}
	async #earlier(status, seen) {
		const place = this.#commentPlace();
		const asked = status !== void 0 && this.status.asksFor(status) ? status : void 0;
		const isNew = seen !== void 0 && seen !== this.#used;
		this.#used = seen;
		const comments = isNew && !this.#comment.hasWritten ? seen.comments : void 0;
		const standing = isNew ? seen.standing : void 0;
		if (!(place !== void 0 && comments === void 0) && (asked === void 0 || standing !== void 0)) return {
			comments,
			standing: standing ?? void 0
		};
		let earlier;
		if (place !== void 0) await this.#comment.try(async () => {
			earlier = await require_looks.earlierReports(this.#client, {
				...place,
				status: asked
			});
		});
		if (earlier !== void 0) return {
			comments: earlier.comments,
			standing: earlier.status
		};
		return asked === void 0 ? {} : { standing: await this.status.read(asked) };
	}
	#writeStatus(place, sharers, about) {
		const status = this.#statusFor(sharers);
		if (this.target.isMergeGroup) return this.status.write(place, status, about.standing, about.holds);
		const means = {
			client: this.#client,
			budget: this.#budget,
			...about,
			open: about.seen?.open?.totalCount
		};
		return require_event_run.writeWhileLeft(this.status, place, status, means);
	}
	async #writeComment(own, known) {
		const place = this.#commentPlace();
		if (place === void 0 || known === void 0 || this.#isStopped) return false;
		return this.#comment.write(place, this.#textOf(own), known, this.#budget);
	}
	#textOf(own) {
		return {
			body: require_texts.commentOn(own),
			create: this.#inputs.comment === "on" || !require_texts.hasNothingToSay(own)
		};
	}
	async #writeCheckRun(own) {
		if (!(this.#inputs.checkRun && this.target.sha !== void 0) || this.#isStopped || this.#checkRun.isRefused) return false;
		return this.#budget.spares("the check run") && this.#checkRun.write(own, this.target, this.#inputs.own);
	}
};
exports.Publisher = Publisher;
