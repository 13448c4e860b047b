import type { PhrasingContent, ListItem } from 'mdast';
import type { Override, RefusedOverride } from '../../verdict/override.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import type { Part } from './fit.ts';
import { verdictOn } from './tries.ts';
import { timeWords } from './amounts.ts';
import { code, item, plain, paragraph, strong } from './nodes.ts';
import { endWords } from './words.ts';
import type { Palette } from './symbols.ts';
import { sanitiseLine } from '../sanitise.ts';
import type { Finding } from '../../verdict/finding.ts';

/** What reports show of overrides: who overrode what and why, and which attempts were refused. Mentions nobody. */

/** The override as lines for terminals and logs; empty if nobody tried. */
export function overrideLines({ override }: Verdict, paint: Palette): string[] {
  if (override === undefined) return [];
  const { granted, effective, ends, refused } = override;
  const lines =
    granted === undefined
      ? []
      : [
          `  ${effective ? paint.yellow('!') : paint.red('✗')} ${effective ? '' : `${shortOf(override)}: `}by ${who(granted)} at ${timeWords(granted.at)}, ${endWords(ends)}: ${sanitiseLine(granted.reason)}`,
          ...waiverLines(override).map(
            ([words, list]) => `    ${words}: ${list.map((title) => sanitiseLine(title)).join(', ')}`,
          ),
        ];
  const others = refused
    .slice(-10)
    .map((each) =>
      paint.dim(`    ${verdictOn(each)}: ${who(each)} at ${timeWords(each.at)}: ${sanitiseLine(each.refused)}`),
    );
  return ['', paint.bold('Override'), ...lines, ...others];
}

function who({ login }: Pick<RefusedOverride, 'login'>): string {
  return login === undefined ? 'an unknown account' : `@${sanitiseLine(login)}`;
}

/** The override as Markdown; nothing if nobody tried. */
export function overridePart({ override }: Verdict, rank: number): Part[] {
  if (override === undefined) return [];
  const { granted, effective, ends, refused } = override;
  const own =
    granted === undefined
      ? []
      : [
          item([
            ...(effective ? [] : [strong(plain(shortOf(override))), plain(': ')]),
            plain('by '),
            person(granted),
            plain(` at ${timeWords(granted.at)}, ${endWords(ends)}: `),
            code(granted.reason),
          ]),
          ...waiverLines(override).map(([words, list]) => titlesItem(`${words}: `, list)),
        ];
  const others = refused
    .slice(-10)
    .map((each) =>
      item([plain(`${verdictOn(each)}: `), person(each), plain(` at ${timeWords(each.at)}: `), code(each.refused)]),
    );
  return [listPart('Override', [...own, ...others], rank)];
}

// Of a draft that is not judged yet it may count later.
function shortOf({ unmet }: Override): string {
  return unmet.length > 0 ? 'Counts for nothing' : 'Not enough';
}

/** What it waives or would waive, and what it may not. */
function waiverLines({ effective, waived, unmet }: Override): [words: string, titles: readonly string[]][] {
  const all: [string, readonly string[]][] = effective
    ? [['waived', waived]]
    : [
        ['may not be waived', unmet],
        ['would be waived', waived],
      ];
  return all.filter(([, titles]) => titles.length > 0);
}

function titlesItem(words: string, list: readonly string[]): ReturnType<typeof item> {
  return item([plain(words), ...list.flatMap((title, index) => [...(index === 0 ? [] : [plain(', ')]), code(title)])]);
}

function person({ login }: Pick<RefusedOverride, 'login'>): PhrasingContent {
  return login === undefined ? plain('an unknown account') : code(`@${login}`);
}

/** Phases that passed before and do not pass now, as findings. */
export function regressedFindings({ regression }: Verdict): Finding[] {
  return (regression?.phases ?? []).map(({ phase, passedAt, endedBy }): Finding => {
    const about = { status: 'failed' as const, about: phase };
    if (endedBy === undefined)
      return { ...about, message: `Was passed when it was recorded at ${timeWords(passedAt)}` };
    const message = `Was passed with the text of ${timeWords(passedAt)}, before an edit`;
    const by = endedBy.login === null ? 'a deleted account' : `@${endedBy.login}`;
    const actual = `${by}, ${timeWords(endedBy.at)}`;
    return { ...about, message, actual, help: 'Look at that edit in the history of the description.' };
  });
}

/** What is not known about earlier phases, as advice. */
export function unknownRegression({ regression }: Verdict): Finding[] {
  if (regression?.unknown === undefined) return [];
  const message = `Whether an open phase was passed before is not known: ${regression.unknown}`;
  return [{ status: 'passed', message }];
}

/** A list with a title that may be shown in part. */
function listPart(title: string, units: ListItem[], rank: number): Part {
  return {
    rank,
    head: [paragraph([{ type: 'strong', children: [plain(title)] }])],
    pieces: [
      {
        head: [],
        units,
        wrap: (shown) => ({ type: 'list', ordered: false, spread: false, children: shown as ListItem[] }),
      },
    ],
    tail: [],
  };
}
