import type { AuditFlag, AuditRow } from '../../audit/model.ts';
import type { AuditSubject } from '../../audit/reading.ts';
import { Facts, type Answerer } from '../../evidence/facts.ts';
import type { Comment } from '../../evidence/people.ts';
import { readDuration } from '../../evidence/quantity.ts';
import { commentFrom } from '../../gates/sign-offs/sign-offs.ts';
import type { GrantedOverride } from '../../verdict/override.ts';
import { gatesOf } from '../../verdict/walk.ts';
import { judge } from '../judge.ts';
import type { TrustedFile } from '../request.ts';
import { policyOf } from '../trusted.ts';

/** The role that the reviewer of an override signs for: `/sign-off Override review`. */
const ROLE = 'Override review';

/**
 * Whether an override was looked at afterwards, by somebody else who may, in a comment, as `policy` asks for it. `now`:
 * ISO 8601, UTC.
 */
export async function reviewAfterwards(
  { subject, documents, facts, afterwards = [] }: AuditSubject,
  granted: GrantedOverride,
  policy: TrustedFile,
  { answer, now }: { answer: Answerer; now: string },
): Promise<{ review: NonNullable<AuditRow['review']>; flags: AuditFlag[] }> {
  const loaded = await policyOf({ policy });
  const asked = loaded.ok ? loaded.value.policy.breakGlass?.review : undefined;
  if (asked === undefined) throw new TypeError('The policy asks for no review');
  const due = secondsLater(granted.at, asked.within);
  const told = new Facts(facts).get({ kind: 'comments' });
  const before: Comment[] = told?.status === 'known' ? told.value : [];
  const gates = [commentFrom(ROLE, asked.by)];
  const judged = await judge({
    subject,
    documents,
    policy: { path: policy.path, text: JSON.stringify({ version: 1, gates }) },
    at: now,
    facts: new Facts(facts).with([
      { question: { kind: 'comments' }, fact: { status: 'known', value: [...before, ...afterwards] } },
    ]),
    answer,
  });
  const signed = judged.kind !== 'verdict' ? [] : gatesOf(judged.verdict.root).flatMap(({ signOffs = [] }) => signOffs);
  const [first] = signed
    .flatMap((role) => role.signed)
    .filter(({ id, at }) => id !== granted.id && at > granted.at)
    .toSorted((a, b) => a.at.localeCompare(b.at));
  if (first === undefined) return { review: { due }, flags: [now < due ? 'review-open' : 'review-overdue'] };
  const { login: by, at } = first;
  return { review: { due, by, at }, flags: at > due ? ['reviewed-late'] : [] };
}

function secondsLater(at: string, span: string): string {
  return new Date(Date.parse(at) + (readDuration(span) ?? 0)).toISOString().replace(/\.\d+Z$/, 'Z');
}
