const require_error = require("./error.cjs");
// src/github/answers/reading.ts
async function reading(subject, what, read) {
	const [owner, repo] = subject.repository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return unavailable("the repository is not known");
	try {
		return await read({
			owner,
			repo
		});
	} catch (error) {
		if (!(error instanceof require_error.GitHubError)) throw error;
		return unavailable(`${what} could not be read: ${error.message}`);
	}
}
function known(value) {
	return {
		status: "known",
		value
	};
}
function unavailable(reason) {
	return {
		status: "unavailable",
		reason
	};
}
async function orMissing(read) {
	try {
		return await read;
	} catch (error) {
		if (error instanceof require_error.GitHubError && (error.status === 404 || error.status === 422)) return void 0;
		throw error;
	}
}
// src/github/answers/commit.ts
async function commitAnswer(client, subject, ref) {
	if (ref === void 0) return subject.headSha === void 0 ? unavailable("there is no head commit here: only a pull request has one. Name the commit with \"at\"") : known({
		exists: true,
		sha: subject.headSha
	});
	return reading(subject, `the commit ${ref}`, async (repository) => {
		const found = await orMissing(client.rest.repos.getCommit({
			...repository,
			ref,
			mediaType: { format: "sha" }
		}));
		if (found === void 0) return known({ exists: false });
		const data = found.data;
		const sha = typeof data === "string" ? data.trim() : "";
		return /^[\da-f]{40,64}$/.test(sha) ? known({
			exists: true,
			sha
		}) : unavailable(`the commit ${ref} came without its SHA`);
	});
}
// src/github/answers/tag.ts
const MOST_STEPS = 5;
function tagAnswer(client, subject, name) {
	return reading(subject, `the tag ${name}`, async (repository) => {
		const found = await orMissing(client.rest.git.getRef({
			...repository,
			ref: `tags/${name}`
		}));
		if (found === void 0 || found.data.ref !== `refs/tags/${name}`) return known({ exists: false });
		let { object } = found.data;
		for (let step = 0; object.type === "tag" && step < MOST_STEPS; step++) {
			const { data } = await client.rest.git.getTag({
				...repository,
				tag_sha: object.sha
			});
			object = { ...data.object };
		}
		return object.type === "commit" ? known({
			exists: true,
			sha: object.sha
		}) : unavailable(`the tag ${name} leads to no commit`);
	});
}
Object.defineProperty(exports, "commitAnswer", {
	enumerable: true,
	get: function() {
		return commitAnswer;
	}
});
Object.defineProperty(exports, "known", {
	enumerable: true,
	get: function() {
		return known;
	}
});
Object.defineProperty(exports, "orMissing", {
	enumerable: true,
	get: function() {
		return orMissing;
	}
});
Object.defineProperty(exports, "reading", {
	enumerable: true,
	get: function() {
		return reading;
	}
});
Object.defineProperty(exports, "tagAnswer", {
	enumerable: true,
	get: function() {
		return tagAnswer;
	}
});
Object.defineProperty(exports, "unavailable", {
	enumerable: true,
	get: function() {
		return unavailable;
	}
});
