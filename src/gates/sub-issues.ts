import * as v from 'valibot';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import type { AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  'at-least': v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.title('At least'),
      v.description('How many sub-issues must be closed. Left out: all, and there must be one.'),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

/** Judges whether the sub-issues of an issue are closed. */
export const subIssues = defineEvidenceGate({
  name: 'sub-issues',
  doneBy: 'author',
  description: 'Asks for sub-issues that are closed.',
  options,
  asks: ['sub-issues'],
  summary: ({ 'at-least': least }) => `Sub-issues: ${least === undefined ? 'all' : `at least ${least}`} closed`,
  judge: ({ 'at-least': least }, { facts }) => {
    const about = 'Sub-issues';
    const asked = factOf({ kind: 'sub-issues' }, about, facts);
    if (!asked.ok) return asked.error;
    const all = asked.value;
    if (all.length === 0) {
      const help = 'Add the sub-issues.';
      return { findings: [{ status: 'pending', about, message: 'It has no sub-issues', help }] };
    }
    const open = all.filter((issue) => issue.open);
    const closed = all.length - open.length;
    const found = `${closed} of ${all.length} closed`;
    if (closed >= (least ?? all.length)) return { findings: [], found };
    const against = `${closed} of ${all.length} sub-issues are closed`;
    const expected = least === undefined ? 'all' : `at least ${least}`;
    const actual = open.map(({ number }) => `#${number}`).join(', ');
    const help = 'Close them.';
    return { findings: [{ status: 'failed', about, message: found, actual, expected, help }], found, against };
  },
});

/** What `explain` and `lint` know of it. */
export const subIssuesAuthor: AuthorOf<typeof subIssues> = {
  sentence: ({ 'at-least': least }) =>
    least === undefined
      ? 'All sub-issues of the issue are closed'
      : `At least ${least} sub-issues of the issue are closed`,
  remark: (uses) =>
    uses.length === 0
      ? undefined
      : 'Nothing starts a run when a sub-issue is closed: let the second workflow start on a schedule too.',
};
