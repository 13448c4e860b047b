import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { EVERYWHERE, roomOf, tableOfRooms } from './support/house.ts';
import { PURE_FOLDERS } from './support/pure-core.ts';

const src = resolve(import.meta.dirname, '../src');

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
  test('every room imports only what the house allows', () => {
    const wrong = imports.filter(({ file, target, types }) => {
      const path = relative(src, file);
      if (!path.includes('/')) return false;
      const room = roomOf(path);
      if (room === undefined) return true;
      return !(
        target.startsWith(`${room.path}/`) ||
        EVERYWHERE.includes(target) ||
        room.may.some((each) =>
          each.startsWith('types:') ? types && target.startsWith(each.slice(6)) : target.startsWith(each),
        )
      );
    });
    expect(wrong.map(({ file, target }) => `${relative(src, file)} imports ${target}`)).toEqual([]);
  });

  test('CONTRIBUTING.md shows the house as it is enforced', () => {
    const text = readFileSync(resolve(src, '../CONTRIBUTING.md'), 'utf8');
    expect(text).toContain(`\n${tableOfRooms()}\n`);
  });

  test('every file that CONTRIBUTING.md names is there', () => {
    const root = resolve(src, '..');
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    // A name alone stands beside another file of its folder.
    const names = [...text.matchAll(/`([\w./-]+\/[\w.-]+\.(?:ts|mjs|md|yml))`/g)].flatMap(([, name]) => name ?? []);
    expect(names.length).toBeGreaterThan(20);
    const lost = names.filter((name) => ![root, src, join(root, '__tests__')].some((at) => existsSync(join(at, name))));
    expect(lost).toEqual([]);
  });

  test('a judgement has the types of the verdict, not the schemas that they come from', () => {
    const shapes = imports
      .filter(({ file, target }) => relative(src, file).startsWith('verdict/') && target === 'valibot')
      .map(({ file }) => relative(src, file));
    expect(shapes.length).toBeGreaterThan(3);
    const wrong = imports.filter(({ file, target, types }) => {
      const path = relative(src, file);
      return !types && shapes.includes(target) && !shapes.includes(path) && !path.startsWith('record/');
    });
    expect(wrong.map(({ file, target }) => `${relative(src, file)} imports ${target}`)).toEqual([]);
  });

  test('no folder is crowded', () => {
    const counts = new Map<string, number>();
    for (const file of files) {
      const folder = dirname(relative(src, file));
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > 24)).toEqual([]);
  });

  test('exported names are unique', () => {
    const places = new Map<string, string[]>();
    for (const file of files) {
      const text = readFileSync(file, 'utf8');
      const exported = text.matchAll(
        /^export (?:async )?(?:abstract )?(?:function\*?|const|let|class|interface|type) (\w+)/gm,
      );
      // Overloads of a function have one name.
      for (const name of new Set([...exported].map((match) => match[1] ?? '')))
        places.set(name, [...(places.get(name) ?? []), relative(src, file)]);
    }
    expect([...places].filter(([, each]) => each.length > 1)).toEqual([]);
  });

  test('outcomes are told apart by what they say they are, not by the keys that they have', () => {
    const looks = /'(?:errors?|reason|unknown|refused|why|because|message|problem|verdict)' in \w/;
    const wrong = files.filter((file) => looks.test(readFileSync(file, 'utf8')));
    expect(wrong.map((file) => relative(src, file))).toEqual([]);
  });

  test('nothing is decided by the text of a message or a reason', () => {
    const looks =
      /\b(?:message|reason|because)\??\.(?:startsWith|endsWith|includes|match|search)\(|\/\w*\.(?:test|exec)\((?:\w+\.)*(?:message|reason|because)\)/;
    // The texts of others, which have no code, and one that only says what is said already. Each says so where it stands.
    const foreign = ['github/transport/answered.ts', 'github/transport/fault.ts', 'policy/file/error-words.ts'];
    const wrong = files
      .filter((file) => looks.test(readFileSync(file, 'utf8')))
      .map((file) => relative(src, file))
      .filter((file) => ![...foreign, 'reports/parts/tries.ts'].includes(file));
    expect(wrong).toEqual([]);
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

  test('nothing is imported in circles, types and import() included', () => {
    const graph = new Map(files.map((file) => [relative(src, file), importsOf(file).map((each) => each.target)]));
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
