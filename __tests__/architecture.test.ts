import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { PURE_FOLDERS } from './support/pure-core.ts';

const src = resolve(import.meta.dirname, '../src');

/** What a folder may import besides itself: folders of ours (`types:` for types alone) and packages by prefix. */
const TABLE: Record<string, string[]> = {
  checklist: ['unified', 'remark-parse', 'mdast', 'mdast-util-', 'micromark-', 'unist-util-', 'parse5'],
  evidence: [],
  template: ['checklist/', 'fastest-levenshtein', 'yaml'],
  verdict: ['types:checklist/', 'types:evidence/'],
  gates: ['checklist/', 'template/', 'evidence/', 'verdict/', 'valibot', 're2js', 'picomatch', 'ignore'],
  policy: ['gates/', 'evidence/', 'verdict/', 'checklist/', 'template/', 'valibot', 'yaml', 'fastest-levenshtein'],
  doctor: ['policy/', 'gates/', 'types:evidence/', 'yaml'],
  find: ['checklist/', 'types:evidence/', 'policy/', 'verdict/', 'types:audit/', 'valibot', 'yaml'],
  audit: ['types:checklist/', 'evidence/', 'verdict/'],
  reports: [
    'types:audit/',
    'types:doctor/',
    'verdict/',
    'types:checklist/',
    'mdast',
    'mdast-util-',
    'remark',
    'unified',
    'csv-stringify',
  ],
  values: ['types:evidence/', 'fast-xml-parser', 'picomatch', 'node:'],
  github: [
    'types:evidence/',
    'types:checklist/',
    'types:verdict/',
    'types:template/',
    'types:doctor/',
    'types:audit/',
    'types:find/',
    '@octokit/',
    '@actions/github',
    'node:',
  ],
  run: [
    'audit/',
    'find/',
    'checklist/',
    'template/',
    'evidence/',
    'verdict/',
    'gates/',
    'policy/',
    'reports/',
    'node:vm',
    'node:timers',
    'node:crypto',
  ],
  record: ['run/', 'reports/', 'checklist/', 'types:evidence/', 'verdict/', 'valibot', 'canonicalize'],
  action: [
    'record/',
    'find/',
    'values/',
    'run/',
    'doctor/',
    'github/',
    'reports/',
    'checklist/',
    'template/',
    'evidence/',
    'verdict/',
    'gates/',
    'policy/',
    'node:',
    '@actions/',
    'package.json',
  ],
  cli: [
    'record/',
    'find/',
    'values/',
    'audit/',
    'run/',
    'doctor/',
    'github/',
    'reports/',
    'checklist/',
    'template/',
    'evidence/',
    'verdict/',
    'gates/',
    'policy/',
    'node:',
    'package.json',
    'schema/',
  ],
};

interface Import {
  file: string;
  target: string;
  types: boolean;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(src, name));

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const statements = [
    ...text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?'([^']+)'/gm),
  ].map((match) => ({
    types: match[1] !== undefined || /^\s*import\s*\{(?:\s*type\s+\w+(?:\s+as\s+\w+)?,?)+\s*\}/.test(match[0]),
    specifier: match[2] ?? '',
  }));
  const dynamic = [...text.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => ({
    types: false,
    specifier: match[1] ?? '',
  }));
  return [...statements, ...dynamic].map(({ types, specifier }) => {
    if (!specifier.startsWith('.')) return { file, target: specifier, types };
    const path = relative(src, resolve(dirname(file), specifier));
    return { file, target: path.startsWith('..') ? path.replace(/^(?:\.\.\/)+/, '') : path, types };
  });
}

const imports = files.flatMap(importsOf);

describe('architecture', () => {
  test('every folder imports only what the table allows', () => {
    const wrong = imports.filter(({ file, target, types }) => {
      const [folder = '', rest] = relative(src, file).split('/');
      if (rest === undefined) return false;
      const allowed = TABLE[folder];
      if (allowed === undefined) return true;
      return !(
        target.startsWith(`${folder}/`) ||
        allowed.some((each) =>
          each.startsWith('types:') ? types && target.startsWith(each.slice(6)) : target.startsWith(each),
        )
      );
    });
    expect(wrong.map(({ file, target }) => `${relative(src, file)} imports ${target}`)).toEqual([]);
  });

  test('the table names every folder', () => {
    const folders = [
      ...new Set(
        files
          .map((file) => relative(src, file).split('/'))
          .filter((parts) => parts.length > 1)
          .map(([folder]) => folder),
      ),
    ];
    expect(folders.filter((folder) => TABLE[folder ?? ''] === undefined)).toEqual([]);
  });

  test('nothing in the pure core knows the clock, the process or the network', () => {
    const wrong = files
      .filter((file) => PURE_FOLDERS.includes(relative(src, file).split('/')[0] ?? ''))
      .filter((file) =>
        /\bnew Date\b|\bDate\.|\bprocess\.|\bfetch\(|\bsetTimeout\b|\bMath\.random\b|\bconsole\./.test(
          readFileSync(file, 'utf8'),
        ),
      );
    expect(wrong.map((file) => relative(src, file))).toEqual([]);
  });

  test('values are imported without cycles', () => {
    const graph = new Map(
      files.map((file) => [
        relative(src, file),
        importsOf(file)
          .filter((each) => !each.types)
          .map((each) => each.target),
      ]),
    );
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of graph.get(file) ?? []) if (graph.has(target)) visit(target, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test('files stay small enough to read in one go', () => {
    const long = files
      .map((file) => ({ file: relative(src, file), lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 220);
    expect(long).toEqual([]);
  });

  test('entries are under 15 lines', () => {
    const long = ['index.ts', 'cli.ts'].filter(
      (name) => readFileSync(join(src, name), 'utf8').trimEnd().split('\n').length >= 15,
    );
    expect(long).toEqual([]);
  });

  test('nothing asks whether it is under test', () => {
    const wrong = files.filter((file) => /JEST_|NODE_ENV|under test/i.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(src, file))).toEqual([]);
  });
});
