import type { ActionsPolicy, Survey, WaitingRun } from '../../doctor/survey.ts';
import type { Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { GitHubError } from '../transport/error.ts';
import { seen } from '../answers/ask.ts';

const MOST = 100;

/** The Actions policies that apply to a repository. Reading them takes administration rights. */
export function policiesOf(client: Client, place: Repository): Promise<Survey['policies']> {
  return seen(async () => {
    const path = 'GET /repos/{owner}/{repo}/actions/policies';
    const { data } = await client.request(path, { ...place, has_parents: true, per_page: MOST });
    const { policies, total_count: total }: { policies?: unknown; total_count?: unknown } = Object(data);
    if (!Array.isArray(policies)) throw new GitHubError(0, `${path}: the answer holds no policies.`);
    // A list that is cut off counts as unreadable.
    if (Number(total) > policies.length) throw new GitHubError(0, `${path}: there are more than ${MOST} policies.`);
    return Promise.all(policies.map((listed: unknown) => policyOf(client, place, Object(listed))));
  });
}

/** The newest 100 runs that wait for an approval. */
export function waitingRunsOf(client: Client, place: Repository): Promise<Survey['waiting']> {
  return seen(async () => {
    const wanted = { ...place, status: 'action_required' as const, per_page: MOST };
    const { data } = await client.rest.actions.listWorkflowRunsForRepo(wanted);
    // The API description says that `path` is always there; some servers leave it out or append the branch.
    return data.workflow_runs.map(({ id, path }: { id: number; path?: string }): WaitingRun => ({
      id,
      path: path?.replace(/@.*$/, '') ?? '',
    }));
  });
}

/** The workflows that are disabled. One request for every 100 workflows. */
export function disabledOf(client: Client, place: Repository): Promise<Survey['disabled']> {
  return seen(async () => {
    const all = await client.paginate(client.rest.actions.listRepoWorkflows, { ...place, per_page: MOST });
    return all.filter(({ state }) => state.startsWith('disabled')).map(({ path, state }) => ({ path, state }));
  });
}

/** A policy as the API returns it. */
interface Given {
  id?: unknown;
  name?: unknown;
  source_type?: unknown;
  source?: unknown;
  enforcement?: unknown;
  conditions?: unknown;
  rules?: unknown;
}

// The list may leave out the content of a policy.
async function policyOf(client: Client, place: Repository, listed: Given): Promise<ActionsPolicy> {
  const about = {
    name: String(listed.name),
    source: `${String(listed.source_type)} ${String(listed.source)}`,
    enforcement: String(listed.enforcement),
  };
  const unread: ActionsPolicy = { ...about, include: [], exclude: [], unread: true };
  if (listed.conditions !== undefined && listed.rules !== undefined) return contentOf(listed, about) ?? unread;
  const path = 'GET /repos/{owner}/{repo}/actions/policies/{policy_id}';
  const whole = await seen(() => client.request(path, { ...place, policy_id: Number(listed.id) }));
  return (whole.status === 'known' ? contentOf(Object(whole.value.data), about) : undefined) ?? unread;
}

// Undefined if the answer is not as documented, so that it does not count as a policy without rules.
function contentOf(
  { conditions, rules }: Given,
  about: Pick<ActionsPolicy, 'name' | 'source' | 'enforcement'>,
): ActionsPolicy | undefined {
  const { workflow_path: paths = {} }: { workflow_path?: unknown } = Object(conditions);
  const { include = [], exclude = [] }: { include?: unknown; exclude?: unknown } = Object(paths);
  if (!isTexts(include) || !isTexts(exclude) || !Array.isArray(rules)) return undefined;
  const lists = rules
    .map((rule: unknown): { type?: unknown; parameters?: unknown } => Object(rule))
    .filter(({ type }) => type === 'restrict_action_events')
    .map(({ parameters }): unknown => Object(parameters).allowed_events);
  if (!lists.every(isTexts)) return undefined;
  const [first, ...others] = lists;
  return {
    ...about,
    // `~ALL` means every workflow, whatever stands beside it; no path means the same.
    include: include.includes('~ALL') ? [] : include,
    exclude,
    ...(first === undefined ? {} : { events: first.filter((event) => others.every((list) => list.includes(event))) }),
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== '');
}
