import type { RequiredCheck, Survey, Ability, TokenSurvey } from '../../doctor/survey.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import { ask, known, type About } from '../answers/ask.ts';
import { fileAnswer } from '../answers/file.ts';
import { defaultTemplates } from '../default-template.ts';
import { repositoryName, type Repository } from '../repository.ts';
import { isEnterprise } from '../transport/fetch.ts';
import type { Client } from '../transport/client.ts';
import { aboutRef, type CallsIn, filesAt, workflowsOf, type MarkersNamed } from './workflows.ts';
import { attempt } from '../transport/error.ts';
import { isInstallation } from '../writes/own-reports.ts';

interface SurveyRequest extends Repository {
  /** Default: the default branch. */
  branch?: string;
  policy: { path: string; named: boolean };
}

/** What the files of a repository refer to, so that the survey reads that too. */
interface FilesNamed {
  /** Paths of the templates that a policy names. */
  templates: (policy: FileAnswer) => Promise<string[]>;
  markers: MarkersNamed;
  calls: CallsIn;
}

/**
 * Reads what the token may see of a repository. What it cannot see is `unavailable`, with the reason. Throws
 * `GitHubError` only if the repository itself cannot be read. Changes nothing.
 */
export async function survey(client: Client, request: SurveyRequest, named: FilesNamed): Promise<Survey> {
  const { owner, repo, policy } = request;
  const place = { owner, repo };
  const { data } = await client.rest.repos.get(place);
  const { default_branch: defaultBranch } = data;
  const branch = request.branch ?? defaultBranch;
  // Policy and templates count as they are on the branch that is merged into.
  const about = aboutRef(client, place, branch);
  const visibility = visibilityOf(data);
  const enterprise = isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
  const [rules, workflows, token, policyFact] = await Promise.all([
    rulesFor(client, { ...place, branch }),
    workflowsOf(client, place, { branch, defaultBranch, visibility, enterprise }, named),
    surveyToken(client, place),
    fileAnswer(about, { path: policy.path }),
  ]);
  return {
    repository: repositoryName(place),
    visibility,
    enterprise,
    branch,
    ...rules,
    ...workflows,
    token,
    policy: policyFact,
    policyNamed: policy.named,
    ...(await templatesOf(about, policyFact, named.templates)),
  };
}

type Branch = Repository & { branch: string };

/** What rulesets and branch protection ask for on a branch. */
export async function rulesFor(client: Client, place: Branch): Promise<Pick<Survey, 'required' | 'mergeQueue'>> {
  const [rules, protection] = await Promise.all([rulesOf(client, place), protectionOf(client, place)]);
  return {
    required: both(rules, protection),
    mergeQueue: rules.status === 'known' ? known(rules.value.queue) : rules,
  };
}

async function rulesOf(client: Client, place: Branch): Promise<Fact<{ required: RequiredCheck[]; queue: boolean }>> {
  return ask(undefined, async () => {
    const rules = await client.paginate(client.rest.repos.getBranchRules, { ...place, per_page: 100 });
    const required = rules.flatMap((rule): RequiredCheck[] => {
      if (rule.type !== 'required_status_checks') return [];
      return (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
        context,
        ...(app === undefined ? {} : { app }),
        by: 'ruleset_id' in rule ? `ruleset ${String(rule.ruleset_id)}` : 'a ruleset',
      }));
    });
    return known({ required, queue: rules.some(({ type }) => type === 'merge_queue') });
  });
}

/** The branch itself says which checks its protection requires; only administrators may read the protection. */
export async function protectionOf(client: Client, place: Branch): Promise<Fact<RequiredCheck[]>> {
  return ask(undefined, async () => {
    const { data } = await client.rest.repos.getBranch({ ...place });
    // The API description says that `protection` is always there; servers leave it out for unprotected branches.
    const protection: Partial<typeof data>['protection'] = data.protection;
    const { checks = [], contexts = [] } = protection?.required_status_checks ?? {};
    const by = 'branch protection';
    const required = checks.map(({ context, app_id: app }) => ({
      context,
      ...(app === null || app === undefined || app < 0 ? {} : { app }),
      by,
    }));
    const old = contexts.filter((context) => !required.some((check) => check.context === context));
    return known([...required, ...old.map((context) => ({ context, by }))]);
  });
}

function both(rules: Fact<{ required: RequiredCheck[] }>, protection: Fact<RequiredCheck[]>): Fact<RequiredCheck[]> {
  const found = [
    ...(rules.status === 'known' ? rules.value.required : []),
    ...(protection.status === 'known' ? protection.value : []),
  ];
  if (found.length > 0) return known(found);
  // Finding nothing is an answer only if both could be read.
  return rules.status === 'unavailable' ? rules : protection;
}

function visibilityOf(repository: { visibility?: string; private?: boolean }): Survey['visibility'] {
  const { visibility, private: isPrivate } = repository;
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate === undefined ? 'unknown' : isPrivate ? 'private' : 'public';
}

async function templatesOf(
  about: About,
  policy: Fact<FileAnswer>,
  templatesNamed: FilesNamed['templates'],
): Promise<Pick<Survey, 'templates' | 'policyElsewhere'>> {
  if (policy.status === 'known' && policy.value.exists)
    return { templates: await filesAt(about, await templatesNamed(policy.value)) };
  const found = await defaultTemplates(about.client, { ...about.subject, kind: 'pull-request' });
  if (found.status === 'unavailable') return { templates: found };
  const { paths, ...elsewhere } = found.value;
  return { templates: await filesAt(about, paths), ...elsewhere };
}

/** A commit that exists in no repository: git never produces this id. */
const NOWHERE = '0'.repeat(40);

/**
 * What the token may do. No endpoint says so, so each ability is tried on something impossible: a status on a commit
 * that does not exist, an issue without a title. Each call accepts exactly the one permission that it tests, unlike
 * labels and comments, which also accept `pull-requests: write`. With the permission the server complains about the
 * content (422), without it about the access (403). Neither changes anything.
 */
async function surveyToken(client: Client, { owner, repo }: Repository): Promise<TokenSurvey> {
  const tried = await Promise.all([
    ability('contents: read', 'reads the policy and the template', () =>
      client.rest.repos.listBranches({ owner, repo, per_page: 1 }),
    ),
    ability('pull-requests: read', 'reads pull requests', () => client.rest.pulls.list({ owner, repo, per_page: 1 })),
    ability('issues: read', 'reads issues', () => client.rest.issues.listForRepo({ owner, repo, per_page: 1 })),
    ability('statuses: write', 'writes the commit status', () =>
      client.rest.repos.createCommitStatus({ owner, repo, sha: NOWHERE, state: 'pending', context: 'checklist-gate' }),
    ),
    ability('issues: write', 'writes the comment on an issue', () =>
      client.rest.issues.create({ owner, repo, title: '' }),
    ),
  ]);
  const abilities = tried.filter((each) => each !== undefined);
  return { kind: (await isInstallation(client)) ? 'installation' : 'person', abilities };
}

async function ability(permission: string, what: string, tryIt: () => Promise<unknown>): Promise<Ability | undefined> {
  const base = { permission, for: what };
  const answer = await attempt(tryIt);
  // 422 complains about the content of the request, not about who sent it.
  if (answer.ok || answer.error.status === 422) return { ...base, has: 'yes' };
  const { status, message } = answer.error;
  // Issues are turned off: nobody can write one, and the gate comments on none.
  if (status === 410) return undefined;
  if (status === 403) return { ...base, has: 'no', because: 'the server refused it (403)' };
  return { ...base, has: 'unknown', because: message };
}
