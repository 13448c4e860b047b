import type { Person } from '../../evidence/people.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { personFrom } from './person.ts';
import { told } from './told.ts';

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
