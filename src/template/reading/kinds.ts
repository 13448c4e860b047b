import type { Item } from '../../checklist/model.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** Kinds of change, as "Bug fix" and "New feature": in lists to pick from, and in conditions. */

const KIND =
  /^(?:bug(?: ?fix)?|fix|new feature|feature|enhancement|improvement|breaking change|refactor(?:ing)?|documentation|docs|performance|tests?|chore|maintenance|ci|build|style|code style|dependency|dependencies|hotfix|security|revert|other)\b/;

const CHANGE = /^(?:bug(?: ?fix)?|fix|hotfix|new feature|feature|enhancement)\b/;

/** The words of each kind. */
const WORDS: readonly (readonly [kind: string, words: string])[] = [
  ['fix', 'bugs?|bug ?fix(?:es)?|(?:hot)?fix(?:es)?'],
  ['feature', 'features?|functionality|enhancements?|improvements?'],
  ['docs', 'docs?|documentation'],
  ['tests', 'tests?'],
  ['refactoring', 'refactor(?:s|ings?)?'],
  ['style', '(?:code )?style|formatting'],
  ['performance', 'perf(?:ormance)?'],
  ['build', 'build|ci|chores?'],
  ['dependencies', 'dependency|dependencies'],
  // What breaks things may be a feature or a repair, so nobody knows which.
  ['', 'breaking|other|misc\\w*|multiple|several'],
];

const word = (words: string): string => String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`;
const NAMED = new RegExp(word(WORDS.map(([, words]) => words).join('|')), 'gu');
const EACH = WORDS.map(([kind, words]) => ({ kind, called: new RegExp(`^(?:${words})$`, 'u') }));

/** The kinds that conditions may name. "If tests exist" and "if the style changes" are about other things. */
const OF_CONDITIONS = WORDS.slice(0, 3)
  .map(([, words]) => words)
  .join('|');
const ONE = String.raw`(?:an? )?(?:new |user-facing |visual )?(?:${OF_CONDITIONS})`;

// "for bug fixes / features", "if this is a new feature", "for pull requests adding a feature", and nothing behind it.
const CASE = new RegExp(
  String.raw`(?<=^|^only |(?:steps|checks|checklist|list|items|tasks|requirements|questions|boxes|section|part|only|needed|required) )(?:for|if|when)(?: (?:this|it) is| (?:pull requests?|prs?|changes?) (?:that )?(?:adds?|adding|fix|fixing|introduce|introducing|with|of))? ${ONE}(?: ?(?:,|/|,? and|,? or) ?${ONE})*(?: (?:changes?|prs?|pull requests?))?(?: only)?\s*:?$`,
  'u',
);
const OTHERS = new RegExp(
  word('not|no|except|all|always|every|everything|other|others|besides|thanks?|else|only'),
  'u',
);

function wordsOf({ label }: Item): string {
  return normalizeTitle(label).replace(/^[*_`"'\s]+/, '');
}

/** Whether a normalised text begins with a kind of change. */
export function beginsWithKind(text: string): boolean {
  return KIND.test(text);
}

/** Whether the items are kinds of change to pick from, such as "Bug fix" and "New feature". */
export function areKinds(items: readonly Item[]): boolean {
  const named = items.filter((item) => KIND.test(wordsOf(item)) && wordsOf(item).split(' ').length <= 12);
  return named.length >= 3 && named.length * 3 >= items.length * 2 && named.some((item) => CHANGE.test(wordsOf(item)));
}

/** Whether at least half of the items begin with a kind of change. */
export function mostAreKinds(items: readonly Item[]): boolean {
  return items.length > 0 && items.filter((item) => KIND.test(wordsOf(item))).length * 2 >= items.length;
}

// A kind without a name is one that nobody knows.
function kindsNamedIn(text: string): string[] {
  return [...text.matchAll(NAMED)].flatMap(([found]) =>
    EACH.filter(({ called }) => called.test(found)).map(({ kind }) => kind),
  );
}

/** The kinds of change that a text mentions. A kind without a name is one that nobody knows. */
export function kindsIn(text: string): string[] {
  return kindsNamedIn(normalizeTitle(text));
}

/** The kinds of an option, by its words in front of brackets; undefined if it may be any. */
export function kindsOfOption(label: string): string[] | undefined {
  const kinds = kindsNamedIn(normalizeTitle(label).replace(/[([].*$/su, ''));
  return kinds.length === 0 || kinds.includes('') ? undefined : kinds;
}

/**
 * The kinds that a condition or the title of a list says it is for, as in "(for bug fixes)" and "Steps for a new
 * feature". Empty if it says anything else.
 */
export function kindsOfCase(text: string): string[] {
  const words = normalizeTitle(text)
    .replace(/^[([,\s]+/, '')
    .replace(/(?<![)\].,:\s])[)\].,:\s]+$/, '');
  const found = CASE.exec(words)?.[0];
  return found === undefined || OTHERS.test(words.replace(/ only$/, '')) ? [] : kindsNamedIn(found);
}
