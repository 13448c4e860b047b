import type { Writer } from '../checklist/model.ts';

/** Whose comments hold a checklist, in words: "people with write permission", "the author". */
export function writersWords(by: Writer | readonly Writer[]): string {
  const words = [by]
    .flat()
    .map((each) =>
      each === 'author' ? 'the author' : each === 'read' ? 'everybody' : `people with ${each} permission`,
    );
  return words.join(' and ');
}
