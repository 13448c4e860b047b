const require_rolldown_runtime = require("./rolldown-runtime.cjs");
const require_dist = require("./dist.cjs");
const require_options = require("./options.cjs");
const require_schema = require("./schema.cjs");
const require_nodes = require("./nodes.cjs");
const require_yaml_text = require("./yaml-text.cjs");
// src/policy/file/layer.ts
var layer_exports = require_rolldown_runtime.__exportAll({ basesNamed: () => basesNamed });
const MAX_POLICY_BYTES = 65536;
const MOST_LEVELS = 3;
async function layersOf(text, path, shared) {
	const texts = new Map(shared.map((each) => [require_nodes.fileKey(each.reference), each]));
	const done = new Map();
	const errors = [];
	async function visit(own, name, key, above) {
		const chain = [...above, key];
		const read = await layerOf(own, name);
		if (!read.ok) {
			errors.push(...read.error);
			return;
		}
		const { file, at } = read.value;
		const below = new Set();
		for (const [index, reference] of [file.extends ?? []].flat().entries()) {
			const next = require_nodes.fileKey(reference);
			const wrong = (message) => errors.push({
				...at(Array.isArray(file.extends) ? ["extends", index] : ["extends"]),
				message
			});
			const base = texts.get(next);
			if (chain.includes(next)) wrong(`found ${reference}, which extends itself, expected no circle`);
			else if (chain.length > MOST_LEVELS) wrong(`found ${reference} after ${MOST_LEVELS} others, expected at most ${MOST_LEVELS} that extend each other`);
			else if (base === void 0) wrong(`found ${reference}, which was not read, expected its text`);
			else if (!done.has(next)) await visit(base.text, reference, next, chain);
			const found = done.get(next);
			if (found !== void 0) for (const each of [...found.below, found.layer]) below.add(each);
		}
		done.set(key, {
			layer: read.value,
			below: [...below]
		});
	}
	await visit(text, path, "", []);
	return errors.length > 0 ? {
		ok: false,
		error: errors
	} : {
		ok: true,
		value: [...done.values()]
	};
}
function basesNamed(text, path) {
	const yaml = require_yaml_text.readYaml(text);
	const data = require_dist.isMap(yaml.contents) ? require_yaml_text.dataIn(yaml) : void 0;
	const { extends: named } = Object(data);
	return [named].flat().flatMap((reference, index) => {
		const keys = Array.isArray(named) ? ["extends", index] : ["extends"];
		const parsed = require_nodes.referenceIn(String(reference));
		return parsed === void 0 ? [] : [{
			reference: parsed,
			at: {
				path,
				...require_yaml_text.placeInText(yaml, keys)
			}
		}];
	});
}
async function layerOf(text, path) {
	const bytes = new TextEncoder().encode(text).length;
	if (bytes > 65536) return {
		ok: false,
		error: [{
			path,
			line: 1,
			column: 1,
			message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}`
		}]
	};
	const yaml = require_yaml_text.readYaml(text);
	const data = require_dist.isMap(yaml.contents) ? require_yaml_text.dataIn(yaml) : void 0;
	if (data === void 0) return {
		ok: false,
		error: (await Promise.resolve().then(() => require("./errors.cjs")).then((n) => n.errors_exports)).syntaxErrors(yaml, path)
	};
	if (require_options.usesPatterns(data)) await require_options.loadPatternEngine();
	const parsed = require_nodes.checked(require_schema.policySchema, data);
	if (!parsed.success) return {
		ok: false,
		error: (await Promise.resolve().then(() => require("./errors.cjs")).then((n) => n.errors_exports)).schemaErrors(require_schema.policySchema, parsed.issues, yaml, path)
	};
	const at = (keys) => ({
		path,
		...require_yaml_text.placeInText(yaml, keys)
	});
	return {
		ok: true,
		value: {
			path,
			file: parsed.output,
			at
		}
	};
}
Object.defineProperty(exports, "layer_exports", {
	enumerable: true,
	get: function() {
		return layer_exports;
	}
});
Object.defineProperty(exports, "layersOf", {
	enumerable: true,
	get: function() {
		return layersOf;
	}
});
