// src/evidence/people.ts
var people_exports = require("./rolldown-runtime.cjs").__exportAll({ namingBy: () => namingBy });
const PERMISSIONS = [
	"none",
	"read",
	"triage",
	"write",
	"maintain",
	"admin"
];
function namedAccount(text) {
	const [name = "", id] = text.toLowerCase().replace(/^@/, "").split("#");
	const login = name.replace(BOT, "");
	return {
		login,
		bot: login !== name,
		...id === void 0 ? {} : { id: Number(id) }
	};
}
const BOT = /\[bot\]$/;
function namingBy(names, account) {
	const found = new Set(names.map((name) => naming(namedAccount(name), account)));
	return SUREST.find((each) => found.has(each)) ?? "no";
}
const SUREST = [
	"yes",
	"unknown",
	"with-access"
];
function naming(named, { login, id, type }) {
	if (named.id !== void 0) return id === void 0 ? "unknown" : named.id === id ? "yes" : "no";
	const bare = login.toLowerCase().replace(BOT, "");
	const bot = type === "Bot" || bare !== login.toLowerCase();
	if (bare !== named.login || bot !== named.bot) return "no";
	if (bot) return "yes";
	if (type === void 0) return "unknown";
	return type === "User" ? "with-access" : "no";
}
const ACCESS_OF_A_LOGIN = "write";
function isAtLeast(level, least) {
	return PERMISSIONS.indexOf(level) >= PERMISSIONS.indexOf(least);
}
Object.defineProperty(exports, "ACCESS_OF_A_LOGIN", {
	enumerable: true,
	get: function() {
		return ACCESS_OF_A_LOGIN;
	}
});
Object.defineProperty(exports, "isAtLeast", {
	enumerable: true,
	get: function() {
		return isAtLeast;
	}
});
Object.defineProperty(exports, "namedAccount", {
	enumerable: true,
	get: function() {
		return namedAccount;
	}
});
Object.defineProperty(exports, "naming", {
	enumerable: true,
	get: function() {
		return naming;
	}
});
Object.defineProperty(exports, "namingBy", {
	enumerable: true,
	get: function() {
		return namingBy;
	}
});
Object.defineProperty(exports, "people_exports", {
	enumerable: true,
	get: function() {
		return people_exports;
	}
});
