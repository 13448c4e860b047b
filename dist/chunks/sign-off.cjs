const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
// src/checklist/reading/sign-off.ts
function claimIn(parts) {
	const start = parts.findIndex((part) => part.kind !== "comment" && !require_inline.showsNothing(part.text));
	const role = require_select.boldKey(parts, start);
	if (role === void 0) return void 0;
	return {
		...claimOf(role, require_inline.textOf(require_inline.standing(parts.slice(start + 1))).replace(/^\s*[:：]/, "")),
		...require_select.picturedKey(parts, start),
		...parts.slice(0, start + 1).some(({ text }) => text.includes("\n")) ? { apart: true } : {}
	};
}
function claimOf(role, rest) {
	const labels = [...rest.matchAll(/\b(signature|signed|date|time)\s*[:：]/gi)];
	const name = rest.slice(0, labels[0]?.index);
	const at = labels.findIndex(([label]) => /^sign/i.test(label));
	const label = labels[at];
	const signature = label === void 0 ? "" : rest.slice(label.index + label[0].length, labels[at + 1]?.index);
	return {
		role,
		name: filled(name),
		signature: filled(signature),
		logins: require_select.loginsIn(rest)
	};
}
function isSignOffLabel(label) {
	return /\bsign(?:ed)?[- ]?off\b|\bsignature\b|\b(?:approved|signed) by\b/i.test(label);
}
function signOffColumns(header) {
	const find = (pattern) => header.findIndex((cell) => pattern.test(require_inline.foldSpace(cell)));
	const columns = {
		role: find(/^(?:role|function|team)$/i),
		name: find(/^(?:name|who|person|approver)$/i),
		signature: find(/^(?:signature|signed|sign[- ]?off|approval|approved)$/i)
	};
	return columns.role >= 0 && (columns.name >= 0 || columns.signature >= 0) ? columns : void 0;
}
function filled(text) {
	const value = require_inline.foldSpace(text.replace(/[|,;]\s*$/, ""));
	return require_select.isBlank(value) ? "" : value;
}
function hasPlaceToSign(text) {
	return /_{3,}|\bsignature:|\bdate:|(?:^|\s)@\w/i.test(text);
}
function isAboutSigning(title) {
	return /\bsign(?:ed)?[- ]?offs?\b|\bsignatures?\b|\bapprov/i.test(title);
}
function claimsIn(section, titles) {
	if (titles.some(isAboutSigning)) return section.signOffs;
	const texts = new Map(require_select.flatten(section.items).map(({ place, text }) => [place.offset, text]));
	return section.signOffs.filter(({ place }) => {
		const text = texts.get(place.offset);
		return text === void 0 || hasPlaceToSign(text);
	});
}
Object.defineProperty(exports, "claimIn", {
	enumerable: true,
	get: function() {
		return claimIn;
	}
});
Object.defineProperty(exports, "claimOf", {
	enumerable: true,
	get: function() {
		return claimOf;
	}
});
Object.defineProperty(exports, "claimsIn", {
	enumerable: true,
	get: function() {
		return claimsIn;
	}
});
Object.defineProperty(exports, "hasPlaceToSign", {
	enumerable: true,
	get: function() {
		return hasPlaceToSign;
	}
});
Object.defineProperty(exports, "isAboutSigning", {
	enumerable: true,
	get: function() {
		return isAboutSigning;
	}
});
Object.defineProperty(exports, "isSignOffLabel", {
	enumerable: true,
	get: function() {
		return isSignOffLabel;
	}
});
Object.defineProperty(exports, "signOffColumns", {
	enumerable: true,
	get: function() {
		return signOffColumns;
	}
});
