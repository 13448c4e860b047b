import type { RequiredCheck, Survey } from '../../doctor/survey.ts';
import type { Fact, FileAnswer } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { fileAnswer } from '../answers/file.ts';
import type { Client } from '../transport/client.ts';
import { defaultTemplates } from '../default-template.ts';
import { isEnterprise } from '../transport/api-version.ts';
import { attempt, surveyToken } from './token.ts';
import { type CallsIn, filesAt, workflowsOf, type MarkersNamed } from './workflows.ts';

export interface SurveyRequest {
  owner: string;
  repo: string;
  /** Default: the default branch. */
  branch?: string;
  policy: { path: string; named: boolean };
}

/** What the texts of a repository name, which says what else is read. */
export interface Named {
  /** Paths of the templates that a policy names. */
  templates: (policy: FileAnswer) => Promise<string[]>;
  markers: MarkersNamed;
  calls: CallsIn;
}

/**
 * Looks at a repository as far as the token may. What cannot be seen is `unavailable` with the reason.
 * Throws `GitHubError` only where the repository itself cannot be read. Changes nothing.
 */
export async function survey(client: Client, request: SurveyRequest, named: Named): Promise<Survey> {
  const { owner, repo, policy } = request;
  const { data: repository } = await client.rest.repos.get({ owner, repo });
  const { default_branch: defaultBranch } = repository;
  const branch = request.branch ?? defaultBranch;
  // Policy and templates count at the branch that is merged into.
  const subject: Subject = { kind: 'issue', repository: `${owner}/${repo}`, trustedSha: branch };
  const visibility = visibilityOf(repository);
  const enterprise = isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
  const [rules, protection, workflows, token, policyFact] = await Promise.all([
    rulesOf(client, { owner, repo, branch }),
    protectionOf(client, { owner, repo, branch }),
    workflowsOf(client, { owner, repo }, { branch, defaultBranch, visibility, enterprise }, named),
    surveyToken(client, { owner, repo }),
    fileAnswer(client, subject, { path: policy.path }),
  ]);
  return {
    repository: `${owner}/${repo}`,
    visibility,
    enterprise,
    branch,
    required: both(rules, protection),
    mergeQueue: rules.status === 'known' ? { status: 'known', value: rules.value.queue } : rules,
    ...workflows,
    token,
    policy: policyFact,
    policyNamed: policy.named,
    ...(await templatesOf(client, subject, policyFact, named.templates)),
  };
}

type Place = { owner: string; repo: string; branch: string };

async function rulesOf(client: Client, place: Place): Promise<Fact<{ required: RequiredCheck[]; queue: boolean }>> {
  return attempt(async () => {
    const rules = await client.paginate(client.rest.repos.getBranchRules, { ...place, per_page: 100 });
    const required = rules.flatMap((rule): RequiredCheck[] => {
      if (rule.type !== 'required_status_checks') return [];
      return (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: app }) => ({
        context,
        ...(app === undefined ? {} : { app }),
        by: 'ruleset_id' in rule ? `ruleset ${String(rule.ruleset_id)}` : 'a ruleset',
      }));
    });
    return { required, queue: rules.some(({ type }) => type === 'merge_queue') };
  });
}

// The branch itself tells what its protection requires; the protection as such is for administrators.
async function protectionOf(client: Client, place: Place): Promise<Fact<RequiredCheck[]>> {
  return attempt(async () => {
    const { data } = await client.rest.repos.getBranch(place);
    // The description says that it is always there; servers leave it out for branches without any.
    const protection: Partial<typeof data>['protection'] = data.protection;
    const { checks = [], contexts = [] } = protection?.required_status_checks ?? {};
    const by = 'branch protection';
    const known = checks.map(({ context, app_id: app }) => ({
      context,
      ...(app === null || app === undefined || app < 0 ? {} : { app }),
      by,
    }));
    const old = contexts.filter((context) => !known.some((check) => check.context === context));
    return [...known, ...old.map((context) => ({ context, by }))];
  });
}

function both(rules: Fact<{ required: RequiredCheck[] }>, protection: Fact<RequiredCheck[]>): Fact<RequiredCheck[]> {
  const known = [
    ...(rules.status === 'known' ? rules.value.required : []),
    ...(protection.status === 'known' ? protection.value : []),
  ];
  if (known.length > 0) return { status: 'known', value: known };
  // Nothing was found: that is only an answer where both could be read.
  return rules.status === 'unavailable'
    ? rules
    : protection.status === 'unavailable'
      ? protection
      : { status: 'known', value: [] };
}

function visibilityOf(repository: { visibility?: string; private?: boolean }): Survey['visibility'] {
  const { visibility, private: isPrivate } = repository;
  if (visibility === 'public' || visibility === 'private' || visibility === 'internal') return visibility;
  return isPrivate === undefined ? 'unknown' : isPrivate ? 'private' : 'public';
}

async function templatesOf(
  client: Client,
  subject: Subject,
  policy: Fact<FileAnswer>,
  templatesNamed: Named['templates'],
): Promise<Pick<Survey, 'templates' | 'policyElsewhere'>> {
  let paths: string[] = [];
  let elsewhere: Pick<Survey, 'policyElsewhere'> = {};
  if (policy.status === 'known' && policy.value.exists) {
    paths = await templatesNamed(policy.value);
  } else {
    const found = await defaultTemplates(client, { ...subject, kind: 'pull-request' });
    if ('unavailable' in found) return { templates: { status: 'unavailable', reason: found.unavailable } };
    ({ paths, ...elsewhere } = found);
  }
  return { templates: await filesAt(client, subject, paths), ...elsewhere };
}
