/**
 * Builds dist/: the action and the command line as CommonJS in which our code is not minified, with chunks beside them for what they share and
 * for what is loaded only when needed (YAML, patterns), and the licences of everything inside. What the same users load
 * together goes into one chunk; the imports decide. The result depends only on the sources and the lock file, so that
 * CI can rebuild and compare.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown, type OutputChunk, type Plugin } from 'rolldown';
import { minifySync } from 'rolldown/utils';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');

const ENTRIES = Object.fromEntries(
  ['index', 'open', 'cli', 'app', 'function'].map((name) => [name, join(root, 'src', `${name}.ts`)]),
);

/**
 * A file named `NAME.late.ts` is loaded at the first call of one of its functions, not when it is imported: the bundle
 * has functions of the same names in its place. It may export only functions. Modules that only it needs are loaded
 * with it.
 */
const LATE = '?late';
const lateFiles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.late.ts'))
  .map((path) => join(root, 'src', path))
  .toSorted();
const lateChunk = (file: string): string => relative(join(root, 'src'), file).replaceAll('/', '-').replace(/\.ts$/, '');

async function callingLate(file: string): Promise<string> {
  const names = Object.entries((await import(pathToFileURL(file).href)) as Record<string, unknown>)
    .filter(([, exported]) => typeof exported === 'function')
    .map(([name]) => name);
  const call = (name: string): string => `require("./${lateChunk(file)}.cjs").${name}(...args)`;
  return names.map((name) => `export function ${name}(...args) { return ${call(name)}; }`).join('\n');
}

const late: Plugin = {
  name: 'late',
  resolveId(source, importer = '') {
    // Stays a `require` of the file beside it.
    if (importer.endsWith(LATE)) return { id: source, external: true };
    const file = resolve(dirname(importer), source);
    return importer !== '' && lateFiles.includes(file) ? `${file}${LATE}` : null;
  },
  load: (id) => (id.endsWith(LATE) ? callingLate(id.slice(0, -LATE.length)) : null),
};

/** Of package.json the version alone, so that a change of a script or a dependency changes no program. */
const MANIFEST = join(root, 'package.json');

const version: Plugin = {
  name: 'version',
  load(id) {
    if (id !== MANIFEST) return null;
    const { version: own } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { version: string };
    return { code: `export default ${JSON.stringify({ version: own })};`, moduleType: 'js' };
  },
};

// The toolkit and its HTTP stack have no side effects on import, though their packages do not say so. Without this, an
// action that reads one input would carry and start 400 KB of HTTP client.
const PURE = /node_modules\/(?:@actions|@octokit\/(?!plugin-(?:retry|throttling)\/)[^/]+|undici|tunnel)\//;

// Compiles each regular expression at its first use. V8 otherwise makes it ready for an interpreter first, which takes
// longer (ADR 29). Stands before all else, since it holds for expressions that are made behind it.
const COMPILE_AT_ONCE = "require('node:v8').setFlagsFromString('--regexp-tier-up-ticks=0');";

/**
 * How the files of programs that run and end begin. Node compiles its own modules anew behind a changed flag, so that the
 * Action first loads those for HTTP, which all its runs need: 10 ms.
 */
const BEGINNINGS: Partial<Record<string, string>> = {
  index: `require('node:https');\n${COMPILE_AT_ONCE}`,
  cli: `#!/usr/bin/env node\n${COMPILE_AT_ONCE}`,
};

/**
 * Keeps only those of octokit's 1,000 endpoint methods that the sources call, such as `client.rest.issues.get`. The
 * whole list would be half of the client and be read at every start.
 */
const ENDPOINTS = /@octokit\/plugin-rest-endpoint-methods\/dist-src\/generated\/endpoints\.js$/;

const CALL = /\b(\w+)\.rest\b(?:\s*\.\s*(\w+))?(?:\s*\.\s*(\w+))?/g;

async function calledEndpoints(file: string): Promise<string> {
  const { default: all } = (await import(pathToFileURL(file).href)) as { default: Record<string, object> };
  const called: Record<string, Record<string, unknown>> = {};
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join('src', path));
  for (const path of files.toSorted()) {
    const code = readFileSync(join(root, path), 'utf8');
    for (const [use, name = '', scope = '', method = ''] of code.matchAll(CALL)) {
      const endpoint: unknown = Object(all[scope])[method];
      if (endpoint !== undefined) (called[scope] ??= {})[method] = endpoint;
      // Other things have a "rest" too.
      else if (/^(?:client|app)$/.test(name))
        throw new Error(`${path}: found "${use}", expected ".rest.SCOPE.METHOD" of octokit`);
    }
  }
  return `export default ${JSON.stringify(called, undefined, 2)};`;
}

const packages = new Map<string, string>();
const bundle = await rolldown({
  input: { ...ENTRIES, ...Object.fromEntries(lateFiles.map((file) => [`chunks/${lateChunk(file)}`, file])) },
  cwd: root,
  platform: 'node',
  preserveEntrySignatures: 'allow-extension',
  // Node's own HTTP serves every request; undici would cost 55 ms at start.
  resolve: {
    alias: {
      undici: join(root, 'src/github/transport/undici.ts'),
      // The same code as ES modules, so that unused parts can be dropped and nothing is included twice.
      yaml: join(root, 'node_modules/yaml/browser/dist/index.js'),
    },
  },
  plugins: [late, version, { name: 'endpoints', load: (id) => (ENDPOINTS.test(id) ? calledEndpoints(id) : null) }],
  treeshake: {
    moduleSideEffects: (id) => !PURE.test(id),
    // @actions/github creates these at import and never uses them; they would keep a second HTTP client in the bundle.
    manualPureFunctions: ['Utils', 'Octokit'],
  },
});
const { output } = await bundle.generate({
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name].cjs',
  banner: ({ name }) => BEGINNINGS[name] ?? '',
  // `import()` of a Node module runs all its lazy getters, `require()` does not.
  dynamicImportInCjs: false,
  // Callers of late files look for them in their own folder.
  codeSplitting: { groups: [{ name: 'late', test: /\?late$/ }] },
  // Names and lines stay readable. Comments of packages would be a third of the size.
  comments: { legal: false, jsdoc: false, annotation: false },
});
await bundle.close();

// The old build is replaced only after a successful one.
rmSync(dist, { recursive: true, force: true });
mkdirSync(join(dist, 'chunks'), { recursive: true });
for (const chunk of output) {
  if (chunk.type !== 'chunk') continue;
  writeFileSync(join(dist, chunk.fileName), codeOf(chunk), { mode: chunk.name === 'cli' ? 0o755 : 0o644 });
  for (const [id, module] of Object.entries(chunk.modules)) if (module.renderedLength > 0) collect(id);
}
// A text that several packages share stands once, below all of their names.
const byText = Map.groupBy(
  [...packages].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ([, licence]) => licence,
);
writeFileSync(
  join(dist, 'licenses.txt'),
  [...byText]
    .map(([licence, named]) => `${named.map(([name]) => name).join('\n')}\n\n${licence}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`),
);

/**
 * Our code stays as it reads. What is for three quarters code of packages is written shorter, since a runner downloads it at
 * every run.
 */
function codeOf({ fileName, code, modules }: OutputChunk): string {
  const bytesOf = (isCounted: (id: string) => boolean): number =>
    Object.entries(modules).reduce((sum, [id, { renderedLength }]) => sum + (isCounted(id) ? renderedLength : 0), 0);
  if (bytesOf((id) => !id.includes('node_modules/')) > bytesOf(() => true) / 4) return code;
  const { code: short, errors } = minifySync(fileName, code, { module: false, compress: false, mangle: true });
  if (errors.length > 0) throw new Error(`${fileName}: ${JSON.stringify(errors)}`);
  // Which files it was made from stays there to be read.
  const sources = Object.keys(modules).filter((id) => (modules[id]?.renderedLength ?? 0) > 0);
  return [...sources.map((id) => `// ${relative(root, id)}`), short, ''].join('\n');
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
