import type { Item, Section } from '../../checklist/model.ts';
import { flatten } from '../../checklist/select.ts';
import { oneLine, quoted } from './prose.ts';
import { isSensitive, saidBy, wayOf, type Said } from './words.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** How the boxes of a list are meant. `steps` are followed in some cases only; as one of several ways out, `way`. */
export type Meaning =
  | 'all'
  | 'any'
  | 'one'
  | 'none'
  | 'steps'
  | 'way'
  | 'optional'
  | 'verdict'
  | 'answers'
  | 'sign-offs';

/** A meaning with what it was taken from. */
export interface Reading {
  meaning: Meaning;
  /** Goes on after "because". */
  because: string;
  /** The list stands under words such as rollback or abort, where three meanings are common. */
  sensitive: boolean;
  way?: 'normal' | 'back';
}

/** What is known of a section when it is read. */
export interface Voices {
  section: Section;
  introduction: readonly string[];
  /** The title above, which may say what the list is about. */
  above: string;
}

const MEANINGS: Record<Said, Meaning> = {
  none: 'none',
  steps: 'steps',
  prepared: 'all',
  one: 'one',
  any: 'any',
  optional: 'optional',
};

/** What a section itself says of its boxes, or undefined where it says nothing. */
export function readingOf({ section, introduction, above }: Voices): Reading | undefined {
  const items = flatten(section.items);
  const about = [above, section.title, ...introduction].filter((text) => isSensitive(text));
  const own = [section.title, ...introduction, ...(section.kind === 'group' ? [above] : [])];
  const sensitive = own.some((text) => isSensitive(text));
  return (
    directed(section) ??
    fromItems(section, items, sensitive) ??
    fromWords({ section, introduction, above }, items, sensitive, about.length > 0)
  );
}

// The template itself says it, in a comment.
function directed(section: Section): Reading | undefined {
  for (const { text } of section.directives ?? []) {
    const because = `the template says <!-- gate: ${oneLine(text, 40)} -->`;
    if (text === 'optional' || text === 'all' || text === 'any' || text === 'one' || text === 'none')
      return { meaning: text, because, sensitive: false };
  }
  return undefined;
}

function fromItems(section: Section, items: readonly Item[], sensitive: boolean): Reading | undefined {
  const offsets = new Set(items.map((item) => item.place.offset));
  const signed = section.signOffs.filter((each) => offsets.has(each.place.offset));
  const lines = items.filter((item) => /_{3,}|\bsignature:|\bdate:|(?:^|\s)@\w/i.test(item.text));
  const called = /\bsign(?:ed)?[- ]?offs?\b|\bsignatures?\b|\bapprov/i.test(section.title);
  if (signed.length > 0 && signed.length * 2 >= items.length && (called || lines.length * 2 >= signed.length))
    return { meaning: 'sign-offs', because: 'its boxes begin with a role', sensitive: false };
  if (questionsIn(items) > 0) return { meaning: 'answers', because: 'its boxes are answers to choose from', sensitive };
  if (verdictIn(items) !== undefined)
    return { meaning: 'verdict', because: 'its boxes are a decision for or against', sensitive };
  return undefined;
}

function fromWords(
  { section, introduction, above }: Voices,
  items: readonly Item[],
  sensitive: boolean,
  context: boolean,
): Reading | undefined {
  // What stands right before the list says most, then its title, then its title below the one above it.
  const voices = [
    ...introduction.map((text) => ({
      text,
      introduces: true,
      because: `its introduction says ${quoted(text.replace(/[.:;!]+$/, ''))}`,
    })),
    {
      text: section.title,
      introduces: false,
      because: section.kind === 'group' ? `it begins ${quoted(section.title)}` : 'its title says so',
    },
    {
      text: `${above} ${section.title}`,
      introduces: false,
      because: `it is called ${quoted(`${above} > ${section.title}`)}`,
    },
  ];
  for (const { text, introduces, because } of voices) {
    const said = saidBy(text, context);
    // Among other sentences an "If …" is a remark; as a title, or about a way out, it says when the list is followed.
    if (said === undefined || (introduces && said === 'steps' && wayOf(text) === undefined)) continue;
    // Criteria may be listed to be written down, not to be ticked off when they occur.
    if (said === 'none' && text === section.title && arePrepared(items) && !areTrouble(items))
      return { meaning: 'all', because: 'its items are things to have ready', sensitive: true };
    const way = said === 'steps' ? wayOf(text) : undefined;
    return { meaning: MEANINGS[said], because, sensitive, ...(way === undefined ? {} : { way }) };
  }
  if (areKinds(items)) return { meaning: 'any', because: 'its items are kinds of change', sensitive };
  if (!sensitive || items.length === 0) return undefined;
  return areTrouble(items) && !arePrepared(items)
    ? { meaning: 'none', because: 'its items are trouble that may come', sensitive: true }
    : { meaning: 'all', because: 'nothing says otherwise', sensitive: true };
}

const YES_NO = /^(?:yes|no|n\/?a|not applicable|not sure|unsure|unknown|don't know|maybe)\b/;

const FOR_IT = /^(?:go|approved?|accept(?:ed)?|pass(?:ed)?|proceed|ready)\b/;

const AGAINST_IT =
  /^(?:no[- ]?go|not approved|reject(?:ed)?|fail(?:ed)?|denied|do not|don't|not ready|hold|blocked|stop)\b/;

const KIND =
  /^(?:bug(?: ?fix)?|fix|new feature|feature|enhancement|improvement|breaking change|refactor(?:ing)?|documentation|docs|performance|tests?|chore|maintenance|ci|build|style|code style|dependency|dependencies|hotfix|security|revert|other)\b/;

const CHANGE = /^(?:bug(?: ?fix)?|fix|hotfix|new feature|feature|enhancement)\b/;

const PREPARED =
  /\b(?:defined|documented|tested|prepared|reviewed|verified|ready|available|in place|backed up|configured|established|identified|agreed|approved|assigned|written|rehearsed|practiced|practised|known|scheduled|communicated)\b/;

const TROUBLE =
  /[<>≥≤]|\b(?:errors?|fail(?:s|ed|ing|ures?)?|down|unavailable|breach(?:ed)?|corrupt(?:ed|ion)?|loss|lost|exceeds?|spikes?|degrad(?:ed|ation)|timeouts?|outage|crash(?:es|ed)?|above|below|critical|broken|stuck|cannot|unable|complaints?|firing|regression)\b/;

const words = (item: Item): string => normalizeTitle(item.label).replace(/^[*_`"'\s]+/, '');

function most(items: readonly Item[], pattern: RegExp): boolean {
  return items.length > 0 && items.filter((item) => pattern.test(words(item))).length * 2 >= items.length;
}

/** Yes and no to one question, or to several in a row: how many questions there are; 0 where it is no such list. */
export function questionsIn(items: readonly Item[]): number {
  if (items.length < 2 || !items.every((item) => YES_NO.test(words(item)))) return 0;
  const yes = items.filter((item) => words(item).startsWith('yes')).length;
  const no = items.filter((item) => /^no\b(?!t)/.test(words(item))).length;
  return yes > 0 && no > 0 ? yes : 0;
}

/** "Go" and "no-go", "approved" and "rejected": the items for it and those against it. */
export function verdictIn(items: readonly Item[]): { forIt: Item[]; against: Item[] } | undefined {
  const against = items.filter((item) => AGAINST_IT.test(words(item)));
  const forIt = items.filter((item) => !against.includes(item) && FOR_IT.test(words(item)));
  const all = against.length + forIt.length === items.length && items.length <= 4;
  return all && against.length > 0 && forIt.length > 0 ? { forIt, against } : undefined;
}

/** Bug fix, new feature, …: kinds to pick from. */
export function areKinds(items: readonly Item[]): boolean {
  const named = items.filter((item) => KIND.test(words(item)) && words(item).split(' ').length <= 12);
  return named.length >= 3 && named.length * 3 >= items.length * 2 && named.some((item) => CHANGE.test(words(item)));
}

/** Whether most items are things to have ready, such as "Script tested". */
export function arePrepared(items: readonly Item[]): boolean {
  return most(items, PREPARED);
}

/** Whether most items are trouble that may come, such as "Error rate > 5%". */
export function areTrouble(items: readonly Item[]): boolean {
  return most(items, TROUBLE);
}
