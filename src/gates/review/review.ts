import * as v from 'valibot';
import { isAtLeast, type Person, type Review } from '../../evidence/people.ts';
import type { Question } from '../../evidence/question.ts';
import type { Finding } from '../../verdict/finding.ts';
import { otherBaseAt, commitOf } from '../kit/commit.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, type Evidence, unanswered } from '../kit/evidence-item.ts';
import type { GateInput } from '../kit/gate.ts';

const options = v.strictObject({
  approvals: v.optional(
    v.pipe(
      v.number(),
      v.integer(),
      v.minValue(1),
      v.title('Approvals'),
      v.description('How many people must have approved. Default 1.'),
    ),
  ),
  stale: v.optional(
    v.pipe(
      v.boolean(),
      v.title('Stale'),
      v.description(
        'true: approvals of earlier commits and for another base branch count too. Default false: only those of the head for this base branch.',
      ),
    ),
  ),
  permission: v.optional(
    v.pipe(
      v.picklist(['read', 'triage', 'write', 'maintain', 'admin']),
      v.title('Permission'),
      v.description('What a reviewer must at least have in the repository to count. Default write.'),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

type Options = v.InferOutput<typeof options>;

/** A review that says yes or no, by somebody who is known. */
type Opinion = Review & { author: Person };

/** Judges the reviews of a pull request. Who must approve in which role is for the gate `sign-offs`. */
export const review = defineEvidenceGate({
  name: 'review',
  alsoCalled: ['approvals'],
  description: 'Asks for approving reviews of the head of a pull request, and for none that requests changes.',
  options,
  asks: ['commit', 'reviews', 'origin', 'base-changes', 'permission'],
  summary: ({ approvals = 1, stale = false }) =>
    `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}${stale ? '' : ' of the head'}`,
  judge: (chosen, input) => {
    const question: Question = { kind: 'reviews' };
    const fact = input.facts.get(question);
    if (fact?.status !== 'known') return unanswered('Reviews', question, fact?.reason);
    const head = commitOf(undefined, input);
    if ('finding' in head) return { findings: [head.finding] };
    const about: Question = { kind: 'origin' };
    const origin = input.facts.get(about);
    // Nobody has reviewed: then it does not matter whose it is.
    if (fact.value.length > 0 && origin?.status !== 'known') return unanswered('Author', about, origin?.reason);
    const author = origin?.status === 'known' ? origin.value.authorId : undefined;
    return judge(chosen, opinions(fact.value, author, input), head.sha, input);
  },
});

// The last review of each person that says yes or no. Bots and authors approve nothing, whatever the account is called
// now. `authorId`: absent where the account was deleted.
function opinions(reviews: readonly Review[], authorId: number | undefined, { subject }: GateInput): Opinion[] {
  const last = new Map<number, Opinion>();
  for (const { author, ...rest } of reviews) {
    if (author === null || author.type !== 'User') continue;
    if (author.id === authorId || author.login === subject.author) continue;
    if (rest.state !== 'COMMENTED' && rest.state !== 'PENDING') last.set(author.id, { author, ...rest });
  }
  return [...last.values()].filter((each) => each.state !== 'DISMISSED');
}

function judge(chosen: Options, all: readonly Opinion[], head: string, { facts }: GateInput): Evidence {
  const { approvals = 1, stale = false, permission = 'write' } = chosen;
  const unknown: Finding[] = [];
  const doubted: Finding[] = [];
  const counted = all.filter(({ author, state }) => {
    const question: Question = { kind: 'permission', login: author.login };
    const fact = facts.get(question);
    if (fact?.status === 'known') return isAtLeast(fact.value.level, permission);
    const { findings } = unanswered(author.login, question, fact?.reason);
    unknown.push(...findings);
    // Whoever asks for changes may be one who counts.
    if (state === 'CHANGES_REQUESTED') doubted.push(...findings);
    return false;
  });
  const names = (list: readonly Opinion[]): string => list.map(({ author }) => author.login).join(', ');
  const open = unknown.filter((finding) => finding.asks !== undefined);
  if (open.length > 0) return { findings: open };
  const against = counted.filter((each) => each.state === 'CHANGES_REQUESTED');
  if (against.length > 0) {
    const help = 'Make the changes, then ask for another review.';
    const message = 'Changes are requested';
    return {
      findings: [{ status: 'failed', message, actual: names(against), help }],
      against: 'changes are requested',
    };
  }
  if (doubted.length > 0) return { findings: doubted };
  const approved = counted.filter((each) => each.state === 'APPROVED');
  const ofHead = approved.filter((each) => stale || each.commit === head);
  const question: Question = { kind: 'base-changes' };
  const changes = stale || ofHead.length === 0 ? { status: 'known' as const, value: [] } : facts.get(question);
  if (changes?.status !== 'known') return unanswered('Base branch', question, changes?.reason);
  const valid = ofHead.filter(({ at }) => otherBaseAt(at, changes.value) === undefined);
  const found = names(valid);
  if (valid.length >= approvals) return { findings: [], found };
  const old = approved.length - ofHead.length;
  const moved = ofHead.length - valid.length;
  const others = [
    ...(old === 0 ? [] : [`${old} of an earlier commit`]),
    ...(moved === 0 ? [] : [`${moved} for another base branch`]),
  ];
  const message = `${valid.length} of ${approvals} approvals${others.map((each) => `, and ${each}`).join('')}`;
  const help = 'Ask for a review of the newest commit.';
  const missing: Finding = { status: 'pending', message, ...(found === '' ? {} : { actual: found }), help };
  return { findings: [...unknown, missing], found };
}
