import type { Subject, VerdictDocument } from '../verdict/verdict.ts';

/**
 * What stands in the way of one checklist, worst first. `not-judged`: its policy is wrong, or something could not be
 * read. `wrong`: something must be undone. `left`: people have to do something. `waiting`: for machines or later phases
 * alone.
 */
export const OVERVIEW_STATES = ['not-judged', 'wrong', 'left', 'waiting', 'overridden', 'done', 'skipped'] as const;

export type OverviewState = (typeof OVERVIEW_STATES)[number];

/** One thing that is left, be it to do, wrong or waited for. */
export interface OpenLine {
  /** What it is, on one line; document text. */
  text: string;
  state: 'left' | 'wrong' | 'waiting';
  /** Who can do it: an entry of `waitingFor` by its `name`. */
  by: string;
  /** Words of the document at this line. */
  quote?: string;
  /** 1-based line in the document; absent for what is not there yet. */
  line?: number;
  /** The text it stands in, or the body. */
  document?: Pick<VerdictDocument, 'id' | 'kind' | 'url'>;
}

/**
 * What comes first of all that is left: what is wrong, then what is to do, then what is waited for. Its text says what
 * to do, as in `tick "Tests pass"`, or what is wrong.
 */
export interface FirstLine extends OpenLine {
  /** Title of its section; document text. */
  section: string;
}

/** What is left in one section, in the order of the policy. */
export interface OpenSection {
  /** Titles from the top, joined by " > "; document text. Empty for what belongs to no section. */
  title: string;
  /** Boxes that are asked for, and how many of them are done; absent for sections without. */
  boxes?: { done: number; total: number };
  lines: OpenLine[];
}

/** Somebody or something that a checklist waits for. */
export interface WaitsFor {
  kind: 'author' | 'person' | 'role' | 'machine' | 'maintainer' | 'phase';
  /** `@octocat`, the role, the machine, or the phase with what it comes after; text from elsewhere. */
  name: string;
  /** For a role: who may sign, as `@login` or in the words of the policy. */
  people: string[];
  /** How much is left for them. */
  left: number;
}

/** One checklist. */
export interface OverviewRow {
  kind: Subject['kind'];
  /** `octocat/hello-world#12`, `octocat/hello-world@v1.2.0`, or the path of a file. */
  name: string;
  repository?: string;
  number?: number;
  /** Title of the pull request or issue; document text. Empty if it is not known. */
  title: string;
  url?: string;
  author?: string;
  state: OverviewState;
  /** Why it was not judged, is skipped, or was overridden and by whom. */
  reason?: string;
  /** What of it is left, which is everything that is not done, and what of that is wrong. */
  left: number;
  wrong: number;
  /** What the gates that hold it back ask for. */
  asked: number;
  /** Names of the phases that are open. */
  phases: string[];
  /** Those who have to do something, people first. */
  waitingFor: WaitsFor[];
  /** Absent where nothing is left. */
  first?: FirstLine;
  /** Sections with boxes that are asked for or with something left, in the order of the document. */
  sections: OpenSection[];
}

/** Several checklists, worst first. */
export interface Overview {
  schema: 'checklist-gate/overview@1';
  /** When they were judged; ISO 8601, UTC. */
  at: string;
  /** What was looked at; empty for what a single run judged. */
  repositories: string[];
  rows: OverviewRow[];
  /** Repositories whose lists could not be read to their end. */
  unread: { repository: string; reason: string }[];
  /** Number of checklists in each state. */
  totals: Record<OverviewState, number>;
}

/**
 * Puts rows together, worst first: by state, then by how much is left, then by name. One that one policy skips and
 * another one does not is no skipped one.
 */
export function overviewOf(
  all: readonly OverviewRow[],
  { at, repositories = [], unread = [] }: Pick<Overview, 'at'> & Partial<Pick<Overview, 'repositories' | 'unread'>>,
): Overview {
  const judged = new Set(all.flatMap(({ name, state }) => (state === 'skipped' ? [] : [name])));
  const skipped = all.filter(({ name, state }) => state === 'skipped' && !judged.has(name));
  const rows = [
    ...all.filter(({ state }) => state !== 'skipped'),
    ...new Map(skipped.map((row) => [row.name, row])).values(),
  ];
  const rank = ({ state }: OverviewRow): number => OVERVIEW_STATES.indexOf(state);
  const sorted = rows.toSorted(
    (a, b) => rank(a) - rank(b) || b.left - a.left || a.name.localeCompare(b.name, 'en', { numeric: true }),
  );
  const totals = Object.fromEntries(
    OVERVIEW_STATES.map((state) => [state, rows.filter((row) => row.state === state).length]),
  ) as Overview['totals'];
  return {
    schema: 'checklist-gate/overview@1',
    at,
    repositories: [...repositories],
    rows: sorted,
    unread: [...unread],
    totals,
  };
}

/** Whether everything was read and judged. */
export function isWholly({ totals, unread }: Overview): boolean {
  return totals['not-judged'] === 0 && unread.length === 0;
}
