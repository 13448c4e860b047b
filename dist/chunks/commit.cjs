const require_lists = require("./lists.cjs");
const require_ask = require("./ask.cjs");
const require_own_reports = require("./own-reports.cjs");
// src/github/answers/commit.ts
async function commitAnswer({ client, repository, subject }, { ref }) {
	if (ref === void 0) return subject.headSha === void 0 ? require_ask.unavailable("there is no head commit here: only a pull request has one. Name the commit with \"at\"") : require_ask.known({
		exists: true,
		sha: subject.headSha
	});
	return require_ask.ask(`the commit ${ref}`, async () => {
		const found = await require_ask.orMissing(client.rest.repos.getCommit({
			...repository,
			ref,
			mediaType: { format: "sha" }
		}));
		if (found === void 0) return require_ask.known({ exists: false });
		const data = found.data;
		const sha = typeof data === "string" ? data.trim() : "";
		return /^[\da-f]{40,64}$/.test(sha) ? require_ask.known({
			exists: true,
			sha
		}) : require_ask.unavailable(`the commit ${ref} came without its SHA`);
	});
}
function releaseAnswer({ client, repository }, { tag }) {
	return require_ask.ask(`the release ${tag}`, async () => {
		const published = await require_ask.orMissing(client.rest.repos.getReleaseByTag({
			...repository,
			tag
		}));
		const all = client.paginate.iterator(client.rest.repos.listReleases, {
			...repository,
			per_page: 100
		});
		const found = published?.data ?? await require_lists.firstOf(all, (release) => release.draft && release.tag_name === tag);
		if (found === void 0) return require_ask.known({ exists: false });
		return require_ask.known({
			exists: true,
			draft: found.draft,
			prerelease: found.prerelease,
			notes: found.body ?? "",
			assets: found.assets.map(({ name, size, state }) => ({
				name,
				size,
				state
			})),
			publishedAt: found.published_at,
			url: found.html_url
		});
	});
}
const MOST_STEPS = 5;
function tagAnswer({ client, repository }, { name }) {
	return require_ask.ask(`the tag ${name}`, async () => {
		const found = await require_ask.orMissing(client.rest.git.getRef({
			...repository,
			ref: `tags/${name}`
		}));
		if (found === void 0 || found.data.ref !== `refs/tags/${name}`) return require_ask.known({ exists: false });
		let { object } = found.data;
		for (let step = 0; object.type === "tag" && step < MOST_STEPS; step++) {
			const { data } = await client.rest.git.getTag({
				...repository,
				tag_sha: object.sha
			});
			object = { ...data.object };
		}
		return object.type === "commit" ? require_ask.known({
			exists: true,
			sha: object.sha
		}) : require_ask.unavailable(`the tag ${name} leads to no commit`);
	});
}
const ANYWHERE = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/iu;
const TRAILER = /^\s*skip-checks\s*:\s*true\s*$/imu;
async function skipInstructionAnswer({ client, repository, subject }) {
	const { headSha } = subject;
	if (headSha === void 0) return require_ask.unavailable("only a pull request has a head commit");
	return require_ask.ask("the message of the newest commit", async () => {
		const { data } = await client.rest.git.getCommit({
			...repository,
			commit_sha: headSha
		});
		return require_ask.known({ instruction: skipInstruction(data.message) });
	});
}
function skipInstruction(message) {
	return (ANYWHERE.exec(message) ?? TRAILER.exec(message))?.[0].trim() ?? null;
}
const MOST_READINGS = 3;
function checkRunsAnswer({ client, repository, subject }, sha, own) {
	return require_ask.ask("the check runs", async () => {
		const where = {
			...repository,
			ref: sha,
			filter: "latest",
			per_page: 100
		};
		const read = () => require_lists.reading(client.paginate.iterator(client.rest.checks.listForRef, where));
		let found = await read();
		for (let again = 1; found.entries.length < found.total && again < MOST_READINGS; again++) found = await read();
		const { entries: runs, total } = found;
		if (runs.length < total) return require_ask.unavailable(`only ${runs.length} of ${total} check runs were listed`);
		return require_ask.known(runs.map((run) => ({
			...require_own_reports.markOfCheckRun(own, subject, {
				name: run.name,
				id: run.id,
				sha
			}),
			name: run.name,
			status: run.status,
			conclusion: run.conclusion,
			completedAt: run.completed_at,
			app: run.app?.slug ?? null,
			url: run.html_url
		})));
	});
}
function statusesAnswer({ client, repository, subject }, sha, own) {
	return require_ask.ask("the commit statuses", async () => {
		const all = await client.paginate(client.rest.repos.listCommitStatusesForRef, {
			...repository,
			ref: sha,
			per_page: 100
		});
		const newest = new Map();
		for (const { context, state, created_at: at, creator, target_url: url } of all) {
			const key = context.toLowerCase();
			if (newest.has(key)) continue;
			const mark = require_own_reports.markOfStatus(own, subject, {
				context,
				sha
			});
			newest.set(key, {
				...mark,
				context,
				state,
				at,
				creator: creator?.login ?? null,
				url
			});
		}
		return require_ask.known([...newest.values()]);
	});
}
function deploymentAnswer({ client, repository }, { environment, sha }) {
	return require_ask.ask(`the deployments to ${environment}`, async () => {
		const [newest] = (await client.paginate(client.rest.repos.listDeployments, {
			...repository,
			environment,
			sha,
			per_page: 100
		})).filter((each) => each.sha === sha && each.environment.toLowerCase() === environment.toLowerCase()).toSorted((a, b) => b.id - a.id);
		if (newest === void 0) return require_ask.known({ exists: false });
		const [state, ...earlier] = (await client.paginate(client.rest.repos.listDeploymentStatuses, {
			...repository,
			deployment_id: newest.id,
			per_page: 100
		})).toSorted((a, b) => b.id - a.id);
		const before = earlier.find((each) => each.state !== "inactive")?.state ?? null;
		return require_ask.known({
			exists: true,
			id: newest.id,
			state: state?.state ?? null,
			...state?.state === "inactive" ? { before } : {},
			at: state?.created_at ?? newest.created_at,
			creator: newest.creator?.login ?? null,
			url: state?.log_url ?? null
		});
	});
}
Object.defineProperty(exports, "checkRunsAnswer", {
	enumerable: true,
	get: function() {
		return checkRunsAnswer;
	}
});
Object.defineProperty(exports, "commitAnswer", {
	enumerable: true,
	get: function() {
		return commitAnswer;
	}
});
Object.defineProperty(exports, "deploymentAnswer", {
	enumerable: true,
	get: function() {
		return deploymentAnswer;
	}
});
Object.defineProperty(exports, "releaseAnswer", {
	enumerable: true,
	get: function() {
		return releaseAnswer;
	}
});
Object.defineProperty(exports, "skipInstruction", {
	enumerable: true,
	get: function() {
		return skipInstruction;
	}
});
Object.defineProperty(exports, "skipInstructionAnswer", {
	enumerable: true,
	get: function() {
		return skipInstructionAnswer;
	}
});
Object.defineProperty(exports, "statusesAnswer", {
	enumerable: true,
	get: function() {
		return statusesAnswer;
	}
});
Object.defineProperty(exports, "tagAnswer", {
	enumerable: true,
	get: function() {
		return tagAnswer;
	}
});
