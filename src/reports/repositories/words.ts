import type { Severity } from '../../doctor/diagnosis.ts';
import {
  COLUMNS,
  REPOSITORY_STATES,
  type Cell,
  type RepositoryState,
  type RepositoryTable,
} from '../../doctor/table/model.ts';

/** The sign of each severity: shapes differ, not only colours. */
export const SIGNS: Record<Severity, string> = { problem: '✗', unknown: '?', advice: '!', ok: '✓' };

/** The signs and words of each state. */
export const REPOSITORY_WORDS: Record<RepositoryState, { glyph: string; words: string }> = {
  unread: { glyph: '⚠', words: 'could not be read' },
  wrong: { glyph: '✗', words: 'wrong' },
  unchecked: { glyph: '?', words: 'could not be checked' },
  advice: { glyph: '!', words: 'with advice' },
  ok: { glyph: '✓', words: 'in order' },
};

/** `200 repositories: 1 could not be read, 12 wrong, 187 in order; 3 left out (2 archived, 1 no commit yet)`. */
export function repositoriesHeadline({ rows, totals, leftOut }: RepositoryTable): string {
  const parts = REPOSITORY_STATES.filter((state) => totals[state] > 0).map(
    (state) => `${totals[state]} ${REPOSITORY_WORDS[state].words}`,
  );
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))].map(
    (reason) => `${leftOut.filter((each) => each.reason === reason).length} ${reason}`,
  );
  return [
    `${rows.length} ${rows.length === 1 ? 'repository' : 'repositories'}`,
    parts.length === 0 ? '' : `: ${parts.join(', ')}`,
    reasons.length === 0 ? '' : `; ${leftOut.length} left out (${reasons.join(', ')})`,
  ].join('');
}

/** The sign of a cell. */
export function signOf({ state }: Cell): string {
  return state === 'none' ? '–' : SIGNS[state];
}

/** The columns that are shown as a sign; the others are words. */
export const SIGNED = COLUMNS.filter((column) => column !== 'version' && column !== 'pull requests');
