require("./front-matter.cjs");
// src/github/place.ts
function trustedAt({ trustedSha, trustedRef }) {
	return trustedSha ?? trustedRef;
}
Object.defineProperty(exports, "trustedAt", {
	enumerable: true,
	get: function() {
		return trustedAt;
	}
});
