import type { MilestoneAnswer, Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { firstOf } from '../transport/lists.ts';
import { ask, known, unavailable, type About } from './ask.ts';

interface Milestone {
  number: number;
  title: string;
  state: string;
  open_issues: number;
  html_url: string;
}

/** A milestone by its title, else that of the subject. The subject does not count among the open items. */
export function milestoneAnswer(
  { client, repository, subject }: About,
  { title }: { title?: string },
): Promise<Fact<MilestoneAnswer>> {
  return ask<MilestoneAnswer>('the milestone', async () => {
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

function titled(client: Client, repository: Repository, title: string): Promise<Milestone | undefined> {
  const where = { ...repository, state: 'all', per_page: 100 } as const;
  // Titles are unique in a repository.
  return firstOf(client.paginate.iterator(client.rest.issues.listMilestones, where), (each) => each.title === title);
}
