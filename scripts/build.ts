/**
 * Builds dist/: the action and the command line as CommonJS, unminified, with what they share and what is
 * loaded only when needed (YAML, patterns) in chunks beside them, and the licence texts of what is in them.
 * The result depends on the sources and the lock file alone, so that CI can rebuild and compare.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { LATE, TOGETHER } from './chunks.ts';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const ENTRIES = Object.fromEntries(['index', 'open', 'cli'].map((name) => [name, join(root, 'src', `${name}.ts`)]));

// The toolkit and its HTTP stack only define things, though their packages do not say so. Without this an
// action that reads one input carries and starts 400 KB of HTTP client.
const PURE = /node_modules\/(?:@actions|@octokit\/(?!plugin-(?:retry|throttling)\/)[^/]+|undici|tunnel)\//;

/**
 * Of the 1,000 endpoints that octokit has a method for, those that the sources call: `client.rest.issues.get`. The
 * whole list is half of what the client is made of, and is read at every start.
 */
const ENDPOINTS = /@octokit\/plugin-rest-endpoint-methods\/dist-src\/generated\/endpoints\.js$/;

async function calledEndpoints(file: string): Promise<string> {
  const { default: all } = (await import(pathToFileURL(file).href)) as { default: Record<string, object> };
  const called: Record<string, Record<string, unknown>> = {};
  // Only these folders have a client.
  const files = ['github', 'action', 'cli'].flatMap((folder) =>
    readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => join('src', folder, path)),
  );
  for (const path of files.toSorted()) {
    const code = readFileSync(join(root, path), 'utf8');
    for (const [use, scope = '', method = ''] of code.matchAll(/\w\.rest\b(?:\s*\.\s*(\w+))?(?:\s*\.\s*(\w+))?/g)) {
      const endpoint: unknown = Object(all[scope])[method];
      if (endpoint === undefined) throw new Error(`${path}: found "${use}", expected ".rest.SCOPE.METHOD" of octokit`);
      (called[scope] ??= {})[method] = endpoint;
    }
  }
  return `export default ${JSON.stringify(called, undefined, 2)};`;
}

const packages = new Map<string, string>();
const bundle = await rolldown({
  input: ENTRIES,
  cwd: root,
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  // Node's own HTTP serves every request; undici would cost 55 ms at start.
  resolve: {
    alias: {
      undici: join(root, 'src/github/transport/undici.ts'),
      // The same code as ES modules: what is not used is left out, and each function is read once, not twice.
      yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
    },
  },
  plugins: [{ name: 'endpoints', load: (id) => (ENDPOINTS.test(id) ? calledEndpoints(id) : null) }],
  treeshake: {
    moduleSideEffects: (id) => !PURE.test(id),
    // Made at import by @actions/github and never used: they would keep a second HTTP client.
    manualPureFunctions: ['Utils', 'Octokit'],
  },
});
const { output } = await bundle.generate({
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name].cjs',
  banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
  // `import()` of a module of Node runs all its lazy getters, which `require()` does not.
  dynamicImportInCjs: false,
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: Object.entries({ ...LATE, ...TOGETHER }).map(([name, test]) => ({ name, test })),
  },
  // Names and lines stay readable; a third of the size is comments of packages.
  comments: { legal: false, jsdoc: false, annotation: false },
});
await bundle.close();

const made = new Set<string>();
const written = output.flatMap((chunk) => (chunk.type === 'chunk' ? [{ chunk, code: withLate(chunk.code) }] : []));
for (const name of Object.keys(LATE))
  if (!made.has(name)) throw new Error(`found no import of ${name}.cjs to be late, expected one`);

// Files that import each other would find each other unfinished.
for (const { chunk } of written) for (const name of chunk.imports) assertNoCircle([chunk.fileName, name]);

// Only a build that went through replaces the one before.
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'chunks'), { recursive: true });
for (const { chunk, code } of written) {
  writeFileSync(join(dist, chunk.fileName), code, { mode: chunk.name === 'cli' ? 0o755 : 0o644 });
  for (const [id, module] of Object.entries(chunk.modules)) if (module.renderedLength > 0) collect(id);
}
writeFileSync(
  join(dist, 'licenses.txt'),
  [...packages]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, licence]) => `${name}\n\n${licence}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`),
);

function assertNoCircle(path: string[]): void {
  const last = path.at(-1) ?? '';
  if (Object.keys(LATE).some((name) => last === `chunks/${name}.cjs`)) return;
  if (path.indexOf(last) < path.length - 1)
    throw new Error(`found files that import each other: ${path.join(' > ')}; see scripts/chunks.ts`);
  const next = written.find(({ chunk }) => chunk.fileName === last)?.chunk.imports ?? [];
  for (const name of next) assertNoCircle([...path, name]);
}

// The bundler has no word for this: `const require_parser = require("./parser.cjs");`, read by `require_parser.name`.
function withLate(code: string): string {
  let late = code;
  for (const name of Object.keys(LATE)) {
    const importing = new RegExp(`^const require_${name} = (require\\("\\./(?:chunks/)?${name}\\.cjs"\\));$`, 'm');
    if (!late.includes(`/${name}.cjs"`)) continue;
    if (importing.test(late)) made.add(name);
    late = late
      .replace(importing, `const late_${name} = () => $1;`)
      .replaceAll(new RegExp(`\\bnew require_${name}\\.`, 'g'), `new (late_${name}()).`)
      .replaceAll(new RegExp(`\\brequire_${name}\\.`, 'g'), `late_${name}().`);
    if (new RegExp(`\\brequire_${name}\\b`).test(late))
      throw new Error(`found a use of ${name}.cjs in another form, expected "const require_${name} = require(...);"`);
  }
  return late;
}

function collect(id: string): void {
  const at = id.lastIndexOf('node_modules/');
  if (at < 0) return;
  const [scope = '', name = ''] = id.slice(at + 'node_modules/'.length).split('/');
  const folder = join(id.slice(0, at), 'node_modules', scope.startsWith('@') ? join(scope, name) : scope);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const key = `${manifest.name}@${manifest.version} (${manifest.license ?? 'see below'})`;
  if (packages.has(key)) return;
  const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.|$)/i.test(each));
  packages.set(
    key,
    file === undefined
      ? `Licence ${manifest.license ?? 'unknown'}, no text in the package.`
      : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim(),
  );
}
