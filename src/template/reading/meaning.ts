import type { Item, Section } from '../../checklist/model.ts';
import { hasPlaceToSign, isAboutSigning } from '../../checklist/reading/sign-off.ts';
import { flatten, itemsIn } from '../../checklist/select.ts';
import { oneLine, quoted } from './prose.ts';
import { speaks } from './vocabulary.ts';
import { isSensitive, plainWords, saidBy, wayOf, type WordsSaid } from './words.ts';
import {
  areAsked,
  areEffects,
  areMostlyEffects,
  areNames,
  arePrepared,
  areStatements,
  areTrouble,
  hasOpposites,
  hasTwoAnswers,
  questionsIn,
  verdictIn,
} from './options.ts';
import { ofItsTitle, ofVersions } from './by-items.ts';
import { areKinds } from './kinds.ts';
import type { Meaning, Reading, Voices } from './reading.ts';

const MEANINGS: Record<Exclude<WordsSaid, 'applying'>, Meaning> = {
  none: 'none',
  steps: 'steps',
  prepared: 'all',
  one: 'one',
  any: 'any',
  optional: 'optional',
  others: 'others',
  kinds: 'any',
};

/** The meaning that a section itself gives its boxes; undefined if it gives none. */
export function readingOf(voices: Voices): Reading | undefined {
  const { section, introduction, above, answering = [], siblings = [] } = voices;
  const items = flatten(section.items);
  const about = [above, section.title, ...introduction].filter((text) => isSensitive(text));
  const own = [section.title, ...introduction, ...(section.kind === 'group' ? [above] : [])];
  const sensitive = own.some((text) => isSensitive(text));
  const worded = (): Reading | undefined =>
    fromWords({ section, introduction, above, answering }, items, sensitive, about.length > 0);
  // "If you are unsure, leave it unchecked" goes before what a question suggests.
  const told = introduction.some((text) => speaks('leaveOpen', plainWords(text))) ? worded() : undefined;
  return (
    directed(section) ?? told ?? ofReviewers(section, siblings) ?? fromItems(section, items, sensitive) ?? worded()
  );
}

// A directive states the meaning.
function directed(section: Section): Reading | undefined {
  for (const { text } of section.directives ?? []) {
    const because = `the template says <!-- gate: ${oneLine(text, 40)} -->`;
    if (text === 'optional' || text === 'all' || text === 'any' || text === 'one' || text === 'none')
      return { meaning: text, because, sensitive: false, isStated: true };
  }
  return undefined;
}

function fromItems(section: Section, items: readonly Item[], sensitive: boolean): Reading | undefined {
  const offsets = new Set(items.map((item) => item.place.offset));
  const signed = section.signOffs.filter((each) => offsets.has(each.place.offset));
  const lines = items.filter((item) => hasPlaceToSign(item.text));
  const called = isAboutSigning(section.title);
  if (signed.length > 0 && signed.length * 2 >= items.length && (called || lines.length * 2 >= signed.length))
    return { meaning: 'sign-offs', because: 'its boxes begin with a role', sensitive: false };
  // What stands below an option is none.
  const options = section.items;
  if (questionsIn(options) > 0)
    return { meaning: 'answers', because: 'its boxes are answers to choose from', sensitive };
  if (verdictIn(options) !== undefined)
    return { meaning: 'verdict', because: 'its boxes are a decision for or against', sensitive };
  return undefined;
}

function fromWords(
  { section, introduction, above, answering }: Omit<Required<Voices>, 'siblings'>,
  items: readonly Item[],
  sensitive: boolean,
  context: boolean,
): Reading | undefined {
  // In order of weight: the introduction, the title, and the title together with the one above it.
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
    // "Type of change > Checklist" is no list of types.
    ...(speaks('ownList', plainWords(section.title))
      ? []
      : [
          {
            text: `${above} ${section.title}`,
            introduces: false,
            because: `it is called ${quoted(`${above} > ${section.title}`)}`,
          },
        ]),
  ];
  const heard = voices.flatMap(({ text, introduces, because }) => {
    const said = saidBy(text, context, !introduces);
    // "All items are required; optional detail is welcome" frees nothing.
    if (said === 'optional' && introduces && introduction.some((each) => STRICT.test(plainWords(each)))) return [];
    // "All browsers are required" leaves nothing to pick.
    if (said === 'kinds' && introduction.some((each) => OF_EACH.test(plainWords(each)))) return [];
    // "Notes for reviewers", with what the author did below it.
    if (said === 'others' && section.items.some(({ label }) => /\b(?:I|my|I've)\b/.test(label))) return [];
    // "Reviewers" may stand over names, and "Checklist" below it over what authors do.
    if (said === 'others' && !introduces && text !== section.title) return [];
    // "Does it affect one of the following?" counts no boxes.
    if (said !== undefined && COUNTED.includes(said) && speaks('effects', plainWords(text))) return [];
    // An "If …" in an introduction is mostly a remark. In a title, or about a way out, it says when the list applies.
    const isRemark = introduces && wayOf(text) === undefined && !speaks('forSome', plainWords(text));
    if (said === undefined || (said === 'steps' && isRemark)) return [];
    return [{ text, because, said }];
  });
  // If the first text is about stopping, it decides.
  const strongest =
    heard.find(({ said }, index) => index === 0 && OF_STOPPING.includes(said)) ??
    STRENGTH.map((said) => heard.find((each) => each.said === said)).find((each) => each !== undefined);
  if (strongest !== undefined) {
    const { text, said, because } = strongest;
    // "Tested on" over things that were done asks for each of them; a kind of change is picked, however it is put.
    // "Check the applicable items to indicate which guides have changed": an open box says no.
    if (said === 'applying' && speaks('informs', plainWords(text))) return { meaning: 'optional', because, sensitive };
    // "Check any relevant boxes" over "Changes the API": a change may do none of it.
    if (
      (said === 'applying' || said === 'any') &&
      speaks('asApplies', plainWords(text)) &&
      areMostlyEffects(section.items)
    )
      return { meaning: 'optional', because, sensitive, ofEffects: true };
    if (said === 'applying' && hasOpposites(section.items)) return { meaning: 'any', because, sensitive };
    const isEvery = said === 'applying' || (said === 'kinds' && !OF_CHANGE.test(plainWords(text)));
    if (isEvery && areStatements(section.items.length > 0 ? section.items : [...itemsIn(section), ...answering]))
      return { meaning: 'all', because, sensitive };
    if (said === 'applying') return { meaning: 'any', because, sensitive };
    // Criteria may be listed as things to write down, not as boxes to tick when they occur.
    if (said === 'none' && text === section.title && arePrepared(items) && !areTrouble(items))
      return { meaning: 'all', because: 'its items are things to have ready', sensitive: true };
    const way = said === 'steps' ? wayOf(text) : undefined;
    // "If a version is updated, select the packages to release": names to pick from, in some cases.
    if (said === 'steps' && !sensitive && speaks('picks', plainWords(text)) && areNames(section.items))
      return { meaning: 'optional', because, sensitive };
    return { meaning: MEANINGS[said], because, sensitive, ...(way === undefined ? {} : { way }) };
  }
  const isPicked = items.length > 0 && areNames(section.items);
  const byItself = voices.find(({ text, introduces }) => introduces && speaks('foundByItself', plainWords(text)));
  if (isPicked && byItself !== undefined) return { meaning: 'optional', because: byItself.because, sensitive };
  if (isPicked && [section.title, ...introduction].some((text) => speaks('effects', plainWords(text))))
    return { meaning: 'optional', because: 'it lists what may come about', sensitive };
  if (areEffects(section.items))
    return { meaning: 'optional', because: 'its items say what the change may do', sensitive, ofEffects: true };
  const ticked = voices.find(({ text, introduces }) => introduces && speaks('whenTicked', plainWords(text)));
  if (isPicked && ticked !== undefined) return { meaning: 'any', because: ticked.because, sensitive };
  if (hasOpposites(section.items)) return { meaning: 'any', because: 'its items contradict each other', sensitive };
  if (hasTwoAnswers(section)) return { meaning: 'any', because: 'its question has two answers', sensitive };
  const byItems = ofItsTitle(section) ?? ofVersions(section, introduction);
  if (byItems !== undefined) return { ...byItems, sensitive };
  if (areAsked(section.items) && speaks('describes', plainWords(section.title)))
    return { meaning: 'any', because: 'its title asks what the change is', sensitive };
  if (areKinds(section.items)) return { meaning: 'any', because: 'its items are kinds of change', sensitive };
  const title = plainWords(section.title);
  if (isPicked && section.items.length > 1 && speaks('begins', title))
    return { meaning: 'any', because: `it begins ${quoted(section.title)}`, sensitive };
  if (isPicked && section.items.length > 1 && speaks('asks', title))
    return { meaning: 'any', because: 'its question asks to pick', sensitive };
  if (!sensitive || items.length === 0) return undefined;
  return areTrouble(items) && !arePrepared(items)
    ? { meaning: 'none', because: 'its items are trouble that may come', sensitive: true }
    : { meaning: 'all', because: 'nothing says otherwise', sensitive: true };
}

const STRICT = /\b(?:must|mandatory|everything else|all (?:boxes|items|others?|of))\b|(?<!\bnot )\brequired\b/;

const OF_EACH = /\b(?:all|every|each)\b.*\b(?:required|mandatory|must)\b/;

const OF_CHANGE = /\b(?:types?|kinds?|sort|art|arten|this is)\b/;

const COUNTED: readonly WordsSaid[] = ['one', 'any', 'kinds'];

const OF_STOPPING: readonly WordsSaid[] = ['none', 'steps', 'prepared'];

/** The order of precedence if several texts speak of a list. Instructions come before what a question suggests. */
const STRENGTH: readonly WordsSaid[] = [
  'others',
  'optional',
  'none',
  'steps',
  'one',
  'any',
  'applying',
  'kinds',
  'prepared',
];

/**
 * The reading of a list for reviewers: its title is nothing but "Reviewer", and a list called "Author" stands beside it.
 * By itself such a title may stand over names, and the boxes of authors below them. Undefined for other lists.
 */
function ofReviewers({ title, items }: Section, siblings: readonly Section[]): Reading | undefined {
  // Few titles are called so: the siblings of the others need not be looked at.
  if (!speaks('ofReviewers', plainWords(title))) return undefined;
  const isBeside = siblings.some((other) => speaks('ofAuthors', plainWords(other.title)) && other.items.length > 0);
  const isTheirs = items.every(({ label }) => !/\b(?:I|my|I've)\b/.test(label));
  return isBeside && isTheirs
    ? { meaning: 'others', because: 'it stands beside the list of authors', sensitive: false }
    : undefined;
}
