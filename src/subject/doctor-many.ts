import { NAMED } from '../doctor/diagnose.ts';
import { withoutStatus } from '../doctor/diagnose-idle.ts';
import { statusesWritten } from '../doctor/diagnose-status.ts';
import type { CalledWorkflow, Survey } from '../doctor/survey.ts';
import type { RepositoryRow, RepositoryTable } from '../doctor/table/model.ts';
import { actionNamed, repositoryRow, unreadRepository, type SurveyWithPulls } from '../doctor/table/table.ts';
import { usesIn } from '../doctor/workflow.ts';
import type { Fact, FileAnswer } from '../evidence/question.ts';
import { templatesAt, trustedFilesAt } from '../github/open/files.ts';
import { repositoryName, type Repository } from '../github/repository.ts';
import { readSharedFile } from '../github/shared-policy.ts';
import { lookAtAll, type RepositoryLook } from '../github/survey/look.ts';
import { disabledOf } from '../github/survey/actions.ts';
import { rulesFor } from '../github/survey/survey.ts';
import { calledBy, policiesFor, readCalled } from '../github/survey/workflows.ts';
import { isEnterprise } from '../github/transport/fetch.ts';
import type { Client } from '../github/transport/client.ts';
import { fileKey, referenceText } from '../policy/file/shared-schema.ts';
import type { SharedText } from '../policy/file/layer.ts';
import type { Result } from '../result.ts';
import { withBases, type ReadShared } from '../run/shared-policies.ts';
import { sharedTexts } from '../run/trusted.ts';

/** How many repositories are asked about at a time. */
const AT_ONCE = 8;

interface Asked {
  policy: { path: string; named: boolean };
  /** Why nothing more is to be asked; undefined while there is time. */
  stopped: () => string | undefined;
}

/** A repository that was read, and the shared texts that its policy extends. */
interface Read {
  look: RepositoryLook;
  survey: SurveyWithPulls;
  shared: SharedText[];
}

/**
 * Looks at several repositories and says of each what keeps the gate from holding there. What many have in common, such
 * as a reusable workflow or a shared policy, is read once. Changes nothing, never throws `GitHubError`: one that cannot
 * be read, or is not reached, is a row that says so.
 */
export async function examineMany(
  client: Client,
  repositories: readonly Repository[],
  { policy, stopped }: Asked,
): Promise<Pick<RepositoryTable, 'rows' | 'leftOut'>> {
  const looks = await lookAtAll(client, repositories, policy.path, stopped);
  const rows: RepositoryRow[] = [];
  const leftOut: RepositoryTable['leftOut'] = [];
  const wanted: RepositoryLook[] = [];
  for (const repository of repositories.map(repositoryName)) {
    const look = looks.get(repository);
    if (look === undefined) rows.push(unreadRepository(repository, NOT_ANSWERED));
    else if (!look.ok) rows.push(unreadRepository(repository, look.error));
    else if (look.value.isArchived) leftOut.push({ repository, reason: 'archived' });
    else if (look.value.branch === undefined) leftOut.push({ repository, reason: 'no commit yet' });
    else wanted.push(look.value);
  }
  const surveyor = new Surveyor(client, policy);
  const read: Read[] = [];
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    const over = stopped();
    if (over === undefined) read.push(...(await Promise.all(some.map((look) => surveyor.read(look)))));
    else rows.push(...some.map(({ where }) => unreadRepository(repositoryName(where), over)));
  }
  await withTemplates(client, read);
  const action = mostUsed(read.flatMap(({ survey }) => actionNamed(survey) ?? []));
  for (const { survey, shared, look } of read)
    rows.push({
      ...(await repositoryRow(action === undefined ? survey : { ...survey, action }, shared)),
      url: look.url,
    });
  return { rows, leftOut };
}

/**
 * One repository, read as one of many: its survey, with the templates that it offers; or why it could not be read. Never
 * throws `GitHubError`.
 */
export async function surveyed(client: Client, where: Repository, policy: Asked['policy']): Promise<Result<Survey>> {
  const looks = await lookAtAll(client, [where], policy.path, () => undefined);
  const look = looks.get(repositoryName(where)) ?? { ok: false, error: NOT_ANSWERED };
  if (!look.ok) return look;
  if (look.value.branch === undefined) return { ok: false, error: 'there is no commit yet' };
  const read = await new Surveyor(client, policy).read(look.value);
  await withTemplates(client, [read], 'offered');
  return { ok: true, value: read.survey };
}

const NOT_ANSWERED = 'it was not answered';
const NOT_ASKED = { status: 'not-asked' } as const;

/** Reads what is asked of each repository by itself. */
class Surveyor {
  readonly #client: Client;
  readonly #policy: Asked['policy'];
  readonly #called = new Map<string, Promise<CalledWorkflow>>();
  readonly #shared = new Map<string, ReturnType<ReadShared>>();

  constructor(client: Client, policy: Asked['policy']) {
    this.#client = client;
    this.#policy = policy;
  }

  async read(look: RepositoryLook): Promise<Read> {
    const { where, branch = '', visibility, workflows, policy, open } = look;
    const client = this.#client;
    const enterprise = isEnterprise(client.request.endpoint.DEFAULTS.baseUrl);
    const texts = workflows.status === 'known' ? workflows.value.map(({ text }) => text) : [];
    const called = await calledBy(client, texts, NAMED.calls, (uses) =>
      once(this.#called, uses, () => readCalled(client, uses)),
    );
    const repository = repositoryName(where);
    const { uses } = usesIn(repository, { workflows: workflows.status === 'known' ? workflows.value : [], called });
    const [rules, policies, disabled, shared] = await Promise.all([
      rulesFor(client, { ...where, branch }),
      policiesFor(client, where, { visibility, enterprise, texts, called }),
      // While each pull request has its status, the workflows run.
      withoutStatus(statusesWritten(uses), open).length > 0 ? disabledOf(client, where) : NOT_ASKED,
      this.#sharedOf(policy),
    ]);
    const survey: SurveyWithPulls = {
      repository,
      visibility,
      enterprise,
      branch,
      ...rules,
      workflows,
      called,
      policies,
      // Neither is asked for: it would take several requests more for each repository.
      waiting: NOT_ASKED,
      disabled,
      open: { status: 'known', value: open },
      token: { kind: 'person', abilities: [] },
      policy,
      policyNamed: this.#policy.named,
      ...(look.policyElsewhere === undefined ? {} : { policyElsewhere: look.policyElsewhere }),
      templates: { status: 'known', value: [] },
    };
    return { look, survey, shared };
  }

  async #sharedOf(policy: Fact<FileAnswer>): Promise<SharedText[]> {
    if (policy.status === 'unavailable' || !policy.value.exists) return [];
    const whole = await withBases(policy.value, (reference) =>
      once(this.#shared, fileKey(referenceText(reference)), () => readSharedFile(this.#client, reference)),
    );
    return whole.ok ? sharedTexts(whole.value) : [];
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, read: () => Promise<T>): Promise<T> {
  const found = known.get(key) ?? read();
  known.set(key, found);
  return found;
}

/**
 * Looks for the templates of all in as few requests as can be, and writes them into the surveys: those that the policy
 * names, or those that the repository offers where there is none, or where they are `wanted`.
 */
async function withTemplates(client: Client, read: readonly Read[], wanted?: 'offered'): Promise<void> {
  const named = await Promise.all(
    read.map(async ({ survey: { policy }, shared }) =>
      wanted === undefined && policy.status === 'known' && policy.value.exists
        ? NAMED.templates(policy.value, shared)
        : undefined,
    ),
  );
  const head = ({ look: { where } }: Read) => ({ where, ref: 'HEAD' });
  const usual = read.filter((_, index) => named[index] === undefined);
  const places = usual.map((each) => ({ ...head(each), kind: 'pull-request' as const }));
  const offered = new Map((await templatesAt(client, places)).map((fact, index) => [usual[index], fact]));
  const paths = read.map((each, index): Fact<string[]> => {
    const own = named[index];
    if (own !== undefined) return { status: 'known', value: own };
    return offered.get(each) ?? { status: 'unavailable', reason: 'the templates were not answered' };
  });
  const files = read.flatMap((each, index) => {
    const own = paths[index];
    return own?.status === 'known' ? own.value.map((path) => ({ ...head(each), path })) : [];
  });
  const facts = await trustedFilesAt(client, files);
  let next = 0;
  for (const [index, { survey }] of read.entries()) {
    const own = paths[index];
    if (own?.status !== 'known') {
      if (own !== undefined) survey.templates = own;
      continue;
    }
    const some = facts.slice(next, (next += own.value.length));
    const lost = some.find((fact) => fact.status === 'unavailable');
    survey.templates = lost ?? {
      status: 'known',
      value: some.flatMap((fact) => (fact.status === 'known' ? [fact.value] : [])),
    };
  }
}

function mostUsed(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}
