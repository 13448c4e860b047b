import * as v from 'valibot';
import { isAtLeast, type Person, type Review } from '../evidence/people.ts';
import type { Finding } from '../verdict/finding.ts';
import { otherBaseAt, commitOf } from './kit/given.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, type Evidence, factOf } from './kit/evidence-item.ts';
import type { GateInput } from './kit/gate.ts';
import type { AuthorOf } from './kit/author.ts';

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
        'true: approvals of earlier commits and for another base branch count too. Default false: only those of the newest commit for this base branch.',
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

/** A review by a known account that approves, requests changes or was dismissed. */
type Opinion = Review & { author: Person };

/** Judges the reviews of a pull request. The gate `sign-offs` judges who must approve in which role. */
export const review = defineEvidenceGate({
  name: 'review',
  doneBy: 'reviewers',
  alsoCalled: ['approvals'],
  description: 'Asks for approving reviews of the newest commit of a pull request, and for none that requests changes.',
  options,
  asks: ['commit', 'reviews', 'origin', 'base-changes', 'permission'],
  summary: ({ approvals = 1, stale = false }) =>
    `${approvals} ${approvals === 1 ? 'approval' : 'approvals'}${stale ? '' : ' of the newest commit'}`,
  judge: (chosen, input) => {
    const reviews = factOf({ kind: 'reviews' }, 'Reviews', input.facts);
    if (!reviews.ok) return reviews.error;
    const head = commitOf(undefined, input);
    if (!head.ok) return { findings: [head.error] };
    const origin = factOf({ kind: 'origin' }, 'Author', input.facts);
    // Without reviews it does not matter who the author is.
    if (reviews.value.length > 0 && !origin.ok) return origin.error;
    const author = origin.ok ? origin.value.authorId : undefined;
    return judge(chosen, opinions(reviews.value, author, input), head.value, input);
  },
});

// The last opinion of each person, without bots and the author. The author is recognised by account number too, since
// a login can change. `authorId` is undefined if the account was deleted.
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
    const access = factOf({ kind: 'permission', login: author.login }, author.login, facts);
    if (access.ok) return isAtLeast(access.value.level, permission);
    const { findings } = access.error;
    unknown.push(...findings);
    // If the access of somebody who requests changes is unknown, the request may count.
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
  const isAsked = !stale && ofHead.length > 0;
  const changes = isAsked ? factOf({ kind: 'base-changes' }, 'Base branch', facts) : { ok: true as const, value: [] };
  if (!changes.ok) return changes.error;
  const valid = ofHead.filter(({ at }) => otherBaseAt(at, changes.value) === undefined);
  const found = names(valid);
  if (valid.length >= approvals) return { findings: [], found };
  const old = approved.length - ofHead.length;
  const moved = ofHead.length - valid.length;
  const others = [
    ...(old === 0 ? [] : [`${old} of an earlier commit`]),
    ...(moved === 0 ? [] : [`${moved} for another base branch`]),
  ];
  const message = `${valid.length} of ${approvals} approval${approvals === 1 ? '' : 's'}${others.map((each) => `, and ${each}`).join('')}`;
  const help = 'Ask for a review of the newest commit.';
  const missing: Finding = { status: 'pending', message, ...(found === '' ? {} : { actual: found }), help };
  return { findings: [...unknown, missing], found };
}

/** What `explain` and `lint` know of it. */
export const reviewAuthor: AuthorOf<typeof review> = {
  sentence: ({ approvals = 1, stale = false, permission = 'write' }) => {
    const people = `At least ${approvals} ${approvals === 1 ? 'person' : 'people'} with ${permission} access`;
    return `${people} approved ${stale ? 'the pull request' : 'its newest commit'}, and nobody requests changes`;
  },
};
