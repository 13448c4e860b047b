import { normalizeTitle } from '../../checklist/text.ts';

/** A stage of a process: before, during or after the event itself, or a numbered step. */
export interface ProposedStage {
  /** Stages are sorted by this number. */
  rank: number;
  /** The name of the phase, in a form that policies accept. */
  name: string;
  /** The title that the stage was read from. */
  title: string;
}

/** A part of a checklist: its title and its number of boxes. */
export interface Titled {
  title: string;
  boxes: number;
}

const NUMBERED = /^(?:phase|stage|step|milestone|gate)\s+(\d{1,2})\b/;
const PREFIX =
  /\b(?<when>pre|post|before|prior to|during|(?<!\/ ?)after|(?<!\b(?:the|these) )following)[- ](?:the )?(?<what>[a-z]+(?:-[a-z]+)?)\b/;
const BEFORE =
  /\b(?:prerequisites?|preparations?|preparedness|prepare|preparing|readiness|planning|plan|preflight|rehearsal)\b/;
const DURING =
  /\b(?:execution|deployment|deploy|rollout|roll-out|cut-?over|go[- ]?live|launch|release window|release day)\b/;
/** An event itself, as the title of a part between those before and after it. */
const EVENT =
  /^(?:the )?(?:release|releasing|merge|merging|publish(?:ing)?|publication|tagging|deploying|migration|switch[- ]?over|upgrade|shipping|release day)(?: (?:itself|steps|process|tasks))?$/;
/** What is made ready before, wherever it stands. */
const READY_BEFORE =
  /\b(?:preparedness|prerequisites?|(?:roll ?back|back ?out|contingency|emergency|recovery) (?:plan|preparations?|readiness|strategy))\b/;
const AFTER =
  /\b(?:verification|follow[- ]?ups?|wrap[- ]?up|completion|closing|closure|close[- ]?out|retrospective|lessons|look back|afterwards|sign[- ]?off)\b/;

/** The ranks before and after all numbered steps. */
const FIRST = -1;
const LAST = 100;
const DURING_IT = 1;
/** From this number of boxes on, words such as "preparation" suffice. Below, a title must say before or after. */
const LARGE = 20;

/** A stage that a title suggests. `clear`: the title says before or after, or has a number. */
interface Hint extends ProposedStage {
  clear: boolean;
  /** What it is before or after. */
  what?: string;
}

/**
 * The stage of each part of a checklist, in document order; undefined if the titles show no stages. A part whose title
 * says nothing belongs to the stage before it.
 */
export function stagesOf(parts: readonly Titled[]): ProposedStage[] | undefined {
  const boxed = parts.filter((part) => part.boxes > 0);
  const numbered = boxed.filter((part) => NUMBERED.test(normalizeTitle(part.title))).length > 1;
  const hints = parts.map((part) => (part.boxes > 0 ? hintIn(part.title, numbered) : undefined));
  const large = boxed.reduce((sum, part) => sum + part.boxes, 0) >= LARGE;
  const told = hints.some((hint) => hint?.clear === true || (large && hint?.rank === FIRST));
  const first = hints.find((hint) => hint !== undefined && (hint.clear || hint.rank < LAST));
  if (first === undefined || !told) return undefined;
  const byRank = new Map<number, ProposedStage>();
  let last: ProposedStage = beforeAll(parts, first, hints.indexOf(first)) ?? first;
  let begun = false;
  let during = 0;
  const stages = hints.map((own, index) => {
    // Parts during the event follow one another.
    const hint = own?.rank === DURING_IT ? { ...own, rank: own.rank + during / 100 } : own;
    if (own?.rank === DURING_IT) during += 1;
    if (last.rank > FIRST && READY_BEFORE.test(normalizeTitle((parts[index] as Titled).title)))
      return byRank.get(FIRST) ?? last;
    // An unclear title never leads back, and "verification" is a later stage only if another stage comes before it.
    const leadsOn = hint !== undefined && hint.rank > last.rank && (hint.rank < LAST || last.rank > FIRST) && begun;
    if (hint !== undefined && (hint.clear || own === first || leadsOn)) {
      last = hint;
      begun = true;
    }
    // The first part of a stage gives the stage its name.
    last = byRank.get(last.rank) ?? last;
    byRank.set(last.rank, last);
    return last;
  });
  return byRank.size > 1 && byRank.size <= 12 ? stages : undefined;
}

// "After the release" alone is a later stage: what stands above it comes before.
function beforeAll(parts: readonly Titled[], { rank, clear, what }: Hint, at: number): ProposedStage | undefined {
  const above = parts.slice(0, at).find(({ boxes }) => boxes > 0);
  if (above === undefined || !clear || rank !== LAST || what === undefined) return undefined;
  return { rank: FIRST, name: slug(`before ${what}`), title: above.title };
}

function hintIn(title: string, numbered: boolean): Hint | undefined {
  const words = normalizeTitle(title);
  const number = NUMBERED.exec(words)?.[1];
  if (numbered && number !== undefined) return { rank: Number(number), name: slug(words), title, clear: true };
  const { when, what } = PREFIX.exec(words)?.groups ?? {};
  if (when !== undefined && what !== undefined) {
    const name = slug(`${when === 'prior to' ? 'before' : when} ${what}`);
    if (when === 'during') return numbered ? undefined : { rank: DURING_IT, name, title, clear: true };
    const before = when === 'pre' || when === 'before' || when === 'prior to';
    return { rank: before ? FIRST : LAST, name, title, clear: true, what };
  }
  if (numbered) return undefined;
  const weak = { name: slug(words), title, clear: false };
  if (BEFORE.test(words)) return { ...weak, rank: FIRST };
  if (AFTER.test(words)) return { ...weak, rank: LAST };
  return DURING.test(words) || EVENT.test(words) ? { ...weak, rank: DURING_IT } : undefined;
}

/** Whether a title says that its part comes after the event. */
export function isAfterwards(title: string): boolean {
  return /^(?:post|after)$/.test(PREFIX.exec(normalizeTitle(title))?.groups?.['when'] ?? '');
}

const LONGEST_NAME = 28;

/** A name of a-z, 0-9 and hyphens; `part` if the text has none of these characters. */
export function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\b(?:phase|checklist|the|and|of|for|we|you|i)\b(?!\s*\d)/g, ' ')
    .match(/[a-z\d]+/g);
  const kept: string[] = [];
  for (const word of words ?? []) {
    if ([...kept, word].join('-').length > LONGEST_NAME) break;
    kept.push(word);
  }
  return kept.length === 0 ? 'part' : kept.join('-');
}
