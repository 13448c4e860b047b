import type { Answerer } from '../facts.ts';
import type { Fact, Question } from '../question.ts';
import { Unusable } from './lines.ts';

/** Reads a value by the part of its name after the file's name: `p95` of `metrics.p95`. */
type Reader = (key: string) => string;

/** A value in files: their path or glob, and the part of its name after theirs. */
interface Held {
  pattern: string;
  key: string;
}

const NO_ANSWER = { status: 'unavailable', reason: 'No answer was given' } as const;

/**
 * Answers values from files: `metrics.p95` from the JSON file handed over as `metrics`, `unit-tests` and
 * `unit-tests.failed` from JUnit reports handed over as `unit-tests`. All other questions go to `answer`. Files are
 * read once, and only on demand. `root`: the folder that paths are relative to; files outside it are refused.
 */
export function withFileValues(answer: Answerer, files: ReadonlyMap<string, string>, root: string): Answerer {
  if (files.size === 0) return answer;
  const readers = new Map<string, Promise<Reader>>();
  // Undefined if no file holds the value that the question asks for.
  const heldFor = (question: Question): Held | undefined => {
    if (question.kind !== 'value') return undefined;
    const { name } = question;
    const [longest] = [...files]
      .filter(([file]) => name === file || name.startsWith(`${file}.`))
      .toSorted(([a], [b]) => b.length - a.length);
    return longest && { pattern: longest[1], key: name.slice(longest[0].length + 1) };
  };

  async function valueOf({ pattern, key }: Held): Promise<Fact<{ raw: string }>> {
    try {
      const reader = readers.get(pattern) ?? readerOf(pattern, root);
      readers.set(pattern, reader);
      return { status: 'known', value: { raw: (await reader)(key) } };
    } catch (error) {
      // A bad file makes only its own values unknown. Only messages that we wrote ourselves are shown.
      const reason =
        error instanceof Unusable
          ? error.message
          : `${pattern.slice(0, 100)} cannot be read, expected a path or glob of files below the working folder`;
      return { status: 'unavailable', reason };
    }
  }

  return async (questions) => {
    const others = (await answer(questions.filter((question) => heldFor(question) === undefined))).values();
    return Promise.all(
      questions.map(async (question) => {
        const held = heldFor(question);
        return held === undefined ? (others.next().value ?? NO_ANSWER) : valueOf(held);
      }),
    );
  };
}

async function readerOf(pattern: string, root: string): Promise<Reader> {
  const { readMatching } = await import('./files.ts');
  const files = await readMatching(pattern, root);
  if (/\.xml$/i.test(pattern)) {
    const { countTests, testValue } = await import('./junit.ts');
    const counts = countTests(files);
    return (key) => testValue(counts, key, pattern);
  }
  const [file, second] = files;
  if (file === undefined || second !== undefined)
    throw new Unusable(`${files.length} files match ${pattern}, expected one`);
  const { jsonValue, readJson } = await import('./files.ts');
  const data = readJson(file);
  return (key) => jsonValue(data, key, file.path);
}
