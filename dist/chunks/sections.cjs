const require_select = require("./select.cjs");
const require_inline = require("./inline.cjs");
const require_match = require("./match.cjs");
// src/template/sections.ts
function isProse(section, field) {
	return section.place?.offset === field.place.offset;
}
function hasContent(section) {
	return section.items.length > 0 || section.fields.some((field) => !isProse(section, field)) || section.signOffs.length > 0 || section.sections.some(hasContent);
}
function isExample({ kind, title }) {
	return kind === "heading" && require_match.hasBlank(require_inline.normalize(title));
}
function meet(template, body) {
	const index = indexSections(body);
	const top = topOf(template, body);
	const used = new Set([body, top]);
	const meetings = [];
	const missing = [];
	const find = (children, home) => {
		const found = new Map();
		const take = (fits) => {
			for (const child of children) {
				if (found.has(child)) continue;
				const other = (index.get(require_select.idOf([...home.key, require_inline.normalizeHeading(child.title)])) ?? []).find((each) => !used.has(each.section) && fits(each, child));
				if (other === void 0) continue;
				used.add(other.section);
				found.set(child, other.section);
			}
		};
		take(({ section, above }, child) => above === home && require_inline.normalize(section.title) === require_inline.normalize(child.title));
		take(({ above }) => above === home);
		take(({ above }) => !used.has(above));
		const examples = children.filter((child) => !found.has(child) && isExample(child));
		for (const child of [...examples.filter(hasContent), ...examples.filter((each) => !hasContent(each))]) {
			const other = home.sections.find((each) => !used.has(each) && each.kind === child.kind);
			if (other === void 0) continue;
			used.add(other);
			found.set(child, other);
		}
		return found;
	};
	const visit = (section, home, above) => {
		meetings.push({
			section,
			home,
			path: require_select.displayPath(template, above)
		});
		const below = find(section.sections, home);
		for (const child of section.sections) {
			const path = [...above, child];
			const found = below.get(child);
			if (found !== void 0) visit(child, found, path);
			else if ((child.kind === "group" || isExample(child)) && require_select.itemsIn(child).length > 0) visit(child, home, path);
			else if (hasContent(child)) missing.push({
				section: child,
				home,
				path: require_select.displayPath(template, path)
			});
		}
	};
	visit(template, top, []);
	return {
		meetings,
		missing,
		used
	};
}
function topOf(template, body) {
	const top = require_select.topLevel(body);
	if (require_select.topLevel(template) !== template || template.sections.some(({ key }) => require_select.idOf(key) === require_select.idOf(top.key))) return body;
	return body.items.length + body.fields.length + body.signOffs.length === 0 ? top : body;
}
function renamed({ section, home }, used) {
	const labels = new Set(entriesOf(section).map((entry) => entry.label));
	return home.sections.find((other) => !used.has(other) && entriesOf(other).some((entry) => labels.has(entry.label)));
}
function sectionPlace(section) {
	return section.place;
}
function indexSections(root) {
	const index = new Map();
	for (const { section, path } of require_select.sectionsOf(root)) {
		const id = require_select.idOf(section.key);
		const placed = {
			section,
			above: path.at(-2) ?? root
		};
		const same = index.get(id);
		if (same === void 0) index.set(id, [placed]);
		else same.push(placed);
	}
	return index;
}
function entriesOf(section) {
	const entries = [];
	const visit = (items, parent) => {
		for (const item of items) {
			const label = require_inline.normalize(item.label);
			const below = require_inline.normalize(parent?.label ?? item.question?.text ?? "");
			entries.push({
				item,
				label,
				below,
				...parent === void 0 ? {} : { parent }
			});
			visit(item.items, item);
		}
	};
	visit(section.items);
	return entries;
}
Object.defineProperty(exports, "entriesOf", {
	enumerable: true,
	get: function() {
		return entriesOf;
	}
});
Object.defineProperty(exports, "isProse", {
	enumerable: true,
	get: function() {
		return isProse;
	}
});
Object.defineProperty(exports, "meet", {
	enumerable: true,
	get: function() {
		return meet;
	}
});
Object.defineProperty(exports, "renamed", {
	enumerable: true,
	get: function() {
		return renamed;
	}
});
Object.defineProperty(exports, "sectionPlace", {
	enumerable: true,
	get: function() {
		return sectionPlace;
	}
});
