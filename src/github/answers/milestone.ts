import type { MilestoneAnswer, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../transport/client.ts';
import { known, reading, unavailable, type Repository, told } from './reading.ts';
import type { Person } from '../../evidence/people.ts';
import { personFrom } from '../people/person.ts';

interface Milestone {
  number: number;
  title: string;
  state: string;
  open_issues: number;
  html_url: string;
}

/** A milestone by its title, else the one of the subject; the subject itself is not among its open items. */
export function milestoneAnswer(
  client: Client,
  subject: Subject,
  title: string | undefined,
): Promise<Fact<MilestoneAnswer>> {
  return reading<MilestoneAnswer>(subject, 'the milestone', async (repository) => {
    const own = await ownOf(client, subject, repository);
    if (own === undefined && title === undefined) return unavailable('only a pull request or an issue has a milestone');
    const found = title === undefined ? own?.milestone : await titled(client, repository, title);
    if (found === undefined) return known({ exists: false });
    const itself = own?.open === true && own.milestone?.number === found.number ? 1 : 0;
    return known({
      exists: true,
      title: found.title,
      state: found.state,
      open: Math.max(0, found.open_issues - itself),
      url: found.html_url,
    });
  });
}

async function ownOf(
  client: Client,
  { kind, number }: Subject,
  repository: Repository,
): Promise<{ milestone: Milestone | undefined; open: boolean } | undefined> {
  if (number === undefined) return undefined;
  const { data } =
    kind === 'pull-request'
      ? await client.rest.pulls.get({ ...repository, pull_number: number })
      : await client.rest.issues.get({ ...repository, issue_number: number });
  return { milestone: data.milestone ?? undefined, open: data.state === 'open' };
}

async function titled(client: Client, repository: Repository, title: string): Promise<Milestone | undefined> {
  const pages = client.paginate.iterator(client.rest.issues.listMilestones, {
    ...repository,
    state: 'all',
    per_page: 100,
  });
  for await (const { data } of pages) {
    // Titles are unique in a repository.
    const found = data.find((each) => each.title === title);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Who set a label that is set now, and when; null where it is not set. */
export function labelSetAnswer(
  client: Client,
  subject: Subject,
  label: string,
): Promise<Fact<{ by: Person | null; at: string } | null>> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  return told(`who set the label ${label}`, async () => {
    const issue = { owner, repo, issue_number: subject.number ?? 0, per_page: 100 };
    const events = await client.paginate(client.rest.issues.listEvents, issue);
    const last = events
      .filter((event) => event.event === 'labeled' || event.event === 'unlabeled')
      .findLast((event) => 'label' in event && event.label.name?.toLowerCase() === label.toLowerCase());
    if (last?.event !== 'labeled') return null;
    // A label that is deleted from the repository is taken off everything, without an event.
    const labels = await client.paginate(client.rest.issues.listLabelsOnIssue, issue);
    const isSet = labels.some(({ name }) => name.toLowerCase() === label.toLowerCase());
    return isSet ? { by: personFrom(last.actor), at: last.created_at } : null;
  });
}
