const require_reading = require("./reading2.cjs");
const require_person = require("./person.cjs");
// src/github/answers/commit.ts
async function commitAnswer(client, subject, ref) {
	if (ref === void 0) return subject.headSha === void 0 ? require_reading.unavailable("there is no head commit here: only a pull request has one. Name the commit with \"at\"") : require_reading.known({
		exists: true,
		sha: subject.headSha
	});
	return require_reading.reading(subject, `the commit ${ref}`, async (repository) => {
		const found = await require_reading.orMissing(client.rest.repos.getCommit({
			...repository,
			ref,
			mediaType: { format: "sha" }
		}));
		if (found === void 0) return require_reading.known({ exists: false });
		const data = found.data;
		const sha = typeof data === "string" ? data.trim() : "";
		return /^[\da-f]{40,64}$/.test(sha) ? require_reading.known({
			exists: true,
			sha
		}) : require_reading.unavailable(`the commit ${ref} came without its SHA`);
	});
}
const DELETED = /^0+$/;
async function readPushes(client, head) {
	const [owner = "", repo = ""] = head.repository.split("/");
	const { data } = await client.rest.repos.listActivities({
		owner,
		repo,
		ref: `refs/heads/${head.ref}`,
		per_page: 100
	});
	return data.filter(({ after }) => !DELETED.test(after)).map(({ after, timestamp, actor }) => ({
		sha: after,
		at: timestamp,
		pusher: require_person.personFrom(actor)
	}));
}
const ANYWHERE = /\[(?:skip ci|ci skip|no ci|skip actions|actions skip)\]/iu;
const TRAILER = /^\s*skip-checks\s*:\s*true\s*$/imu;
async function skipInstructionAnswer(client, subject) {
	const { headSha } = subject;
	if (headSha === void 0) return require_reading.unavailable("only a pull request has a head commit");
	return require_reading.reading(subject, "the message of the newest commit", async (repository) => {
		const { data } = await client.rest.git.getCommit({
			...repository,
			commit_sha: headSha
		});
		return require_reading.known({ instruction: skipInstruction(data.message) });
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
Object.defineProperty(exports, "readPushes", {
	enumerable: true,
	get: function() {
		return readPushes;
	}
});
Object.defineProperty(exports, "skipInstructionAnswer", {
	enumerable: true,
	get: function() {
		return skipInstructionAnswer;
	}
});
