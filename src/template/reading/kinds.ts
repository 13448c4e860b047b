import type { Item } from '../../checklist/model.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** Kinds of change, as "Bug fix" and "New feature": in lists to pick from, and in conditions. */

const KIND =
  /^(?:bug(?: ?fix)?|fix|new feature|feature|enhancement|improvement|breaking change|refactor(?:ing)?|documentation|docs|performance|tests?|chore|maintenance|ci|build|style|code style|dependency|dependencies|hotfix|security|revert|other)\b/;

const CHANGE = /^(?:bug(?: ?fix)?|fix|hotfix|new feature|feature|enhancement)\b/;

/** The words of each kind. What breaks things may be a feature or a repair, so it is no kind of its own. */
const WORDS: readonly (readonly [string, string])[] = [
  ['fix', 'bugs?|bug ?fix(?:es)?|(?:hot)?fix(?:es|ed|ing)?|repairs?'],
  ['feature', '(?:new )?(?:features?|functionality)|enhancements?|improvements?'],
  ['docs', 'docs?|documentation'],
  ['tests', 'tests?'],
  ['refactoring', 'refactor(?:s|ed|ings?)?'],
  ['style', '(?:code )?style|formatting'],
  ['performance', 'perf(?:ormance)?'],
  ['build', 'build|ci|chores?'],
  ['dependencies', 'dependency|dependencies'],
];

const NAMED = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:${WORDS.map(([, words]) => words).join('|')})(?![\p{L}\p{N}])`,
  'gu',
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
export function nameKinds(items: readonly Item[]): boolean {
  return items.length > 0 && items.filter((item) => KIND.test(wordsOf(item))).length * 2 >= items.length;
}

/** All kinds of change that a text names, in the order of the text. */
export function kindsNamedIn(text: string): string[] {
  return [...normalizeTitle(text).matchAll(NAMED)].flatMap(([word]) =>
    WORDS.filter(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(word)).map(([kind]) => kind),
  );
}

/** The kind of an option: the first that it names. "Documentation fix" is of the documentation. */
export function kindOf(label: string): string | undefined {
  return kindsNamedIn(label)[0];
}

/** The kinds that a title says its boxes are for, as in "Steps for a new feature". */
export function kindsInTitle(title: string): string[] {
  return kindsNamedIn(/(?<!\p{L})(?:for|if|when|only)(?!\p{L}).*$/iu.exec(title)?.[0] ?? '');
}
