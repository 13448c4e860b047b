const require_exit = require("./exit.cjs");
// src/github/transport/lists.ts
const MOST_READINGS = 4;
const MOST_PAGES = 100;
const MOST_REPEATS = 3;
async function wholeConnection(read, what = "entries", first) {
	const entries = [];
	let page = first ?? await read(null);
	let total = 0;
	for (let pages = 1; page?.nodes != null; pages += 1) {
		entries.push(...page.nodes);
		total = Math.max(total, page.totalCount ?? 0);
		const { hasNextPage, endCursor } = page.pageInfo;
		if (!hasNextPage) break;
		if (endCursor === null || pages === MOST_PAGES) throw new require_exit.GitHubError(0, "the list does not end.");
		page = await pageAfter(endCursor, read, what);
	}
	const known = entries.filter((entry) => entry !== null);
	if (known.length < total) throw unfinished(known.length, total, what);
	if (page?.nodes == null) throw new require_exit.GitHubError(404, "it does not exist, or the token may not see it.");
	if (known.length < entries.length) throw new require_exit.GitHubError(403, "the token may not see all of it.");
	return known;
}
async function pageAfter(end, read, what) {
	for (let repeats = 0; repeats < MOST_REPEATS; repeats += 1) {
		const page = await read(end);
		if (page?.pageInfo.endCursor !== end) return page;
	}
	throw new require_exit.GitHubError(0, `GitHub sent the same ${what} again and again. Run the job again.`);
}
function unfinished(found, total, what) {
	return new require_exit.GitHubError(502, `GitHub gave ${found} of ${total} ${what}. Run the job again.`);
}
async function* numberedPages(what, read) {
	let found = 0;
	for (let page = 1;; page += 1) {
		const { data, total } = await read(page);
		found += data.length;
		if (data.length === 0 && found < total) throw unfinished(found, total, what);
		yield {
			data,
			total
		};
		if (found >= total) return;
	}
}
async function reading(list) {
	const entries = new Map();
	let pages = 0;
	let total = 0;
	for await (const page of list) {
		pages += 1;
		const data = page.data;
		total = Math.max(total, page.total ?? data.total_count ?? 0);
		for (const entry of data) entries.set(idOf(entry), entry);
	}
	return {
		entries: [...entries.values()],
		pages,
		total
	};
}
async function firstOf(list, isWanted) {
	for await (const { data } of list) {
		const found = data.find(isWanted);
		if (found !== void 0) return found;
	}
}
function wholeLists(client) {
	const paginate = client.paginate;
	const wholeList = async (...call) => {
		if (call.some((each, index) => index > 0 && typeof each === "function")) return paginate(...call);
		const [route, parameters] = call;
		const read = () => reading(paginate.iterator(route, parameters));
		let last = await read();
		for (let readings = 1; last.pages > 1; readings++) {
			if (readings === MOST_READINGS) throw new require_exit.GitHubError(0, "a list changes faster than the gate can read it. Run the job again.");
			const before = last.entries;
			last = await read();
			if (sameEntries(before, last.entries)) break;
		}
		return last.entries;
	};
	client.paginate = Object.assign(wholeList, { iterator: paginate.iterator });
	return client;
}
function idOf(entry) {
	const { id, sha, filename } = Object(entry);
	const known = [
		id,
		filename,
		sha
	].find((each) => typeof each === "number" || typeof each === "string");
	return known === void 0 ? JSON.stringify(entry) : String(known);
}
function sameEntries(a, b) {
	return a.length === b.length && a.every((entry, index) => idOf(entry) === idOf(b[index]));
}
Object.defineProperty(exports, "firstOf", {
	enumerable: true,
	get: function() {
		return firstOf;
	}
});
Object.defineProperty(exports, "numberedPages", {
	enumerable: true,
	get: function() {
		return numberedPages;
	}
});
Object.defineProperty(exports, "reading", {
	enumerable: true,
	get: function() {
		return reading;
	}
});
Object.defineProperty(exports, "unfinished", {
	enumerable: true,
	get: function() {
		return unfinished;
	}
});
Object.defineProperty(exports, "wholeConnection", {
	enumerable: true,
	get: function() {
		return wholeConnection;
	}
});
Object.defineProperty(exports, "wholeLists", {
	enumerable: true,
	get: function() {
		return wholeLists;
	}
});
