const require_exit = require("./exit.cjs");
const require_cli = require("../cli.cjs");
let node_path = require("node:path");
// src/cli/doctor-many.ts
const PER_MINUTE = 700;
async function examineAll(args, surroundings) {
	const format = require_cli.oneOf("--format", args.format, [
		"text",
		"json",
		"csv",
		"html"
	]);
	const minutes = minutesOf(args.minutes);
	const named = [...args.names, ...args.list === void 0 ? [] : namesIn(await require_cli.readText(args.list, surroundings))].map(repositoryOrError);
	let limit;
	const onError = ({ status, message }) => {
		if (status === 429) limit ??= `it was not reached: ${message}`;
	};
	const client = await require_cli.connect(surroundings, {
		onError,
		perMinute: PER_MINUTE
	});
	const repositories = distinct([...named, ...await ofOrganisation(client, args.org)]);
	const at = surroundings.now();
	const end = Date.parse(at) + minutes * 6e4;
	const stopped = () => limit ?? (Date.parse(surroundings.now()) < end ? void 0 : `it was not reached within ${minutes} minutes`);
	const { examineMany } = await Promise.resolve().then(() => require("./doctor-many2.cjs"));
	const { rows, leftOut } = await examineMany(client, repositories, {
		policy: args.policy,
		stopped
	});
	const { repositoryTable } = await Promise.resolve().then(() => require("./table2.cjs"));
	const table = repositoryTable(rows, {
		at,
		leftOut
	});
	if (args.patches !== void 0) await writePatches(args.patches, table);
	surroundings.stdout.write(await shown(table, format, args.color));
	const { wrong, unread, unchecked } = table.totals;
	return wrong > 0 ? 1 : unread + unchecked > 0 ? 3 : 0;
}
async function ofOrganisation(client, org) {
	if (org === void 0) return [];
	if (!/^[\w-]+$/.test(org)) throw new require_cli.UsageError(`--org: found "${org}", expected the name of an organisation`);
	const { repositoriesOfOwner } = await Promise.resolve().then(() => require("./look.cjs"));
	return repositoriesOfOwner(client, org);
}
function repositoryOrError(name) {
	const repository = require_exit.repositoryNamed(name);
	if (repository === void 0) throw new require_cli.UsageError(`found "${name}", expected owner/name`);
	return repository;
}
function namesIn(text) {
	return text.split("\n").map((line) => line.replace(/#.*$/, "").trim()).filter((line) => line !== "");
}
function distinct(repositories) {
	return [...new Map(repositories.map((each) => [require_exit.repositoryName(each).toLowerCase(), each])).values()];
}
function minutesOf(value) {
	if (!/^[1-9]\d{0,3}$/.test(value)) throw new require_cli.UsageError(`--minutes: found "${value}", expected a whole number from 1 to 9999`);
	return Number(value);
}
async function writePatches(folder, { rows }) {
	for (const { repository, patch } of rows) if (patch !== void 0) await require_cli.writeNew((0, node_path.join)(folder, `${repository.replace("/", ".")}.patch`), patch, true);
}
async function shown(table, format, color) {
	switch (format) {
		case "json": return `${JSON.stringify(table, void 0, 2)}\n`;
		case "csv": return (await Promise.resolve().then(() => require("./csv2.cjs"))).repositoriesCsv(table);
		case "html": return (await Promise.resolve().then(() => require("./html3.cjs"))).repositoriesHtml(table);
		case "text": return (await Promise.resolve().then(() => require("./text3.cjs"))).repositoriesText(table, { color });
	}
}
exports.examineAll = examineAll;
