// src/gates/kit/memory.ts
function createMemory() {
	const known = new WeakMap();
	return (about, what, make) => {
		const own = known.get(about) ?? new Map();
		known.set(about, own);
		if (!own.has(what)) own.set(what, make());
		return own.get(what);
	};
}
Object.defineProperty(exports, "createMemory", {
	enumerable: true,
	get: function() {
		return createMemory;
	}
});
