import { normalizeTitle } from '../../checklist/text.ts';

/** A moment of a lifecycle: before, during and after the thing itself; or the n-th of numbered steps. */
export interface Stage {
  /** Stages stand in this order. */
  rank: number;
  /** Name of the phase, as the policy writes names. */
  name: string;
  /** The title that it was taken from. */
  title: string;
}

/** What stages are told by. */
export interface Titled {
  title: string;
  boxes: number;
}

const NUMBERED = /^(?:phase|stage|step|milestone|gate)\s+(\d{1,2})\b/;
const PREFIX = /\b(?<when>pre|post|before|prior to|during|after|following)[- ](?:the )?(?<what>[a-z]+(?:-[a-z]+)?)\b/;
const BEFORE = /\b(?:prerequisites?|preparations?|prepare|preparing|readiness|planning|plan|preflight|rehearsal)\b/;
const DURING =
  /\b(?:execution|deployment|deploy|rollout|roll-out|cut-?over|go[- ]?live|launch|release window|release day)\b/;
const AFTER =
  /\b(?:verification|follow[- ]?ups?|wrap[- ]?up|completion|closing|closure|close[- ]?out|retrospective|lessons|look back|afterwards|sign[- ]?off)\b/;

/** Before and after everything that has a number. */
const FIRST = -1;
const LAST = 100;
/** Boxes from which on words alone make phases; below, a title must say before or after. */
const LARGE = 20;

/** A stage that a title speaks of. `clear`: it says before or after, or has a number. */
interface Hint extends Stage {
  clear: boolean;
}

/**
 * The stage of each part of a checklist, in document order, or undefined where it tells no lifecycle. A part whose
 * title says nothing belongs to the one before it.
 */
export function stagesOf(parts: readonly Titled[]): Stage[] | undefined {
  const boxed = parts.filter((part) => part.boxes > 0);
  const numbered = boxed.filter((part) => NUMBERED.test(normalizeTitle(part.title))).length > 1;
  const hints = parts.map((part) => (part.boxes > 0 ? hintIn(part.title, numbered) : undefined));
  const large = boxed.reduce((sum, part) => sum + part.boxes, 0) >= LARGE;
  const told = hints.some((hint) => hint?.clear === true || (large && hint?.rank === FIRST));
  const first = hints.find((hint) => hint !== undefined && (hint.clear || hint.rank < LAST));
  if (first === undefined || !told) return undefined;
  const byRank = new Map<number, Stage>();
  let last: Stage = first;
  let begun = false;
  const stages = hints.map((hint) => {
    // A word alone never leads back, and "verification" is afterwards only where something stands before.
    const leadsOn = hint !== undefined && hint.rank > last.rank && (hint.rank < LAST || last.rank > FIRST) && begun;
    if (hint !== undefined && (hint.clear || hint === first || leadsOn)) {
      last = hint;
      begun = true;
    }
    // Of several parts in one stage the first gives the name.
    last = byRank.get(last.rank) ?? last;
    byRank.set(last.rank, last);
    return last;
  });
  return byRank.size > 1 && byRank.size <= 12 ? stages : undefined;
}

function hintIn(title: string, numbered: boolean): Hint | undefined {
  const words = normalizeTitle(title);
  const number = NUMBERED.exec(words)?.[1];
  if (numbered && number !== undefined) return { rank: Number(number), name: slug(words), title, clear: true };
  const { when, what } = PREFIX.exec(words)?.groups ?? {};
  if (when !== undefined && what !== undefined) {
    const name = slug(`${when === 'prior to' ? 'before' : when} ${what}`);
    if (when === 'during') return numbered ? undefined : { rank: 1, name, title, clear: true };
    const before = when === 'pre' || when === 'before' || when === 'prior to';
    return { rank: before ? FIRST : LAST, name, title, clear: true };
  }
  if (numbered) return undefined;
  const weak = { name: slug(words), title, clear: false };
  if (BEFORE.test(words)) return { ...weak, rank: FIRST };
  if (AFTER.test(words)) return { ...weak, rank: LAST };
  return DURING.test(words) ? { ...weak, rank: 1 } : undefined;
}

const LONGEST_NAME = 28;

/** A name of a-z, 0-9 and hyphens; `part` where the title has none of these. */
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
