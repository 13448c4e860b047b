import type { Review } from '../../../evidence/people.ts';
import type { SignOffEvidence, Withdrawal } from './evidence.ts';

/** What reviews say. An approval names no role: it counts for every role that its author may sign for. */
export interface ReadReviews {
  evidence: SignOffEvidence[];
  withdrawals: Withdrawal[];
}

const OPINIONS: readonly Review['state'][] = ['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED'];

/** Each person's latest review with an opinion; a comment is no opinion and takes nothing back. */
export function readReviews(reviews: readonly Review[]): ReadReviews {
  const latest = new Map<number | undefined, Review>();
  const read: ReadReviews = { evidence: [], withdrawals: [] };
  for (const review of reviews) {
    if (!OPINIONS.includes(review.state)) continue;
    if (review.author === null) read.evidence.push(evidenceOf(review));
    else latest.set(review.author.id, review);
  }
  for (const review of latest.values()) {
    read.evidence.push(evidenceOf(review));
    if (review.state === 'CHANGES_REQUESTED' && review.author !== null)
      read.withdrawals.push({ person: review.author, at: review.at, words: 'asked for changes later' });
  }
  return read;
}

function evidenceOf(review: Review): SignOffEvidence {
  const { author, at, commit, url } = review;
  const refused = refusal(review);
  return {
    via: 'review',
    person: author,
    at,
    ...(commit === null ? {} : { sha: commit }),
    ...(url === undefined ? {} : { url }),
    ...(refused === undefined ? {} : { refused }),
  };
}

function refusal({ state, commit }: Review): string | undefined {
  if (state === 'CHANGES_REQUESTED') return 'the latest review asks for changes';
  if (state === 'DISMISSED') return 'the review was dismissed';
  return commit === null ? 'the commit that was reviewed is gone' : undefined;
}
