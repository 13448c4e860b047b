import type { RequiredCheck, Survey } from '../doctor/survey.ts';
import type { Fact, FileAnswer } from '../evidence/question.ts';
import type { Subject } from '../verdict/verdict.ts';
import { fileAnswer } from './answers/file.ts';
import type { Client } from './client.ts';
import { defaultTemplates } from './default-template.ts';
import { isEnterprise } from './enterprise.ts';
import { GitHubError } from './error.ts';
import { policiesOf, waitingRunsOf } from './survey-actions.ts';
import { surveyToken } from './survey-token.ts';

export interface SurveyRequest {
  owner: string;
  repo: string;
  /** Default: the default branch. */
  branch?: string;
  policy: { path: string; named: boolean };
}

/** Paths of the templates that a policy names. */
export type TemplatesNamed = (policy: FileAnswer) => Promise<string[]>;

/**
 * Looks at a repository as far as the token may. What cannot be seen is `unavailable` with the reason.
 * Throws `GitHubError` only where the repository itself cannot be read. Changes nothing.
 */
export async function survey(client: Client, request: SurveyRequest, templatesNamed: TemplatesNamed): Promise<Survey> {
  const { owner, repo, policy } = request;
  const { data: repository } = await client.rest.repos.get({ owner, repo });
  const branch = request.branch ?? repository.default_branch;
  const isDefault = branch === repository.default_branch;
  // Policy and templates count at the branch that is merged into.
  const subject: Subject = { kind: 'issue', repository: `${owner}/${repo}`, trustedSha: branch };
  const visibility = visibilityOf(repository);
  const enterprise = isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
  const [rules, protection, { workflows, ...actions }, token, policyFact] = await Promise.all([
    rulesOf(client, { owner, repo, branch }),
    protectionOf(client, { owner, repo, branch }),
    actionsOf(client, { ...subject, trustedSha: repository.default_branch }, { visibility, enterprise }),
    surveyToken(client, { owner, repo }),
    fileAnswer(client, subject, { path: policy.path }),
  ]);
  return {
    repository: `${owner}/${repo}`,
    visibility,
    enterprise,
    branch,
    isDefault,
    required: both(rules, protection),
    mergeQueue: rules.status === 'known' ? { status: 'known', value: rules.value.queue } : rules,
    workflows,
    ...actions,
    token,
    policy: policyFact,
    policyNamed: policy.named,
    ...(await templatesOf(client, subject, policyFact, templatesNamed)),
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

/** The workflows, and what is asked about them only where their texts make it matter. */
async function actionsOf(
  client: Client,
  subject: Subject,
  { visibility, enterprise }: Pick<Survey, 'visibility' | 'enterprise'>,
): Promise<Pick<Survey, 'workflows' | 'policies' | 'waiting'>> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  const workflows = await workflowsOf(client, subject);
  const texts = workflows.status === 'known' ? workflows.value.map(({ text }) => text) : [];
  const ours = texts.filter((text) => text.includes('checklist-gate'));
  // An Enterprise Server has no such policies. Elsewhere one may block any event of our own workflows.
  const isOpen = visibility === 'public' || visibility === 'unknown';
  const isBlockable =
    !enterprise && (ours.length > 0 || (isOpen && texts.some((text) => /\bpull_request_target\b/.test(text))));
  const isStarted = ours.length > 0 && texts.some((text) => /\bpull_request(?:_review)?\b/.test(text));
  const [policies, waiting] = await Promise.all([
    isBlockable ? policiesOf(client, { owner, repo }) : NOT_ASKED,
    isStarted ? waitingRunsOf(client, { owner, repo }) : NOT_ASKED,
  ]);
  return { workflows, policies, waiting };
}

const NOT_ASKED = { status: 'not-asked' } as const;

async function workflowsOf(client: Client, subject: Subject): Promise<Survey['workflows']> {
  const [owner = '', repo = ''] = subject.repository?.split('/') ?? [];
  const path = '.github/workflows';
  const listing = await attempt(async () => {
    try {
      const { data } = await client.rest.repos.getContent({ owner, repo, path, ref: subject.trustedSha ?? 'HEAD' });
      return Array.isArray(data) ? data.map(({ path: file }) => file) : [];
    } catch (error) {
      // The repository was read before: where its folder is not found, there is none.
      if (error instanceof GitHubError && error.status === 404) return [];
      throw error;
    }
  });
  if (listing.status === 'unavailable') return listing;
  const files = listing.value.filter((file) => /\.ya?ml$/i.test(file));
  const answers = await Promise.all(files.map((file) => fileAnswer(client, subject, { path: file })));
  const bad = answers.find((answer) => answer.status === 'unavailable');
  if (bad !== undefined) return bad;
  return {
    status: 'known',
    value: answers.flatMap((answer) =>
      answer.status === 'known' && answer.value.exists ? [{ path: answer.value.path, text: answer.value.text }] : [],
    ),
  };
}

async function templatesOf(
  client: Client,
  subject: Subject,
  policy: Fact<FileAnswer>,
  templatesNamed: TemplatesNamed,
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
  const answers = await Promise.all(paths.map((path) => fileAnswer(client, subject, { path })));
  const bad = answers.find((answer) => answer.status === 'unavailable');
  const templates: Survey['templates'] = bad ?? {
    status: 'known',
    value: answers.flatMap((answer) => (answer.status === 'known' ? [answer.value] : [])),
  };
  return { templates, ...elsewhere };
}

/** A read whose failure is an answer too. */
async function attempt<T>(read: () => Promise<T>): Promise<Fact<T>> {
  try {
    return { status: 'known', value: await read() };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { status: 'unavailable', reason: error.message };
  }
}
