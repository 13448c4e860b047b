import { normalizeTitle } from '../../checklist/text.ts';
import type { Person } from '../../evidence/people.ts';
import type { Finding } from '../../verdict/finding.ts';
import { worst } from '../../verdict/quantifier.ts';
import type { GateInput, Outcome } from '../kit/gate.ts';
import type { Scope } from '../kit/locate.ts';
import { assign, type Counted, weigh, type Accepted, type Weighed } from './weigh.ts';
import { bodyOf, contextOf, type Claim, type Context } from './evidence/evidence.ts';
import { readComments, type ReadComments } from './evidence/comments.ts';
import { concludeRole, leastOf } from './conclude.ts';
import { eligibleFor } from './eligible.ts';
import { linesIn, type Line } from './evidence/lines.ts';
import { rolesOf, type Role, type SignOffOptions, type Via } from './options.ts';
import { readReviews, type ReadReviews } from './evidence/reviews.ts';
import { roleFindings } from './separation.ts';
import { readTicks } from './evidence/ticks.ts';

/** Judges who signed, for the roles of a gate, by the lines of its section. */
export function judgeSignOffs(
  chosen: SignOffOptions,
  scope: Scope | undefined,
  before: readonly Finding[],
  input: GateInput,
): Outcome {
  const context = contextOf(input);
  const roles = rolesOf(chosen);
  const lines = scope === undefined ? [] : linesIn(scope.section, scope.path);
  const uses = (via: Via): boolean => roles.some((role) => role.via.includes(via));
  const unread: Finding[] = [];
  const reviews = uses('review') ? reviewsOf(context, unread) : NO_REVIEWS;
  const comments = uses('comment') ? commentsOf(roles, context, unread) : NO_COMMENTS;
  const ticks = (['tick', 'signature'] as const).flatMap((via) =>
    uses(via) ? ticksOf(via, chosen, lines, context, unread) : [],
  );
  const weighed = weigh(
    roles,
    {
      reviews: reviews.evidence,
      claims: [...comments.claims, ...ticks],
      withdrawals: [...reviews.withdrawals, ...comments.withdrawals],
    },
    context,
  );
  const counted = count(weighed, chosen, context);
  const concluded = counted.map((each) => ({
    optional: each.role.optional,
    ...concludeRole(
      each,
      lines.filter(({ role }) => role === each.role.key),
      context,
    ),
  }));
  const { open } = context.ask;
  if (open.length > 0)
    return { status: 'pending', findings: [{ status: 'pending', message: 'Who signed is not known yet', asks: open }] };
  const findings = [
    ...before,
    ...unread,
    ...concluded.filter(({ optional }) => !optional).flatMap((each) => each.findings),
    ...(scope === undefined ? [] : roleFindings(chosen, roles, lines, scope)),
  ];
  const status = worst([
    ...concluded.filter(({ optional }) => !optional).map(({ shown }) => shown.status),
    ...findings.map((finding) => finding.status),
  ]);
  return { status, findings, signOffs: concluded.map(({ shown }) => shown) };
}

const NO_REVIEWS: ReadReviews = { evidence: [], withdrawals: [] };
const NO_COMMENTS: ReadComments = { claims: [], withdrawals: [] };

// What cannot be read might hold that somebody took a sign-off back: it never passes.
function unreadable(what: string, reason: string): Finding {
  return { status: 'failed', message: `The ${what} cannot be read`, actual: reason };
}

function reviewsOf({ ask, input }: Context, unread: Finding[]): ReadReviews {
  if (input.subject.kind === 'issue') return NO_REVIEWS;
  const reviews = ask.about({ kind: 'reviews' });
  if ('value' in reviews) return readReviews(reviews.value);
  unread.push(unreadable('reviews', reviews.unknown));
  return NO_REVIEWS;
}

function commentsOf(roles: readonly Role[], context: Context, unread: Finding[]): ReadComments {
  const comments = context.ask.about({ kind: 'comments' });
  if ('value' in comments) {
    const eligible = roles.map((role) => eligibleFor(role, context));
    const may = (person: Person): boolean =>
      eligible.some((each) => {
        const told = each.named(person);
        return 'value' in told && told.value;
      });
    const keys = roles.map(({ key }) => key);
    return readComments(comments.value, keys, may, context);
  }
  unread.push(unreadable('comments', comments.unknown));
  return NO_COMMENTS;
}

function ticksOf(
  via: 'tick' | 'signature',
  chosen: SignOffOptions,
  lines: readonly Line[],
  { ask, input, inTime }: Context,
  unread: Finding[],
): Claim[] {
  const history = ask.about({ kind: 'body-edits' });
  if ('unknown' in history) {
    const finding = unreadable('edit history of the body', history.unknown);
    if (!unread.some(({ message }) => message === finding.message)) unread.push(finding);
    return [];
  }
  return readTicks(via, { selector: chosen.in, lines, body: bodyOf(input), history: history.value, inTime });
}

// Whoever has signed for two roles that clash counts for one of them: the one that leaves least open.
function count(weighed: readonly Weighed[], chosen: SignOffOptions, context: Context): Counted[] {
  const clash = clashes(weighed, chosen);
  const assigned = assign(
    weighed.map((each) => ({
      people: each.accepted.map(({ person }) => person.id),
      least: leastOf(each, context),
      owned: each.eligible.owned.map(
        ({ by }) =>
          (id: number) =>
            each.accepted.some(({ person }) => person.id === id && by(person)),
      ),
      optional: each.role.optional,
    })),
    clash,
  );
  return weighed.map((each, index) => {
    const counts = ({ person }: Accepted): boolean => assigned[index]?.includes(person.id) === true;
    const elsewhere = each.accepted
      .filter((one) => !counts(one))
      .map((evidence) => ({ evidence, reason: `signs as ${rolesWith(evidence.person.id, index)} already` }));
    return { ...each, counted: each.accepted.filter(counts), refused: [...each.refused, ...elsewhere] };
  });

  function rolesWith(id: number, index: number): string {
    return weighed
      .filter((_, other) => clash(index, other) && assigned[other]?.includes(id))
      .map(({ role }) => role.name)
      .join(', ');
  }
}

function clashes(weighed: readonly Weighed[], chosen: SignOffOptions): (one: number, other: number) => boolean {
  const keys = weighed.map(({ role }) => role.key);
  const named = Array.isArray(chosen.distinct) ? chosen.distinct.map(normalizeTitle) : [];
  const distinct = keys.map((key) => chosen.distinct === true || named.includes(key));
  const refuses = (one: number, other: number): boolean =>
    weighed[one]?.role.not.some((not) => typeof not === 'object' && 'role' in not && not.role === keys[other]) === true;
  return (one, other) =>
    one !== other &&
    ((distinct[one] === true && distinct[other] === true) || refuses(one, other) || refuses(other, one));
}
