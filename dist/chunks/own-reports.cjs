// src/github/writes/own-reports.ts
var own_reports_exports = require("./rolldown-runtime.cjs").__exportAll({ statusContext: () => statusContext });
const STATUS_NAME = "checklist-gate";
function reportMarker(phase) {
	return `<!-- checklist-gate${phase === void 0 ? "" : `: ${encodeURIComponent(phase)}`} -->`;
}
function hasReportMarker(body) {
	const [first = ""] = body.split(/\r?\n/, 1);
	return /^<!-- checklist-gate(?:: [^\s<>]+)? -->\s*$/.test(first);
}
function statusContext({ name, phase }) {
	return phase === void 0 ? name : `${name}/${phase}`;
}
function checkRunName(own) {
	return `${statusContext(own)} report`;
}
function markOfStatus(own, subject, { context, sha }) {
	if (sha !== subject.headSha) return {};
	if (context.toLowerCase() === statusContext(own).toLowerCase()) return { gate: "self" };
	return ofOwnReports(own.name, context) ? { gate: "other" } : {};
}
function ofOwnReports(name, context) {
	const [found, own] = [context.toLowerCase(), name.toLowerCase()];
	return found === own || found.startsWith(`${own}/`);
}
function markOfCheckRun(own, subject, { name, id, sha }) {
	if (own.job !== void 0 && id === own.job) return { gate: "self" };
	const context = / report$/i.test(name) ? name.slice(0, -7) : void 0;
	return context === void 0 ? {} : markOfStatus(own, subject, {
		context,
		sha
	});
}
function accountOf(user) {
	return user === null ? null : {
		login: user.login,
		id: user.id,
		isBot: user.type === "Bot"
	};
}
const WORKFLOW = "github-actions[bot]";
async function identityOf(client) {
	const byGraphql = async () => {
		const { viewer } = await client.graphql("{ viewer { login databaseId } }");
		return identityIn(viewer);
	};
	const byRest = async () => {
		const { data } = await client.rest.users.getAuthenticated();
		return {
			login: data.login,
			id: data.id
		};
	};
	for (const way of await isInstallation(client) ? [byGraphql] : [byGraphql, byRest]) try {
		const identity = await way();
		if (identity !== void 0) return identity;
	} catch {}
	return { login: WORKFLOW };
}
function identityIn(viewer) {
	const { login, databaseId } = Object(viewer);
	if (typeof login !== "string" || login === "") return void 0;
	return typeof databaseId === "number" ? {
		login,
		id: databaseId
	} : { login };
}
function isOwn(account, { login, id }) {
	if (account === null) return false;
	if (account.id !== void 0 && id !== void 0) return account.id === id;
	const plain = (name) => account.isBot ? name.replace(/\[bot\]$/, "") : name;
	return plain(account.login) === plain(login);
}
async function isInstallation(client) {
	const { tokenType } = Object(await client.auth());
	return tokenType === "installation";
}
Object.defineProperty(exports, "STATUS_NAME", {
	enumerable: true,
	get: function() {
		return STATUS_NAME;
	}
});
Object.defineProperty(exports, "accountOf", {
	enumerable: true,
	get: function() {
		return accountOf;
	}
});
Object.defineProperty(exports, "checkRunName", {
	enumerable: true,
	get: function() {
		return checkRunName;
	}
});
Object.defineProperty(exports, "hasReportMarker", {
	enumerable: true,
	get: function() {
		return hasReportMarker;
	}
});
Object.defineProperty(exports, "identityIn", {
	enumerable: true,
	get: function() {
		return identityIn;
	}
});
Object.defineProperty(exports, "identityOf", {
	enumerable: true,
	get: function() {
		return identityOf;
	}
});
Object.defineProperty(exports, "isInstallation", {
	enumerable: true,
	get: function() {
		return isInstallation;
	}
});
Object.defineProperty(exports, "isOwn", {
	enumerable: true,
	get: function() {
		return isOwn;
	}
});
Object.defineProperty(exports, "markOfCheckRun", {
	enumerable: true,
	get: function() {
		return markOfCheckRun;
	}
});
Object.defineProperty(exports, "markOfStatus", {
	enumerable: true,
	get: function() {
		return markOfStatus;
	}
});
Object.defineProperty(exports, "ofOwnReports", {
	enumerable: true,
	get: function() {
		return ofOwnReports;
	}
});
Object.defineProperty(exports, "own_reports_exports", {
	enumerable: true,
	get: function() {
		return own_reports_exports;
	}
});
Object.defineProperty(exports, "reportMarker", {
	enumerable: true,
	get: function() {
		return reportMarker;
	}
});
Object.defineProperty(exports, "statusContext", {
	enumerable: true,
	get: function() {
		return statusContext;
	}
});
