import type { Permission, Person, Push } from '../../evidence/people.ts';
import type { Catalogue, Fact } from '../../evidence/question.ts';
import { accessTo, personFrom } from '../person.ts';
import type { Client } from '../transport/client.ts';
import { attempt, GitHubError } from '../transport/error.ts';
import { ask, known, unavailable, type About, type AnswersFor } from './ask.ts';
import { changedSinceAnswer } from './file.ts';
import { appIn, type Conversation, readConversation, withApps } from './conversation.ts';
import { hasReportMarker } from '../writes/own-reports.ts';

/** Questions about what people did and who they are. */
export type PeopleKind =
  | 'reviews'
  | 'comments'
  | 'body-edits'
  | 'commits'
  | 'pushes'
  | 'base-changes'
  | 'team-members'
  | 'permission'
  | 'changed-since'
  | 'label-set';

/** Answers them. The conversation is read at most once. `teams`: a client whose token may read team members. */
export function peopleAnswers(about: About, teams: Client): AnswersFor<PeopleKind> {
  let read: Promise<Conversation> | undefined;
  const conversation = <T>(what: string, part: (of: Conversation) => T): Promise<Fact<T>> =>
    ask(what, async () => known(part(await (read ??= readConversation(about)))));
  return {
    reviews: () => conversation('the reviews', ({ reviews }) => reviews),
    comments: () =>
      ask('the comments', async () => {
        const { comments } = await (read ??= readConversation(about));
        // The gate's own reports show commands to copy. Nobody has said them.
        const said = comments.filter(({ author, body }) => author?.type !== 'Bot' || !hasReportMarker(body));
        return known(await withApps(about, said));
      }),
    'body-edits': () => conversation('the edit history of the body', ({ body }) => body),
    commits: ({ subject }) =>
      subject.kind === 'pull-request'
        ? conversation('the commits', ({ commits }) => commits)
        : unavailable('only a pull request has commits'),
    pushes: ({ client }) =>
      ask('the pushes to the branch', async () =>
        known(await readPushes(client, await (read ??= readConversation(about)))),
      ),
    'base-changes': () =>
      conversation('the moves to another base branch', ({ baseChanges }) => {
        if (baseChanges === undefined) throw new GitHubError(0, 'GitHub did not send them all.');
        return baseChanges;
      }),
    'team-members': (_, { org, team }) => teamAnswer(teams, org, team),
    permission: permissionAnswer,
    'changed-since': changedSinceAnswer,
    'label-set': labelSetAnswer,
  };
}

const DELETED = /^0+$/;

/** Pushes to the head branch, newest first, the last 100. The times are those of GitHub, not of the commits. */
async function readPushes(client: Client, { head }: Conversation): Promise<Push[]> {
  if (head === undefined) throw new GitHubError(404, 'the repository of the branch is gone.');
  const { data } = await client.rest.repos.listActivities({
    ...head.repository,
    ref: `refs/heads/${head.ref}`,
    per_page: 100,
  });
  return data
    .filter(({ after }) => !DELETED.test(after))
    .map(({ after, timestamp, actor }) => ({ sha: after, at: timestamp, pusher: personFrom(actor) }));
}

/**
 * All members of a team, including child teams. A job's own token can never read them; GitHub then answers 404, as it
 * does for a team that does not exist.
 */
function teamAnswer(client: Client, org: string, team: string): Promise<Fact<Person[]>> {
  return ask('its members', async () => {
    const wanted = { org, team_slug: team, per_page: 100 };
    const members = await attempt(() => client.paginate(client.rest.teams.listMembersInOrg, wanted));
    if (members.ok) return known(members.value.map(({ login, id, type }) => ({ login, id, type })));
    const { status } = members.error;
    if (status !== 403 && status !== 404) throw members.error;
    return unavailable(
      `its members cannot be read (${status}). Give the input \`team-token\` a token with \`members: read\` (GitHub App) or \`read:org\` (classic). Or there is no such team`,
    );
  });
}

/** The access that somebody has to the repository. */
function permissionAnswer(
  { client, repository }: About,
  { login }: { login: string },
): Promise<Fact<{ level: Permission }>> {
  return ask(`the permission of @${login}`, async () => known({ level: await accessTo(client, repository, login) }));
}

/** Who set a label that is set now, and when; null if it is not set. */
function labelSetAnswer(
  { client, repository, subject }: About,
  { label }: { label: string },
): Promise<Fact<Catalogue['label-set']['answer']>> {
  return ask(`who set the label ${label}`, async () => {
    const issue = { ...repository, issue_number: subject.number ?? 0, per_page: 100 };
    const events = await client.paginate(client.rest.issues.listEvents, issue);
    const last = events
      .filter((event) => event.event === 'labeled' || event.event === 'unlabeled')
      .findLast((event) => 'label' in event && event.label.name?.toLowerCase() === label.toLowerCase());
    if (last?.event !== 'labeled') return known(null);
    // Deleting a label from the repository removes it everywhere, without an event.
    const labels = await client.paginate(client.rest.issues.listLabelsOnIssue, issue);
    const isSet = labels.some(({ name }) => name.toLowerCase() === label.toLowerCase());
    return known(isSet ? { by: personFrom(last.actor), at: last.created_at, ...appIn(last, last.actor) } : null);
  });
}

/** Whom the names are asked of. */
interface Account {
  login: string;
  id: number;
}

/**
 * The names that people show on GitHub; those who show none, or whose login is somebody else's by now, are left out. One
 * request, none without accounts. Never throws: where it cannot be asked nobody is named.
 */
export async function shownNames(
  client: Client,
  accounts: readonly Account[],
): Promise<(Account & { name: string })[]> {
  const people = [...new Map(accounts.map((each) => [each.id, each])).values()];
  if (people.length === 0) return [];
  const declared = people.map((_, index) => `$u${index}: String!`).join(', ');
  const parts = people.map((_, index) => `u${index}: user(login: $u${index}) { databaseId name }`).join('\n');
  const variables = Object.fromEntries(people.map(({ login }, index) => [`u${index}`, login]));
  const answer = await attempt(() =>
    client.graphql<Record<string, { databaseId: number | null; name: string | null } | null>>(
      `query Names(${declared}) { ${parts} }`,
      variables,
    ),
  );
  if (!answer.ok) return [];
  return people.flatMap(({ login, id }, index) => {
    const told = answer.value[`u${index}`];
    return told?.databaseId === id && told.name ? [{ login, id, name: told.name }] : [];
  });
}
