// src/github/own-reports.ts
var own_reports_exports = require("./rolldown-runtime.cjs").__exportAll({
	STATUS_NAME: () => STATUS_NAME,
	checkRunName: () => checkRunName,
	markOfCheckRun: () => markOfCheckRun,
	markOfStatus: () => markOfStatus,
	statusContext: () => statusContext
});
const STATUS_NAME = "checklist-gate";
function statusContext({ name, phase }) {
	return phase === void 0 ? name : `${name}/${phase}`;
}
function checkRunName(own) {
	return `${statusContext(own)} report`;
}
function markOfStatus(own, subject, { context, sha }) {
	if (sha !== subject.headSha) return {};
	const [found, name, self] = [
		context,
		own.name,
		statusContext(own)
	].map((text) => text.toLowerCase());
	if (found === self) return { gate: "self" };
	return found === name || found?.startsWith(`${name}/`) === true ? { gate: "other" } : {};
}
function markOfCheckRun(own, subject, { name, id, sha }) {
	if (own.job !== void 0 && id === own.job) return { gate: "self" };
	const context = / report$/i.test(name) ? name.slice(0, -7) : void 0;
	return context === void 0 ? {} : markOfStatus(own, subject, {
		context,
		sha
	});
}
Object.defineProperty(exports, "STATUS_NAME", {
	enumerable: true,
	get: function() {
		return STATUS_NAME;
	}
});
Object.defineProperty(exports, "checkRunName", {
	enumerable: true,
	get: function() {
		return checkRunName;
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
Object.defineProperty(exports, "own_reports_exports", {
	enumerable: true,
	get: function() {
		return own_reports_exports;
	}
});
Object.defineProperty(exports, "statusContext", {
	enumerable: true,
	get: function() {
		return statusContext;
	}
});
