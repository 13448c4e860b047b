import type { Answerer } from '../evidence/facts.ts';
import type { Fact } from '../evidence/question.ts';

/** Reads a value by the part of its name behind the file's own: `p95` of `metrics.p95`. */
type Reader = (key: string) => string;

/**
 * Answers values from files: `metrics.p95` from the JSON file handed over as `metrics`, `unit-tests` and
 * `unit-tests.failed` from JUnit reports handed over as `unit-tests`. All else goes to `answer`. Files are read once,
 * and only if somebody asks. `root`: the folder that paths begin at and that no file may lie outside of.
 */
export function withFileValues(answer: Answerer, files: ReadonlyMap<string, string>, root: string): Answerer {
  if (files.size === 0) return answer;
  const readers = new Map<string, Promise<Reader>>();
  const nameOf = (value: string): string | undefined =>
    [...files.keys()]
      .filter((name) => value === name || value.startsWith(`${name}.`))
      .toSorted((a, b) => b.length - a.length)[0];

  async function valueOf(name: string, value: string): Promise<Fact<{ raw: string }>> {
    const { Unusable } = await import('./unusable.ts');
    try {
      const reader = readers.get(name) ?? readerOf(files.get(name) ?? '', root);
      readers.set(name, reader);
      return { status: 'known', value: { raw: (await reader)(value.slice(name.length + 1)) } };
    } catch (error) {
      if (!(error instanceof Unusable)) throw error;
      return { status: 'unavailable', reason: error.message };
    }
  }

  return async (questions) => {
    const own = questions.map((question) => (question.kind === 'value' ? nameOf(question.name) : undefined));
    const others = await answer(questions.filter((_, index) => own[index] === undefined));
    let next = 0;
    return Promise.all(
      questions.map(async (question, index) => {
        const name = own[index];
        const other = name === undefined ? others[next++] : undefined;
        if (name !== undefined && question.kind === 'value') return valueOf(name, question.name);
        return other ?? { status: 'unavailable' as const, reason: 'No answer was given' };
      }),
    );
  };
}

async function readerOf(pattern: string, root: string): Promise<Reader> {
  const [{ readMatching }, { Unusable }] = await Promise.all([import('./files.ts'), import('./unusable.ts')]);
  const files = await readMatching(pattern, root);
  if (/\.xml$/i.test(pattern)) {
    const { countTests, testValue } = await import('./junit.ts');
    const counts = countTests(files);
    return (key) => testValue(counts, key, pattern);
  }
  const [file, second] = files;
  if (file === undefined || second !== undefined)
    throw new Unusable(`${files.length} files match ${pattern}, expected one`);
  const { jsonValue, readJson } = await import('./json.ts');
  const data = readJson(file);
  return (key) => jsonValue(data, key, file.path);
}
