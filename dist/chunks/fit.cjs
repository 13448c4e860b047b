const require_nodes = require("./nodes.cjs");
// src/reports/parts/fit.ts
function whole(rank, head) {
	return head.length === 0 ? [] : [{
		rank,
		head,
		pieces: [],
		tail: []
	}];
}
const MORE = 40;
function fit(parts, most) {
	const ranked = parts.toSorted((a, b) => a.rank - b.rank);
	const kept = new Map();
	let room = most;
	for (const part of ranked) {
		const least = sizeOf(part.head) + sizeOf(part.tail) + (part.pieces.length > 0 ? MORE : 0);
		if (kept.size > 0 && least > room) continue;
		kept.set(part, 0);
		room -= least;
	}
	const shown = new Map();
	for (const part of kept.keys()) {
		const { nodes, size } = cut(part, Math.min(room, (part.share ?? 1) * most));
		room -= size;
		shown.set(part, nodes);
	}
	return parts.flatMap((part) => shown.get(part) ?? []);
}
function cut({ head, pieces, tail, units = "" }, most) {
	let size = 0;
	let left = 0;
	const nodes = [...head];
	for (const piece of pieces) {
		let taken = 0;
		let next = left > 0 ? 1e400 : sizeOf(piece.head) + LIST;
		for (const unit of piece.units) {
			next += sizeOf([unit]);
			if (size + next > most) break;
			size += next;
			next = 0;
			taken += 1;
		}
		left += piece.units.length - taken;
		if (taken > 0) nodes.push(...piece.head, piece.wrap(piece.units.slice(0, taken)));
	}
	return {
		nodes: [
			...nodes,
			...left > 0 ? [require_nodes.paragraph([require_nodes.plain(`and ${left} more ${units}`.trim())])] : [],
			...tail
		],
		size
	};
}
const LIST = 32;
const AROUND = {
	heading: 8,
	inlineCode: 4,
	code: 12,
	link: 6,
	list: LIST,
	listItem: 16,
	strong: 4,
	emphasis: 4,
	tableCell: 3,
	tableRow: 3
};
const LINE_ENDS = 2;
function sizeOf(nodes) {
	let size = 0;
	for (const node of nodes) {
		size += (AROUND[node.type] ?? 0) + LINE_ENDS;
		if ("value" in node) size += bytesOf(node.value) + escapes(node);
		if ("url" in node) size += 2 * bytesOf(node.url);
		if ("children" in node) size += sizeOf(node.children);
	}
	return size;
}
function escapes(node) {
	if (node.type === "html") return 0;
	if (node.type === "text") return 5 * node.value.length;
	return 2 * (node.value.match(/`/g)?.length ?? 0) + (node.value.match(/\|/g)?.length ?? 0);
}
const encoder = new TextEncoder();
function bytesOf(text) {
	return encoder.encode(text).length;
}
Object.defineProperty(exports, "bytesOf", {
	enumerable: true,
	get: function() {
		return bytesOf;
	}
});
Object.defineProperty(exports, "fit", {
	enumerable: true,
	get: function() {
		return fit;
	}
});
Object.defineProperty(exports, "whole", {
	enumerable: true,
	get: function() {
		return whole;
	}
});
