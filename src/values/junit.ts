import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { TextFile } from './files.ts';
import { Unusable } from './unusable.ts';

/** How many tests did what. A test that was skipped did not run. */
export interface Counts {
  total: number;
  failed: number;
  errors: number;
  skipped: number;
  /** Seconds, as the report says. */
  time: number;
}

/** Elements in order: the name as key, attributes under ":@". */
type Element = Record<string, unknown>;

const PARSER = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  // Entities are not expanded: nothing that is counted needs them.
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  removeNSPrefix: true,
};

/** Counts the tests of JUnit XML reports. Everything that is no whole report is `Unusable`, never a pass. */
export function countTests(files: readonly TextFile[]): Counts {
  const sum: Counts = { total: 0, failed: 0, errors: 0, skipped: 0, time: 0 };
  for (const file of files) {
    const counts = countFile(file);
    for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
  }
  return sum;
}

function countFile({ path, text }: TextFile): Counts {
  if (hasDoctype(text)) throw new Unusable(`${path} has a DOCTYPE, expected a report without one`);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw new Unusable(`${path} is no valid XML, at line ${valid.err.line}`);
  const root = parsed(text, path).find((each) => 'testsuites' in each || 'testsuite' in each);
  if (root === undefined) throw new Unusable(`${path} is no JUnit report, expected <testsuites> or <testsuite>`);
  return countSuite(root, path);
}

// What may stand before it; each step goes on where the one before has ended.
const BEFORE_DOCTYPE = /\s+|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/y;

function hasDoctype(text: string): boolean {
  let at = 0;
  for (;;) {
    BEFORE_DOCTYPE.lastIndex = at;
    const [before] = BEFORE_DOCTYPE.exec(text) ?? [];
    if (before === undefined) return /^<!DOCTYPE/i.test(text.slice(at, at + 9));
    at += before.length;
  }
}

// The parser refuses what is nested too deep.
function parsed(text: string, path: string): Element[] {
  try {
    return new XMLParser(PARSER).parse(text) as Element[];
  } catch {
    throw new Unusable(`${path} is nested too deep, or otherwise no report`);
  }
}

function countSuite(element: Element, path: string): Counts {
  const counts = countInside(element, path);
  const said = (name: string): number => numberIn(element, name, path);
  // A report that was cut, or that names failures only in its head, does not count as better than its head.
  if (said('tests') > counts.total)
    throw new Unusable(`${path} says ${said('tests')} tests and holds ${counts.total}: it may be cut`);
  const missing = said('failures') + said('errors') - counts.failed - counts.errors;
  return { ...counts, failed: counts.failed + Math.max(0, missing), time: Math.max(counts.time, said('time')) };
}

function countInside(element: Element, path: string): Counts {
  const counts: Counts = { total: 0, failed: 0, errors: 0, skipped: 0, time: 0 };
  for (const child of childrenOf(element)) {
    if ('testcase' in child) {
      counts.total += 1;
      const result = resultOf(child);
      if (result !== undefined) counts[result] += 1;
    } else if ('error' in child || 'failure' in child) counts.errors += 1;
    else {
      // What is no suite may hold some, under a name that somebody made up.
      const inner = 'testsuite' in child ? countSuite(child, path) : countInside(child, path);
      for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] += inner[key];
    }
  }
  return counts;
}

// Most reports say by an element what became of a test, some by a word: GoogleTest's `notrun`, CTest's `disabled`.
const WORDS = {
  errors: /^error(?:ed)?$/i,
  failed: /^fail(?:ed|ure)?$/i,
  skipped: /^(?:notrun|disabled|suppressed|skipped|ignored|pending)$/i,
};

/** What became of a test; undefined where nothing says other than that it passed. */
function resultOf(test: Element): keyof typeof WORDS | undefined {
  const inside = childrenOf(test);
  const has = (name: string): boolean => inside.some((each) => name in each);
  if (has('error')) return 'errors';
  if (has('failure')) return 'failed';
  if (has('skipped')) return 'skipped';
  const attributes = (test[':@'] ?? {}) as Record<string, string>;
  const said = [attributes['status'], attributes['result']].filter((word) => word !== undefined);
  return (['errors', 'failed', 'skipped'] as const).find((result) => said.some((word) => WORDS[result].test(word)));
}

function childrenOf(element: Element): Element[] {
  return Object.entries(element)
    .filter(([key]) => key !== ':@')
    .flatMap(([, children]) => children as Element[]);
}

function numberIn(element: Element, name: string, path: string): number {
  const text = (element[':@'] as Record<string, string> | undefined)?.[name];
  if (text === undefined || text.trim() === '') return 0;
  // Some write 1,234.5 seconds.
  const number = Number(text.replaceAll(',', ''));
  if (Number.isFinite(number) && number >= 0) return number;
  throw new Unusable(`found ${name}="${text.slice(0, 40)}" in ${path}, expected a number`);
}

/** What can be asked of a report, by the name behind its own. */
const VALUES: Readonly<Record<string, (counts: Counts) => string>> = {
  '': passRate,
  'pass-rate': passRate,
  total: ({ total }) => String(total),
  passed: (counts) => String(passed(counts)),
  failed: ({ failed, errors }) => String(failed + errors),
  skipped: ({ skipped }) => String(skipped),
  time: ({ time }) => `${time} s`,
};

/** One value of counted tests: the share that passed, or `total`, `passed`, `failed`, `skipped`, `time`. */
export function testValue(counts: Counts, key: string, path: string): string {
  const value = VALUES[key];
  if (value !== undefined && Object.hasOwn(VALUES, key)) return value(counts);
  const names = Object.keys(VALUES).filter((name) => name !== '');
  throw new Unusable(`found "${key}" asked of ${path}, expected ${names.join(', ')}`);
}

function passed({ total, failed, errors, skipped }: Counts): number {
  return Math.max(0, total - failed - errors - skipped);
}

// Rounded down: 999 of 1,000 are not 100 %, and of no test at all nothing has passed.
function passRate(counts: Counts): string {
  const ran = counts.total - counts.skipped;
  if (ran <= 0) throw new Unusable('no test ran');
  const done = passed(counts);
  return done === ran && counts.failed + counts.errors === 0
    ? '100 %'
    : `${Math.min(99.99, Math.floor((done / ran) * 10_000) / 100)} %`;
}
