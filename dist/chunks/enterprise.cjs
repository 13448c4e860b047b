// src/github/enterprise.ts
function isEnterprise(apiUrl) {
	return /\/api\/v3\/*$/.test(apiUrl);
}
Object.defineProperty(exports, "isEnterprise", {
	enumerable: true,
	get: function() {
		return isEnterprise;
	}
});
