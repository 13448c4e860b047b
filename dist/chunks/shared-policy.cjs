const require_file = require("./file.cjs");
const require_exit = require("./exit.cjs");
// src/github/shared-policy.ts
async function readSharedFile(client, { repository, path, ref }, access = accessByInput) {
	const place = require_exit.repositoryNamed(repository);
	if (place === void 0) return wrong(`names no repository, expected OWNER/REPO`);
	const commit = await commitAt(client, place, ref);
	if (!commit.ok) return {
		ok: false,
		error: refused(commit.error, ref, access(repository))
	};
	if (!SHA.test(commit.value)) return {
		ok: false,
		error: {
			isWrong: false,
			reason: `${ref} came without its SHA`
		}
	};
	const fact = await require_file.fileAnswer({
		client,
		repository: place,
		subject: { kind: "file" }
	}, {
		path,
		ref: commit.value
	});
	if (fact.status === "unavailable") return {
		ok: false,
		error: {
			isWrong: false,
			reason: fact.reason,
			isFault: fact.isFault
		}
	};
	const { exists, text, sha } = fact.value;
	if (!exists) return wrong(`is not there, expected a file ${path} in ${repository} at ${commit.value}`);
	const shared = {
		repository,
		ref,
		commit: commit.value
	};
	return {
		ok: true,
		value: {
			path,
			text,
			...sha === void 0 ? {} : { sha },
			shared
		}
	};
}
const SHA = /^[\da-f]{40}$/;
async function commitAt(client, place, ref) {
	if (SHA.test(ref)) return {
		ok: true,
		value: ref
	};
	const found = await require_exit.attempt(() => client.rest.repos.getCommit({
		...place,
		ref,
		mediaType: { format: "sha" }
	}));
	if (!found.ok) return found;
	const data = found.value.data;
	return {
		ok: true,
		value: typeof data === "string" ? data.trim() : ""
	};
}
function accessByInput(repository) {
	return `for a private repository give the input \`policy-token\` a token with "Contents: read" of ${repository}`;
}
function refused({ status, message, isFault }, ref, token) {
	if (status === 422) return {
		isWrong: true,
		reason: `names no commit, expected a branch, a tag or a commit at ${ref}`
	};
	if (status === 404) return {
		isWrong: true,
		reason: `is not found (404), expected a repository that the token may read, with the ref ${ref}; ${token}`
	};
	if (status === 401 || status === 403) return {
		isWrong: true,
		reason: `the token may not read (${status}), expected one that may: ${token}`
	};
	return {
		isWrong: false,
		reason: message,
		isFault
	};
}
function wrong(reason) {
	return {
		ok: false,
		error: {
			isWrong: true,
			reason
		}
	};
}
Object.defineProperty(exports, "readSharedFile", {
	enumerable: true,
	get: function() {
		return readSharedFile;
	}
});
