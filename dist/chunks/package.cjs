// package.json
var package_default = { "version": "0.2.0" };
Object.defineProperty(exports, "package_default", {
	enumerable: true,
	get: function() {
		return package_default;
	}
});
