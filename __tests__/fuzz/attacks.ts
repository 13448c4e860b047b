/**
 * Ways to make a body look finished in which one line is not. None of them ever ticks the box, fills in the field or
 * unticks the criterion: whoever does that has finished, whatever else he writes.
 */
import fc, { type Arbitrary } from 'fast-check';

/** A body by lines. `at`: the line that is not finished. */
export interface Draft {
  lines: readonly string[];
  at: number;
  /** That line as it would be finished. */
  done: string;
}

type Change = (draft: Draft) => Draft;

/** A kind of attack. */
export interface Attack {
  name: string;
  /** `line`: changes or hides the line that is not finished; `beside`: leaves that, and writes something else. */
  where: 'line' | 'beside';
  change: Arbitrary<Change>;
}

const own =
  (change: (line: string) => string): Change =>
  (draft) => ({
    ...draft,
    lines: draft.lines.with(draft.at, change(draft.lines[draft.at] ?? '')),
  });

/** Writes lines before the one at `index`; the open line stays the open line. */
const insert =
  (index: (draft: Draft) => number, added: (draft: Draft) => readonly string[]): Change =>
  (draft) => {
    const at = Math.min(index(draft), draft.lines.length);
    const extra = added(draft);
    return {
      ...draft,
      lines: [...draft.lines.slice(0, at), ...extra, ...draft.lines.slice(at)],
      at: at <= draft.at ? draft.at + extra.length : draft.at,
    };
  };

const lines = (name: string, ...changes: ((line: string) => string)[]): Attack => ({
  name,
  where: 'line',
  change: fc.constantFrom(...changes.map(own)),
});

const beside = (name: string, ...changes: Change[]): Attack => ({
  name,
  where: 'beside',
  change: fc.constantFrom(...changes),
});

const words = (line: string): string => line.replace(/^- (?:\[.\] )?/, '');
const top = (): number => 0;
const here = (draft: Draft): number => draft.at;
const below = (draft: Draft): number => draft.at + 1;
const bottom = (draft: Draft): number => draft.lines.length;
const sectionAbove = (draft: Draft): number =>
  Math.max(
    0,
    draft.lines.findLastIndex((line, index) => index < draft.at && line.startsWith('#')),
  );

/** Letters that look like others. */
const ALIKE = new Map([...'aeopcxyS'].map((letter, index) => [letter, [...'аеорсхуЅ'][index] ?? letter]));
const disguised = (text: string): string => text.replace(/[aeopcxyS]/, (letter) => ALIKE.get(letter) ?? letter);
const title =
  (change: (line: string) => string): Change =>
  (draft) => {
    const at = sectionAbove(draft);
    return { ...draft, lines: draft.lines.with(at, change(draft.lines[at] ?? '')) };
  };

export const attacks: readonly Attack[] = [
  lines(
    'gone',
    () => '',
    (line) => `<!-- ${line} -->`,
    (line) => `    ${line}`,
    (line) => `\`\`\`\n${line}\n\`\`\``,
    (line) => `<details>\n${line}\n</details>`,
    (line) => `[^n]: ${line}`,
  ),
  lines(
    'no box',
    (line) => line.replace(/\[.\]/, '[]'),
    (line) => line.replace(/\[.\]/, '[ x]'),
    (line) => line.replace(/\[.\]/, '[✓]'),
    (line) => line.replace(/\[.\] /, '[x]'),
    (line) => line.replace('- ', '-'),
    (line) => line.replace('- ', ''),
    (line) => line.replace(/\[.\]/, '［x］'),
    (line) => line.replace(/^- \[.\] (.*)$/, '- **[x] $1**'),
    (line) => line.replace(/^- \[.\] /, '- ✅ '),
    (line) => line.replace(/^- \[.\] (.*)$/, '| [x] | $1 |\n| --- | --- |'),
    (line) => line.replace(/^- \[.\]/, '- <input type="checkbox" checked>'),
  ),
  lines(
    'struck',
    (line) => line.replace(/^(- (?:\[.\] )?)(.*)$/, '$1~~$2~~'),
    (line) => line.replace(/^(- (?:\[.\] )?)(.*)$/, '$1<s>$2</s>'),
    (line) => line.replace(/^(- (?:\[.\] )?)(.*)$/, '$1<del>$2'),
    (line) => `<s>\n\n${line}\n\n</s>`,
    (line) => `~~${line}~~`,
  ),
  lines(
    'html around it',
    (line) => line.replace('- ', '- </b>'),
    (line) => line.replace('- ', '- <b></b>'),
    (line) => line.replace('- ', '- <?p?>'),
    (line) => line.replace('- ', '- <!D x>'),
    (line) => line.replace('- ', '- <p>'),
    (line) => `<ul>${line.replace(/^- (.*)$/, '<li title=">">$1</li>')}</ul>`,
    (line) => `<template>\n\n${line}\n\n</template>`,
    (line) => `<select>\n\n${line}\n\n</select>`,
    (line) => `<div title='\n\n${line}\n\n'></div>`,
    (line) => `<!-- a --!>\n${line}\n-->`,
  ),
  lines('other letters', disguised, (line) => line.replace(words(line), disguised(words(line)))),
  lines(
    'reworded',
    (line) => `${line}?`.replace(/ (\w+)\?$/, ''),
    (line) => line.replace(words(line), `Not: ${words(line)}`),
  ),
  beside(
    'ticked copy above',
    insert(here, ({ done }) => [done]),
    insert(sectionAbove, ({ done }) => [done, '']),
  ),
  beside(
    'ticked copy below',
    insert(below, ({ done }) => [done]),
    insert(bottom, ({ done }) => ['', done]),
  ),
  beside(
    'ticked copy inside',
    insert(below, ({ done }) => [`  ${done}`]),
    insert(below, ({ done }) => [`  > ${done}`]),
  ),
  beside(
    'ticked copy with words behind',
    insert(here, ({ done }) => [`${done} and signed`]),
    insert(below, ({ done }) => [`${done} (see the log)`]),
  ),
  beside(
    'added boxes',
    insert(below, () => ['- [x] More', '- [x] And more']),
    insert(top, () => ['- [x] First', '']),
  ),
  beside(
    'copied section',
    insert(bottom, (draft) => ['', draft.lines[sectionAbove(draft)] ?? '', '', draft.done]),
    insert(top, (draft) => [draft.lines[sectionAbove(draft)] ?? '', '', draft.done, '']),
    insert(bottom, (draft) => ['', `#${draft.lines[sectionAbove(draft)] ?? ''}`, '', draft.done]),
  ),
  {
    // The line is no longer where it belongs: a finished copy there would be the line itself.
    name: 'other title',
    where: 'line',
    change: fc.constantFrom(
      title((line) => `${line} > All`),
      title((line) => `${line} / All`),
      title(disguised),
      title((line) => `${line}\n\n## Notes`),
      title((line) => `#${line}`),
    ),
  },
  {
    name: 'what follows hidden',
    where: 'line',
    change: fc.constantFrom(
      insert(here, () => ['<!--', '']),
      insert(here, () => ['', '<div title="', '']),
      insert(here, () => ['', '```', '']),
      insert(here, () => ['', '<s>', '']),
    ),
  },
];

/** One attack on the line at most, and up to two beside it. */
export function attacksOn(allowed: readonly Attack[]): Arbitrary<{ names: string[]; change: Change }> {
  const of = (where: Attack['where']): Arbitrary<{ name: string; change: Change }> =>
    fc.oneof(
      ...allowed
        .filter((attack) => attack.where === where)
        .map(({ name, change }) => change.map((each) => ({ name, change: each }))),
    );
  // With the line gone, a ticked copy is the line itself, ticked: these are not mixed.
  return fc.oneof(
    of('line').map(({ name, change }) => ({ names: [name], change })),
    fc.array(of('beside'), { minLength: 1, maxLength: 2 }).map((chosen) => ({
      names: chosen.map(({ name }) => name),
      change: (draft: Draft) => chosen.reduce((changed, { change }) => change(changed), draft),
    })),
  );
}

/** The body of a draft. */
export function bodyOf({ lines: all }: Draft): string {
  return all.join('\n');
}
