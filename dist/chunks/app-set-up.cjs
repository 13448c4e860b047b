const require_fetch = require("./fetch.cjs");
const require_exit = require("./exit.cjs");
const require_page = require("./page2.cjs");
let node_events = require("node:events");
let node_http = require("node:http");
let node_crypto = require("node:crypto");
// src/github/app/manifest.ts
const APP_PERMISSIONS = [
	{
		name: "metadata",
		level: "read",
		why: "every App has it"
	},
	{
		name: "contents",
		level: "read",
		why: "policy, templates and CODEOWNERS"
	},
	{
		name: "pull_requests",
		level: "write",
		why: "bodies and reviews; the comment"
	},
	{
		name: "issues",
		level: "write",
		why: "release issues and comments; the comment"
	},
	{
		name: "statuses",
		level: "write",
		why: "the commit status"
	},
	{
		name: "checks",
		level: "read",
		why: "results of CI that a policy asks for"
	},
	{
		name: "deployments",
		level: "read",
		why: "deployments that a policy asks for"
	},
	{
		name: "members",
		level: "read",
		why: "members of teams that sign off"
	},
	{
		name: "merge_queues",
		level: "read",
		why: "groups of a merge queue"
	}
];
const FOR_DEPLOYMENTS = [{
	name: "deployments",
	level: "write",
	why: "answers to deployments that wait"
}, {
	name: "actions",
	level: "read",
	why: "which runs wait for an environment"
}];
const APP_EVENTS = [
	"pull_request",
	"pull_request_review",
	"issues",
	"issue_comment",
	"check_run",
	"check_suite",
	"status",
	"deployment_status",
	"merge_group",
	"push"
];
const OF_THE_ACTION = [
	"metadata",
	"contents",
	"pull_requests",
	"issues",
	"statuses"
];
function appRights(use) {
	switch (use) {
		case "server": return {
			permissions: APP_PERMISSIONS,
			events: APP_EVENTS
		};
		case "action": return {
			permissions: APP_PERMISSIONS.filter(({ name }) => OF_THE_ACTION.includes(name)),
			events: []
		};
		case "deployments": {
			const names = new Set(FOR_DEPLOYMENTS.map(({ name }) => name));
			return {
				permissions: [...APP_PERMISSIONS.filter(({ name }) => !names.has(name)), ...FOR_DEPLOYMENTS],
				events: [...APP_EVENTS, "deployment_protection_rule"]
			};
		}
	}
}
function manifestOf(name, url, redirectUrl, { permissions, events }) {
	return {
		name,
		url,
		...events.length > 0 ? { hook_attributes: {
			url: `${url}/webhook`,
			active: true
		} } : {},
		redirect_url: redirectUrl,
		public: false,
		default_permissions: Object.fromEntries(permissions.map(({ name: each, level }) => [each, level])),
		default_events: [...events]
	};
}
async function madeFrom(code, apiUrl, use) {
	const base = apiUrl.replace(/\/+$/, "");
	const url = `${base}/app-manifests/${encodeURIComponent(code)}/conversions`;
	const answer = await require_fetch.versioned(require_fetch.createFetch(), base)(url, {
		method: "POST",
		headers: {
			accept: "application/vnd.github+json",
			"user-agent": "checklist-gate"
		}
	});
	if (answer.status !== 201) throw new require_exit.GitHubError(answer.status, `GitHub returned no App for this code (${answer.status}). Begin again.`);
	const made = Object(await answer.json());
	const { id, client_id: clientId, html_url: page, pem: privateKey } = made;
	const webhookSecret = use === "action" ? "" : made.webhook_secret;
	if (typeof id !== "number" || typeof privateKey !== "string" || typeof webhookSecret !== "string") throw new require_exit.GitHubError(answer.status, "GitHub answered without the secrets of the App. Delete the App there, and begin again.");
	return {
		id,
		clientId: typeof clientId === "string" ? clientId : String(id),
		url: String(page),
		privateKey,
		webhookSecret
	};
}
// src/reports/app-set-up.ts
function appSetUpPage({ action, manifest, permissions, events }) {
	return page("Make the App", [
		require_page.h("p", "GitHub shows this once more and asks you to confirm. The App is yours: nobody else can install it."),
		require_page.h("table", [require_page.h("tr", [
			require_page.h("th", "Permission"),
			require_page.h("th", "Level"),
			require_page.h("th", "What for")
		]), ...permissions.map(({ name, level, why }) => require_page.h("tr", [
			require_page.h("td", name),
			require_page.h("td", level),
			require_page.h("td", why)
		]))]),
		require_page.h("p", events.length === 0 ? "It is told of nothing: it has no server." : `It is told of: ${events.join(", ")}.`),
		require_page.h("form", {
			action,
			method: "post"
		}, [require_page.h("input", {
			type: "hidden",
			name: "manifest",
			value: manifest
		}), require_page.h("button", { type: "submit" }, "Go on to GitHub")])
	]);
}
function appMadePage(url) {
	return page("The App is made", [require_page.h("p", "Its key and its secret are on this machine; the terminal says where. You can close this page."), require_page.h("p", [require_page.webLink(`${url}/installations/new`, ["Install it"])])]);
}
function page(title, content) {
	return `${require_page.toHtml({
		type: "root",
		children: [{ type: "doctype" }, require_page.h("html", { lang: "en" }, [require_page.h("head", [
			require_page.h("meta", { charSet: "utf-8" }),
			require_page.h("meta", {
				name: "viewport",
				content: "width=device-width, initial-scale=1"
			}),
			require_page.h("title", title)
		]), require_page.h("body", [require_page.h("h1", title), ...content])])]
	})}\n`;
}
// src/cli/app-set-up.ts
async function makeApp(asked) {
	const state = (0, node_crypto.randomBytes)(24).toString("base64url");
	const server = (0, node_http.createServer)();
	try {
		const origin = await listening(server, asked.port);
		const made = new Promise((resolve, reject) => {
			server.on("request", (request, response) => {
				const { pathname, searchParams } = new URL(`${origin}/${(request.url ?? "").replace(/^\/+/, "")}`);
				if (request.method !== "GET") return show(response, 405, "Use the page.");
				if (pathname === "/") return show(response, 200, firstPage(asked, origin, state), asked.serverUrl);
				const code = searchParams.get("code");
				if (pathname !== "/made" || code === null || searchParams.get("state") !== state) return show(response, 404, "This page does not exist.");
				answerMade(response, code, asked).then(resolve, reject);
			});
		});
		asked.onListening(origin);
		return await made;
	} finally {
		server.close();
		server.closeAllConnections();
	}
}
async function answerMade(response, code, { apiUrl, use }) {
	try {
		const made = await madeFrom(code, apiUrl, use);
		const closed = (0, node_events.once)(response, "close");
		show(response, 200, appMadePage(made.url));
		await closed;
		return made;
	} catch (error) {
		show(response, 502, "GitHub made no App. The terminal says why.");
		throw error;
	}
}
function firstPage({ use, name, url, organization, serverUrl }, origin, state) {
	const owner = organization === void 0 ? "" : `/organizations/${encodeURIComponent(organization)}`;
	const rights = appRights(use);
	return appSetUpPage({
		action: `${serverUrl}${owner}/settings/apps/new?state=${state}`,
		manifest: JSON.stringify(manifestOf(name, url, `${origin}/made`, rights)),
		...rights
	});
}
async function listening(server, port) {
	await new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen(port, "127.0.0.1", resolve);
	});
	const address = server.address();
	return `http://127.0.0.1:${typeof address === "object" ? address?.port ?? port : port}`;
}
function show(response, status, page, formsTo = "'none'") {
	const type = page.startsWith("<") ? "text/html" : "text/plain";
	const policy = `default-src 'none'; form-action ${formsTo}; base-uri 'none'; frame-ancestors 'none'`;
	const headers = {
		"content-type": `${type}; charset=utf-8`,
		"content-security-policy": policy
	};
	response.writeHead(status, {
		...headers,
		"referrer-policy": "no-referrer",
		"cache-control": "no-store"
	}).end(page);
}
exports.makeApp = makeApp;
