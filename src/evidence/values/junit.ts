import { numbersIn } from '../quantity.ts';
import type { TextFile } from './files.ts';
import { Unusable } from './lines.ts';
import { readXml, attributesNamed, type XmlElement } from './xml.ts';

/** Results of tests, counted. A skipped test did not run. */
export interface Counts {
  total: number;
  failed: number;
  errors: number;
  skipped: number;
  /** Seconds according to the report; undefined if it gives none, NaN if it is not a number. */
  time?: number;
}

const NONE: Counts = { total: 0, failed: 0, errors: 0, skipped: 0 };

/** Counts the tests in JUnit XML reports. Anything but a complete report is `Unusable`, never a pass. */
export function countTests(files: readonly TextFile[]): Counts {
  return files.map(countFile).reduce(add, NONE);
}

function add(a: Counts, b: Counts): Counts {
  const time = a.time === undefined && b.time === undefined ? {} : { time: (a.time ?? 0) + (b.time ?? 0) };
  return {
    total: a.total + b.total,
    failed: a.failed + b.failed,
    errors: a.errors + b.errors,
    skipped: a.skipped + b.skipped,
    ...time,
  };
}

function countFile(file: TextFile): Counts {
  const root = readXml(file);
  if (root?.name !== 'testsuites' && root?.name !== 'testsuite')
    throw new Unusable(`${file.path} is no JUnit report, expected <testsuites> or <testsuite>`);
  return countSuite(root, file.path);
}

function countSuite(suite: XmlElement, path: string): Counts {
  const counts = countInside(suite, path);
  const said = (...names: string[]): number => Math.max(...names.map((name) => numberIn(suite, name, path)));
  // A report that was cut, or that names failures only in its head, must not count as better than its head says.
  if (said('tests') > counts.total)
    throw new Unusable(`${path} says ${said('tests')} tests and holds ${counts.total}: it may be cut`);
  const named = said('failures', 'failed', 'failure') + said('errors', 'error', 'crashed', 'timeouts');
  // A suite may also report its result as a word, whatever its numbers are.
  const failed = Math.max(named, isBad(resultIn(wordsIn(suite, [...WORDED, ...ALSO_WORDED]))) ? 1 : 0);
  const skipped = said('skipped', 'skips', 'skip') + said('disabled', 'ignored') - counts.skipped;
  const time = secondsIn(suite);
  return {
    ...counts,
    failed: counts.failed + Math.max(0, failed - counts.failed - counts.errors),
    skipped: counts.skipped + Math.max(0, skipped),
    ...(time === undefined ? {} : { time: Math.max(counts.time ?? 0, time) }),
  };
}

/** Elements whose text was printed or configured; they hold no results. */
const TEXT = new Set(['system-out', 'system-err', 'properties']);

function countInside(element: XmlElement, path: string): Counts {
  return element.elements
    .map((child): Counts => {
      if (child.name === 'testcase') return countCase(child, path);
      if (isFailure(child)) return { ...NONE, errors: 1 };
      // An unknown element may hold suites.
      if (!TEXT.has(child.name)) return child.name === 'testsuite' ? countSuite(child, path) : countInside(child, path);
      if (!holds(child, (each) => each.name === 'testcase' || isFailure(each))) return NONE;
      throw new Unusable(`${path} holds results inside <${child.name}>, expected text there`);
    })
    .reduce(add, NONE);
}

function countCase(test: XmlElement, path: string): Counts {
  const result = resultOf(test, path);
  const time = secondsIn(test);
  return {
    ...NONE,
    total: 1,
    ...(result === 'passed' ? {} : { [result]: 1 }),
    ...(time === undefined ? {} : { time }),
  };
}

// Most reports give the result of a test as an element, some as a word: GoogleTest's `notrun`, CTest's `disabled`. A
// test that passed in the end keeps its `flakyFailure`; `rerunFailure` comes with the failure of one that did not.
const WORDS = {
  errors:
    /^(?:error|errored|rerunerror|broken|crash(?:ed)?|panick?(?:ed)?|abort(?:ed)?|interrupted|cancell?ed|time(?:d?)out)$/,
  failed: /^(?:fail|failed|failure|rerunfailure|xpass(?:ed)?)$/,
  skipped:
    /^(?:skip(?:ped)?|notrun|notexecuted|disabled|suppressed|ignored?|pending|untested|undefined|inconclusive|todo)$/,
  passed:
    /^(?:pass|passed|success|successful|succeeded|ok|run|ran|executed|completed?|done|finished|flaky|xfail(?:ed)?)$/,
};

type Result = keyof typeof WORDS;

/** Worst first. */
const RESULTS = ['errors', 'failed', 'skipped', 'passed'] as const satisfies Result[];

function resultIn(words: readonly string[]): Result | undefined {
  const plain = words.map((word) => word.replaceAll(/[\s_-]/g, '').toLowerCase());
  return RESULTS.find((result) => plain.some((word) => WORDS[result].test(word)));
}

/** Attributes that give the result of a test. */
const WORDED = ['status', 'result'];
/** Attributes that may give the result; other words in them are ignored. */
const ALSO_WORDED = ['outcome', 'state'];

function wordsIn(element: XmlElement, names: readonly string[]): string[] {
  return names.flatMap((name) => valuesOf(element, name));
}

function isBad(result: Result | undefined): result is 'errors' | 'failed' {
  return result === 'errors' || result === 'failed';
}

function isFailure({ name }: XmlElement): boolean {
  return WORDS.errors.test(name) || WORDS.failed.test(name);
}

function holds(element: XmlElement, wanted: (each: XmlElement) => boolean): boolean {
  return element.elements.some((each) => wanted(each) || holds(each, wanted));
}

/** The result of a test: passed unless something else is said. An unknown word never counts as passed. */
function resultOf(test: XmlElement, path: string): Result {
  const inside = test.elements.map(({ name }) => name);
  const said = wordsIn(test, WORDED);
  const result = resultIn([...inside, ...said, ...wordsIn(test, ALSO_WORDED)]);
  if (isBad(result)) return result;
  if (holds(test, isFailure) || wordsIn(test, ['success', 'passed']).some((word) => /^(?:false|no)$/i.test(word)))
    return 'failed';
  const strange = said.find((word) => resultIn([word]) === undefined);
  if (strange === undefined || result === 'skipped') return result ?? 'passed';
  throw new Unusable(
    `found a test that is "${strange.slice(0, 40)}" in ${path}, expected "passed", "failed" or "skipped"`,
  );
}

function numberIn(element: XmlElement, name: string, path: string): number {
  return Math.max(
    0,
    ...valuesOf(element, name).map((text) => {
      const number = numberOf(text);
      if (number >= 0) return number;
      throw new Unusable(`found ${name}="${text.slice(0, 40)}" in ${path}, expected a number`);
    }),
  );
}

/** Undefined if nothing is said; NaN if it is not a number. */
function secondsIn(element: XmlElement): number | undefined {
  const said = valuesOf(element, 'time').map(numberOf);
  return said.length === 0 ? undefined : Math.max(...said);
}

function valuesOf(element: XmlElement, name: string): string[] {
  return attributesNamed(element, name).filter((text) => text !== '');
}

// Some reports write 1,234.5 seconds. If the text may mean two numbers, the larger one counts. Anything that is not a
// number, or is negative, is NaN.
function numberOf(text: string): number {
  const [largest = -1] = numbersIn(text);
  return largest >= 0 ? largest : Number.NaN;
}

/** The values that a report offers, by the rest of the name after the report's own. */
const VALUES: Readonly<Record<string, (counts: Counts) => string>> = {
  '': passRate,
  'pass-rate': passRate,
  total: ({ total }) => String(total),
  passed: (counts) => String(passed(counts)),
  failed: ({ failed, errors }) => String(failed + errors),
  skipped: ({ skipped }) => String(skipped),
  time: ({ time }) => {
    if (time === undefined || Number.isNaN(time)) throw new Unusable('the report says no time in seconds');
    return `${Number(time.toFixed(6))} s`;
  },
};

/**
 * One value of the counted tests: the share that passed (empty key), or `total`, `passed`, `failed`, `skipped`, `time`.
 */
export function testValue(counts: Counts, key: string, path: string): string {
  const value = VALUES[key];
  if (value !== undefined && Object.hasOwn(VALUES, key)) return value(counts);
  const names = Object.keys(VALUES).filter((name) => name !== '');
  throw new Unusable(`found "${key}" asked of ${path}, expected ${names.join(', ')}`);
}

function passed({ total, failed, errors, skipped }: Counts): number {
  return Math.max(0, total - failed - errors - skipped);
}

// Rounded down, so that 999 of 1,000 is not 100 %. If no test ran, none passed.
function passRate(counts: Counts): string {
  const ran = counts.total - counts.skipped;
  if (ran <= 0) throw new Unusable('no test ran');
  const done = passed(counts);
  return done === ran && counts.failed + counts.errors === 0
    ? '100 %'
    : `${Math.min(99.99, Math.floor((done / ran) * 10_000) / 100)} %`;
}
