/**
 * Builds docs/try/, the page on which anybody can paste a checklist. The engine is the one of the action, bundled for
 * the browser. Usage: node scripts/site.ts
 */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { rolldown, type Plugin } from 'rolldown';

const root = resolve(import.meta.dirname, '..');
const site = join(root, 'site');
const out = join(root, 'docs/try');

/** Bytes of everything that the page loads, compressed by gzip. */
const MOST_BYTES = 600_000;

const TEXT = '?text';
const texts: Plugin = {
  name: 'texts',
  resolveId: (source, importer = '') => (source.endsWith(TEXT) ? resolve(dirname(importer), source) : null),
  load: (id) =>
    id.endsWith(TEXT) ? `export default ${JSON.stringify(readFileSync(id.slice(0, -TEXT.length), 'utf8'))};` : null,
};

async function bundled(name: string): Promise<string> {
  const bundle = await rolldown({
    input: join(site, `${name}.ts`),
    cwd: root,
    platform: 'browser',
    // A worker has no document, which the browser's form of one package needs.
    resolve: {
      conditionNames: [...(name === 'worker' ? ['worker'] : []), 'browser', 'import', 'module', 'default'],
      alias: { 'node:vm': join(site, 'vm.ts'), 'node:crypto': join(site, 'crypto.ts') },
    },
    plugins: [texts],
  });
  const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
  await bundle.close();
  const [chunk] = output;
  return chunk.code;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const name of ['page', 'worker']) writeFileSync(join(out, `${name}.js`), await bundled(name));
for (const name of ['index.html', 'style.css']) copyFileSync(join(site, name), join(out, name));

const files = ['index.html', 'style.css', 'page.js', 'worker.js'];
const bytes = files.reduce((sum, name) => sum + gzipSync(readFileSync(join(out, name))).length, 0);
process.stdout.write(`docs/try: ${bytes} bytes compressed\n`);
if (bytes > MOST_BYTES) throw new Error(`found ${bytes} bytes, expected at most ${MOST_BYTES}`);
