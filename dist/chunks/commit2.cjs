const require_lists = require("./lists.cjs");
const require_file = require("./file.cjs");
// src/github/answers/commit.ts
async function commitAnswer({ client, repository, subject }, { ref }) {
	if (ref === void 0) return subject.headSha === void 0 ? require_file.unavailable("there is no head commit here: only a pull request has one. Name the commit with \"at\"") : require_file.known({
		exists: true,
		sha: subject.headSha
	});
	return require_file.ask(`the commit ${ref}`, async () => {
		const found = await require_file.orMissing(client.rest.repos.getCommit({
			...repository,
			ref,
			mediaType: { format: "sha" }
		}));
		if (found === void 0) return require_file.known({ exists: false });
		const data = found.data;
		const sha = typeof data === "string" ? data.trim() : "";
		return /^[\da-f]{40,64}$/.test(sha) ? require_file.known({
			exists: true,
			sha
		}) : require_file.unavailable(`the commit ${ref} came without its SHA`);
	});
}
function releaseAnswer({ client, repository }, { tag }) {
	return require_file.ask(`the release ${tag}`, async () => {
		const published = await require_file.orMissing(client.rest.repos.getReleaseByTag({
			...repository,
			tag
		}));
		const all = client.paginate.iterator(client.rest.repos.listReleases, {
			...repository,
			per_page: 100
		});
		const found = published?.data ?? await require_lists.firstOf(all, (release) => release.draft && release.tag_name === tag);
		if (found === void 0) return require_file.known({ exists: false });
		return require_file.known({
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
	return require_file.ask(`the tag ${name}`, async () => {
		const found = await require_file.orMissing(client.rest.git.getRef({
			...repository,
			ref: `tags/${name}`
		}));
		if (found === void 0 || found.data.ref !== `refs/tags/${name}`) return require_file.known({ exists: false });
		let { object } = found.data;
		for (let step = 0; object.type === "tag" && step < MOST_STEPS; step++) {
			const { data } = await client.rest.git.getTag({
				...repository,
				tag_sha: object.sha
			});
			object = { ...data.object };
		}
		return object.type === "commit" ? require_file.known({
			exists: true,
			sha: object.sha
		}) : require_file.unavailable(`the tag ${name} leads to no commit`);
	});
}
const ANYWHERE = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/iu;
const TRAILER = /^\s*skip-checks\s*:\s*true\s*$/imu;
async function skipInstructionAnswer({ client, repository, subject }) {
	const { headSha } = subject;
	if (headSha === void 0) return require_file.unavailable("only a pull request has a head commit");
	return require_file.ask("the message of the newest commit", async () => {
		const { data } = await client.rest.git.getCommit({
			...repository,
			commit_sha: headSha
		});
		return require_file.known({ instruction: skipInstruction(data.message) });
	});
}
function skipInstruction(message) {
	return (ANYWHERE.exec(message) ?? TRAILER.exec(message))?.[0].trim() ?? null;
}
Object.defineProperty(exports, "commitAnswer", {
	enumerable: true,
	get: function() {
		return commitAnswer;
	}
});
Object.defineProperty(exports, "releaseAnswer", {
	enumerable: true,
	get: function() {
		return releaseAnswer;
	}
});
Object.defineProperty(exports, "skipInstructionAnswer", {
	enumerable: true,
	get: function() {
		return skipInstructionAnswer;
	}
});
Object.defineProperty(exports, "tagAnswer", {
	enumerable: true,
	get: function() {
		return tagAnswer;
	}
});
