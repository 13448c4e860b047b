// src/verdict/walk.ts
function gatesOf(result) {
	return result.kind === "gate" ? [result] : result.results.flatMap(gatesOf);
}
function enforcedGates(result) {
	if (result.advisory) return [];
	if (result.kind === "gate") return [result];
	if (result.enforced === false) return [];
	return result.results.flatMap(enforcedGates);
}
function heldBackBy(root, status) {
	const found = [];
	const visit = (result, above) => {
		if (result.advisory || result.kind === "group" && result.enforced === false) return;
		if (result.kind === "gate") {
			if (result.status === status) found.push([...above, result.title]);
			return;
		}
		if (!(result.status === status || status === "pending" && result.status === "failed")) return;
		const isNamed = result.phase !== void 0 || result.checklist !== void 0;
		const before = found.length;
		for (const each of result.results) visit(each, isNamed ? [...above, result.title] : above);
		if (found.length === before && result.status === status && result.require !== "all") found.push([...above, result.title]);
	};
	visit(root, []);
	return [...new Map(found.map((titles) => [JSON.stringify(titles), titles])).values()];
}
function trippedOf(result) {
	if (result.kind === "gate") return result.tripped === true ? [result] : [];
	return [...result.tripped === true ? result.results.filter((each) => !each.advisory && each.status === "passed") : [], ...result.results.flatMap(trippedOf)];
}
function isTripped(result) {
	return result.status === "failed" && trippedOf(result).length > 0;
}
function isUnknown(result) {
	if (result.advisory || result.status === "passed" || result.status === "skipped") return false;
	return result.kind === "gate" ? result.findings.some((finding) => finding.unknown === true || finding.asks !== void 0) : result.results.some(isUnknown);
}
function mapFindings(result, change) {
	const visit = (each) => each.kind === "gate" ? {
		...each,
		findings: each.findings.map(change)
	} : {
		...each,
		results: each.results.map(visit)
	};
	return {
		...result,
		results: result.results.map(visit)
	};
}
function whySkipped(root) {
	if (root.status !== "skipped") return void 0;
	if (root.reason !== void 0) return root;
	if (gatesOf(root).length > 0 && enforcedGates(root).length === 0) return { reason: "every rule is advisory, so nothing was enforced" };
	const [first, ...others] = reasonsOf(root);
	return first && {
		...first,
		reason: [...new Set([first, ...others].map(({ reason }) => reason))].join("; ")
	};
}
function reasonsOf(result) {
	const { reason, lead } = result;
	if (reason !== void 0) return [{
		reason,
		...lead === void 0 ? {} : { lead }
	}];
	return result.kind === "gate" ? [] : result.results.flatMap(reasonsOf);
}
function letsPass({ status, override }) {
	return status === "passed" || status === "skipped" || override?.effective === true;
}
function isUnjudged(verdict) {
	const { status, reason, root } = verdict;
	return status === "pending" && root.status === "pending" && reason !== void 0 && heldBackBy(root, "pending").length === 0;
}
function findingsOf(gates, status) {
	return gates.flatMap((gate) => gate.findings.filter((finding) => finding.status === status).map((finding) => ({
		gate,
		finding
	})));
}
function totals(progress) {
	const sum = {
		ticked: 0,
		notApplicable: 0,
		byEvidence: 0,
		total: 0
	};
	for (const entry of progress) {
		sum.ticked += entry.ticked;
		sum.notApplicable += entry.notApplicable;
		sum.byEvidence += entry.byEvidence ?? 0;
		sum.total += entry.total;
	}
	return sum;
}
function remaining(verdict) {
	const { ticked, notApplicable, byEvidence, total } = totals(verdict.progress);
	return total - ticked - notApplicable - byEvidence;
}
function comesOutAlike(one, other) {
	const [a, b] = [one, other].map((root) => JSON.stringify(gatesOf(root).map(({ id, status, tripped }) => [
		id,
		status,
		tripped
	])));
	return a === b;
}
Object.defineProperty(exports, "comesOutAlike", {
	enumerable: true,
	get: function() {
		return comesOutAlike;
	}
});
Object.defineProperty(exports, "enforcedGates", {
	enumerable: true,
	get: function() {
		return enforcedGates;
	}
});
Object.defineProperty(exports, "findingsOf", {
	enumerable: true,
	get: function() {
		return findingsOf;
	}
});
Object.defineProperty(exports, "gatesOf", {
	enumerable: true,
	get: function() {
		return gatesOf;
	}
});
Object.defineProperty(exports, "heldBackBy", {
	enumerable: true,
	get: function() {
		return heldBackBy;
	}
});
Object.defineProperty(exports, "isTripped", {
	enumerable: true,
	get: function() {
		return isTripped;
	}
});
Object.defineProperty(exports, "isUnjudged", {
	enumerable: true,
	get: function() {
		return isUnjudged;
	}
});
Object.defineProperty(exports, "isUnknown", {
	enumerable: true,
	get: function() {
		return isUnknown;
	}
});
Object.defineProperty(exports, "letsPass", {
	enumerable: true,
	get: function() {
		return letsPass;
	}
});
Object.defineProperty(exports, "mapFindings", {
	enumerable: true,
	get: function() {
		return mapFindings;
	}
});
Object.defineProperty(exports, "remaining", {
	enumerable: true,
	get: function() {
		return remaining;
	}
});
Object.defineProperty(exports, "totals", {
	enumerable: true,
	get: function() {
		return totals;
	}
});
Object.defineProperty(exports, "trippedOf", {
	enumerable: true,
	get: function() {
		return trippedOf;
	}
});
Object.defineProperty(exports, "whySkipped", {
	enumerable: true,
	get: function() {
		return whySkipped;
	}
});
