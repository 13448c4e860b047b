import { normalizeTitle } from '../../checklist/text.ts';
import { anyTold, type Told } from '../../evidence/facts.ts';
import type { Comment, Person } from '../../evidence/people.ts';
import type { Finding } from '../../verdict/finding.ts';
import { worst } from '../../verdict/quantifier.ts';
import type { GateInput, Outcome } from '../kit/gate.ts';
import type { Scope } from '../kit/locate.ts';
import { assign, weigh } from './weigh.ts';
import type { Accepted, CountedRole, Weighed } from './weighed.ts';
import { bodyOf, type Context, contextOf, OUTSIDE } from './evidence/evidence.ts';
import { readComments, type ReadComments, textOfComment } from './evidence/comments.ts';
import { concludeRole, leastOf } from './conclude.ts';
import { eligibleFor } from './eligible.ts';
import { type Line, linesIn } from './evidence/lines.ts';
import { type Role, rolesOf, type SignOffOptions, type Via } from './options.ts';
import { readReviews, type ReadReviews } from './evidence/reviews.ts';
import { roleFindings } from './separation.ts';
import { readTicks, type WrittenTicks } from './evidence/ticks.ts';
import { agentsIn } from '../kit/agents.ts';

/** Judges who signed for the roles of a gate. `scope`: its section; `before`: findings about that section. */
export function judgeSignOffs(
  chosen: SignOffOptions,
  scope: Scope | undefined,
  before: readonly Finding[],
  input: GateInput,
): Outcome {
  const context = contextOf(input);
  const agents = isAboutAgents(chosen) ? agentWords(context) : undefined;
  const roles = rolesOf(chosen).map((role) => withMorePeople(role, agents));
  const asked = { roles: roles.map(({ key }) => key), named: chosen.in !== undefined };
  const lines = scope === undefined ? [] : linesIn(scope.section, scope.path, asked);
  const uses = (via: Via): boolean => roles.some((role) => role.via.includes(via));
  const unread: Finding[] = [];
  const reviews = uses('review') ? reviewsOf(context, unread) : NO_REVIEWS;
  const comments = uses('comment') ? commentsOf(roles, context, unread) : NO_COMMENTS;
  const ways = (['tick', 'signature'] as const).filter(uses);
  const ticksBy = (textOf: WrittenTicks['textOf']): ReturnType<typeof readTicks> =>
    ways.flatMap((via) =>
      readTicks(via, { selector: chosen.in, asked, lines, textOf, inTime: context.inTime, remember: context.remember }),
    );
  const ticks = ways.length === 0 ? [] : ticksBy(textsOf(lines, context, unread));
  const weighed = weigh(
    roles,
    {
      reviews: reviews.evidence,
      claims: [...comments.claims, ...ticks],
      withdrawals: [...reviews.withdrawals, ...comments.withdrawals],
      denials: comments.denials,
      unheard: comments.unheard,
    },
    context,
  );
  const counted = countedRoles(weighed, chosen, context);
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
    ...tooFewPeople(chosen, counted, agents),
    ...(scope === undefined ? [] : roleFindings(chosen, roles, lines, scope)),
  ];
  const status = worst([
    ...concluded.filter(({ optional }) => !optional).map(({ shown }) => shown.status),
    ...findings.map((finding) => finding.status),
  ]);
  return { status, findings, signOffs: concluded.map(({ shown }) => shown) };
}

const NO_REVIEWS: ReadReviews = { evidence: [], withdrawals: [] };
const NONE: Told<Comment[]> = { known: true, value: [] };
const NO_COMMENTS: ReadComments = { claims: [], withdrawals: [], denials: [], unheard: [] };

// Something unreadable might say that a sign-off was taken back, so it never passes.
function unreadable(what: string, reason: string): Finding {
  return { status: 'failed', message: `The ${what} cannot be read`, actual: reason };
}

function reviewsOf({ ask, input }: Context, unread: Finding[]): ReadReviews {
  if (input.subject.kind === 'issue') return NO_REVIEWS;
  const reviews = ask.about({ kind: 'reviews' });
  if (reviews.known) return readReviews(reviews.value);
  unread.push(unreadable('reviews', reviews.because));
  return NO_REVIEWS;
}

function commentsOf(roles: readonly Role[], context: Context, unread: Finding[]): ReadComments {
  const comments = context.ask.about({ kind: 'comments' });
  if (comments.known) {
    const eligible = roles.map((role) => eligibleFor(role, context));
    const may = (person: Person): Told<boolean> => anyTold(eligible.map((each) => each.named(person)));
    const keys = roles.map(({ key }) => key);
    return readComments(comments.value, keys, may, context);
  }
  unread.push(unreadable('comments', comments.because));
  return NO_COMMENTS;
}

// The edit history of the text of each line. Asks only for the texts that have lines.
function textsOf(lines: readonly Line[], context: Context, unread: Finding[]): WrittenTicks['textOf'] {
  const { ask, input } = context;
  const documents = new Map(input.checklist.documents.map((document) => [document.id, document]));
  const isComment = (id: string): boolean => documents.get(id)?.kind === 'comment';
  const inComments = lines.filter(({ signOff }) => isComment(signOff.place.document));
  const comments = inComments.length > 0 ? ask.about({ kind: 'comments' }) : NONE;
  const elsewhere = inComments.length > 0 && inComments.length === lines.length;
  const history = elsewhere ? undefined : ask.about({ kind: 'body-edits' });
  if (history !== undefined && !history.known) unread.push(unreadable('edit history of the body', history.because));
  const body = bodyOf(input);
  return (id) => {
    const document = documents.get(id);
    if (document?.kind === 'comment') return textOfComment(document, comments);
    if (history === undefined || !history.known) return undefined;
    if (body?.id !== id) return OUTSIDE;
    return { known: true, value: { document: body, history: history.value, whose: 'body' } };
  };
}

// Whoever has signed for two roles that clash counts for only one of them: the one that leaves the least open.
function countedRoles(weighed: readonly Weighed[], chosen: SignOffOptions, context: Context): CountedRole[] {
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

/** Whether a gate asks for more people if agents took part. */
function isAboutAgents(chosen: SignOffOptions): boolean {
  return (
    chosen.count !== undefined ||
    Object.values(chosen.roles).some(({ count }) => typeof count === 'object' && 'people' in count)
  );
}

/** Why more people are asked for, in words; undefined if no agent took part. If that is not known, more are needed. */
function agentWords({ ask, input }: Context): string | undefined {
  const told = agentsIn(input.facts, [], input.subject.headSha);
  if (told.known) return told.value ? ', since an agent took part' : undefined;
  ask.open.push(...(told.asks ?? []));
  return ', since nobody can tell whether an agent took part';
}

/** A role with the number of people that it needs. `agents`: why more are asked for. */
function withMorePeople(role: Role, agents: string | undefined): Role {
  if (role.people === undefined || agents === undefined) return role;
  return { ...role, count: { 'at-least': role.people }, because: agents };
}

/** The finding if too few different people have signed for the roles of a gate. */
function tooFewPeople(
  { count }: SignOffOptions,
  counted: readonly CountedRole[],
  agents: string | undefined,
): Finding[] {
  const people = new Set(counted.flatMap((each) => each.counted.map(({ person }) => person.id)));
  if (count === undefined || agents === undefined || people.size >= count.people) return [];
  const message = `Too few different people have signed${agents}`;
  const expected = `at least ${count.people}, found ${people.size}`;
  return [{ status: 'pending', message, expected, help: 'Let somebody else sign for one of the roles.' }];
}
