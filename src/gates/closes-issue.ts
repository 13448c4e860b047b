import * as v from 'valibot';
import type { LinkedIssue } from '../evidence/answers.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { matchesName } from './kit/matching.ts';
import { signalNames } from './kit/options.ts';
import type { AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  label: v.optional(
    signalNames(
      'A label that the issue must have, or several. "*" and "?" stand for any text and any character.',
      'bug',
    ),
  ),
  state: v.optional(
    v.pipe(
      v.picklist(['open', 'closed']),
      v.title('State'),
      v.description('Whether the issue must be open, or closed. Left out: either.'),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

/** The issue that is asked for, in words: `an open issue with the label bug`. */
function issueWords({ label, state }: { label?: string | string[] | undefined; state?: string | undefined }): string {
  const kind = state === undefined ? 'an issue' : `${state === 'open' ? 'an' : 'a'} ${state} issue`;
  const labels = [label ?? []].flat();
  return labels.length === 0 ? kind : `${kind} with the label ${labels.join(' and ')}`;
}

/** Judges whether a pull request closes an issue. */
export const closesIssue = defineEvidenceGate({
  name: 'closes-issue',
  doneBy: 'author',
  description: 'Asks for an issue of the same repository that the pull request closes, by a keyword or linked by hand.',
  options,
  asks: ['closing-issues'],
  summary: (chosen) => `Closes ${issueWords(chosen)}`,
  judge: (chosen, { facts }) => {
    const about = 'Linked issue';
    const asked = factOf({ kind: 'closing-issues' }, about, facts);
    if (!asked.ok) return asked.error;
    const linked = asked.value;
    const expected = issueWords(chosen);
    const help = 'Write "Closes #12" into the description, or link such an issue by hand.';
    if (linked.length === 0)
      return { findings: [{ status: 'pending', about, message: 'No issue is linked', expected, help }] };
    const found = linked.map(({ number }) => `#${number}`).join(', ');
    const wanted = [chosen.label ?? []].flat();
    const fits = ({ open, labels }: LinkedIssue): boolean =>
      (chosen.state === undefined || open === (chosen.state === 'open')) &&
      wanted.every((each) => labels.some((label) => matchesName([each], label)));
    if (linked.some(fits)) return { findings: [], found };
    const message = 'None of the linked issues is the one that is asked for';
    const against = `none of the linked issues is ${expected}`;
    return { findings: [{ status: 'failed', about, message, actual: found, expected, help }], found, against };
  },
});

/** What `explain` and `lint` know of it. */
export const closesIssueAuthor: AuthorOf<typeof closesIssue> = {
  sentence: (chosen) => `The pull request closes ${issueWords(chosen)} of the same repository`,
  remark: (uses) =>
    uses.length === 0
      ? undefined
      : 'Nothing starts a run when an issue is linked by hand, or changes: let the second workflow start on a schedule too.',
};
