/** Parses one document of a class and size, and prints the milliseconds or what went wrong. */
import { RefusedDocument } from '../src/checklist/markdown/limits.ts';
import { parse } from '../src/checklist/parse.ts';
import { bounded } from '../src/run/bounded.ts';
import { SHAPES } from './bench-shapes.ts';

const [name = '', kilobytes = '16', limit = '10000'] = process.argv.slice(2);
const markdown = SHAPES[name]?.(Number(kilobytes) * 1024) ?? '';
const start = performance.now();
try {
  bounded(() => parse({ id: 'bench', kind: 'pull-request-body', markdown }), Number(limit));
  process.stdout.write(String(performance.now() - start));
} catch (error) {
  process.stdout.write(error instanceof RefusedDocument ? 'refused' : 'stopped');
}
