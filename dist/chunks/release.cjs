const require_reading = require("./reading2.cjs");
// src/github/answers/release.ts
function releaseAnswer(client, subject, tag) {
	return require_reading.reading(subject, `the release ${tag}`, async (repository) => {
		const found = (await require_reading.orMissing(client.rest.repos.getReleaseByTag({
			...repository,
			tag
		})))?.data ?? await draftOf(client, repository, tag);
		if (found === void 0) return require_reading.known({ exists: false });
		return require_reading.known({
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
async function draftOf(client, repository, tag) {
	const pages = client.paginate.iterator(client.rest.repos.listReleases, {
		...repository,
		per_page: 100
	});
	for await (const { data } of pages) {
		const found = data.find((release) => release.draft && release.tag_name === tag);
		if (found !== void 0) return found;
	}
}
const MOST_STEPS = 5;
function tagAnswer(client, subject, name) {
	return require_reading.reading(subject, `the tag ${name}`, async (repository) => {
		const found = await require_reading.orMissing(client.rest.git.getRef({
			...repository,
			ref: `tags/${name}`
		}));
		if (found === void 0 || found.data.ref !== `refs/tags/${name}`) return require_reading.known({ exists: false });
		let { object } = found.data;
		for (let step = 0; object.type === "tag" && step < MOST_STEPS; step++) {
			const { data } = await client.rest.git.getTag({
				...repository,
				tag_sha: object.sha
			});
			object = { ...data.object };
		}
		return object.type === "commit" ? require_reading.known({
			exists: true,
			sha: object.sha
		}) : require_reading.unavailable(`the tag ${name} leads to no commit`);
	});
}
Object.defineProperty(exports, "releaseAnswer", {
	enumerable: true,
	get: function() {
		return releaseAnswer;
	}
});
Object.defineProperty(exports, "tagAnswer", {
	enumerable: true,
	get: function() {
		return tagAnswer;
	}
});
