import { invalid, Refusal, type Json } from './exchange.ts';

/** Code points of the body of a pull request. */
const LONGEST_PULL_REQUEST = 65_536;
/** UTF-8 bytes of a comment or of the body of an issue. */
const LONGEST_COMMENT = 262_144;

/** Throws the 422 of a body that is too long. Sources: dead-claudia/github-limits, objectstack-ai/objectstack#18826. */
export function assertFits(kind: 'PullRequest' | 'Issue' | 'IssueComment' | 'PullRequestReview', body: Json): void {
  if (body === null || body === undefined) return;
  if (typeof body !== 'string')
    throw new Refusal(422, "Invalid request.\n\nFor 'properties/body', it is not a string.");
  const tooLong =
    kind === 'PullRequest' ? [...body].length > LONGEST_PULL_REQUEST : Buffer.byteLength(body) > LONGEST_COMMENT;
  // GitHub names the smaller number for both.
  if (tooLong) throw invalid(kind, 'body', `body is too long (maximum is ${LONGEST_PULL_REQUEST} characters)`);
}
