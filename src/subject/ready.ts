import { type Answerer, Facts } from '../evidence/facts.ts';
import { withFileValues } from '../evidence/values/answer.ts';
import { answerer } from '../github/answers/answer.ts';
import { repositoryNamed } from '../github/repository.ts';
import { type Client, createClient } from '../github/transport/client.ts';
import { statusContext } from '../github/writes/own-reports.ts';
import { judge, judgeKeeping } from '../run/judge.ts';
import type { Judged, JudgeRequest, Material, RegressionRequest, Stage, TrustedFile } from '../run/request.ts';
import { couldNotJudge, wrongPolicy } from '../run/request.ts';
import type { Subject, Verdict } from '../verdict/verdict.ts';
import { gatesOf } from '../verdict/walk.ts';
import { SourceLog } from './moves.ts';
import type { Looked } from './looks.ts';
import type { OwnPolicyPlace, PolicyPlace, Terms } from './terms.ts';
import { TrustedFiles } from './trusted-files.ts';
import { readSharedFile } from '../github/shared-policy.ts';

/**
 * Judges a pull request, an issue or a tag that was read, by the policy and the template at its trusted commit. `log`
 * keeps what was read elsewhere than in the body, and what people did. Throws `GitHubError`.
 */
export async function judgeLoaded(
  client: Client,
  looked: Looked,
  terms: Terms,
  at: string,
  log: SourceLog = new SourceLog(client, looked.subject),
): Promise<Judged> {
  const ready = await readyToJudge(client, looked, terms, at, log);
  if (!ready.ok) return ready.error;
  // Keeping what it was judged from is for those who ask for a record.
  const judgement = terms.keeps ? judgeKeeping : judge;
  const judged = await judgement(ready.value);
  if (judged.kind !== 'verdict' || judged.material === undefined) return judged;
  return { ...judged, material: { ...judged.material, ...(await aroundIt(client, looked, terms, judged.verdict)) } };
}

// What a record tells besides: the names of those who signed, and how the gate is enforced on the branch.
async function aroundIt(
  client: Client,
  { subject: { kind, repository }, facts }: Looked,
  { own }: Terms,
  { root }: Verdict,
): Promise<Pick<Material, 'enforcement' | 'names'>> {
  const { shownNames } = await import('../github/answers/people.ts');
  const signed = gatesOf(root).flatMap(({ signOffs = [] }) => signOffs.flatMap((role) => role.signed));
  const names = await shownNames(client, signed);
  const origin = new Facts(facts).get({ kind: 'origin' });
  const branch = origin?.status === 'known' ? origin.value.baseBranch : undefined;
  const place = repositoryNamed(repository);
  if (kind !== 'pull-request' || branch === undefined || place === undefined) return { names };
  const { enforcementOf } = await import('../github/survey/enforcement.ts');
  return { names, enforcement: await enforcementOf(client, place, branch, statusContext(own)) };
}

/** Makes a pull request, an issue or a tag ready: policy, template, regression, and the ways to sources and answers. */
async function readyToJudge(
  client: Client,
  looked: Looked,
  terms: Terms,
  at: string,
  log: SourceLog,
): Promise<Stage<JudgeRequest>> {
  const { subject, documents, facts, onAsk } = looked;
  const trusted = new TrustedFiles(client, looked);
  // A template that is named needs no policy to be asked for.
  if (terms.template !== undefined) trusted.expect(terms.template);
  const policy = await policyFor(client, trusted, terms.policy);
  if (!policy.ok) return policy;
  const templates = await templatesFor(trusted, policy.value, terms);
  if (!templates.ok) return templates;
  const regression = await regressionFor(subject, terms);
  if (!regression.ok) return regression;
  const { paths, ranFor } = terms.markers;
  const ran = ranFor !== undefined && ranFor === subject.headSha;
  const answer = answersFor(client, subject, terms, (make) => trusted.answers(log.answers(make)));
  const { source, phase, mode, parseTimeoutMs } = terms;
  const value: JudgeRequest = {
    subject,
    documents,
    readSource: (from, references) => {
      onAsk?.();
      return log.read(from, references);
    },
    source,
    mode,
    policy: policy.value,
    markers: paths.length === 0 ? undefined : { paths, ran },
    ...templates.value,
    changedAmong: (files) => trusted.changedAmong(files, terms.mayList),
    phase,
    regression: regression.value,
    at,
    facts: new Facts(facts).with(terms.facts?.list() ?? []),
    answer,
    parseTimeoutMs,
  };
  return { ok: true, value };
}

/**
 * Answers questions about a subject: from GitHub, from values that were handed over, and from files that hold values.
 * `through`: what stands between the questions and GitHub.
 */
export function answersFor(
  client: Client,
  subject: Subject,
  { evidence, folder, teamToken, own }: Terms,
  through: (make: () => Answerer) => Answerer = (make) => make(),
): Answerer {
  // The token of a job never may read members of teams.
  const apiUrl = client.request.endpoint.DEFAULTS.baseUrl;
  const teams = teamToken === undefined ? client : createClient({ token: teamToken, apiUrl });
  const online = through(() => answerer(client, subject, evidence.values, { teams, own }));
  return withFileValues(online, evidence.files, folder);
}

/** The policy that counts; undefined for the default one, where none is named and none is there. */
export async function policyFor(
  client: Client,
  trusted: TrustedFiles,
  place: PolicyPlace,
): Promise<Stage<TrustedFile | undefined>> {
  return withShared(client, place, (own) => ownPolicy(trusted, own));
}

async function ownPolicy(trusted: TrustedFiles, place: OwnPolicyPlace): Promise<Stage<TrustedFile | undefined>> {
  if (place.kind === 'given') return place.read();
  const { path, named, standIn } = place;
  const fact = await trusted.read(path);
  if (fact.status === 'unavailable') return couldNotJudge(`The policy cannot be used: ${fact.reason}`, fact);
  const { exists, text, sha } = fact.value;
  if (exists) return { ok: true, value: { path, text, ...(sha === undefined ? {} : { sha }) } };
  if (!named || standIn !== undefined) return { ok: true, value: undefined };
  const { trustedSha, trustedRef } = trusted.subject;
  const branch =
    trustedRef === undefined ? 'the default branch' : `the base branch ${trustedRef.replace(/^refs\/heads\//, '')}`;
  const where = trustedSha === undefined ? `on ${branch}` : `at the base commit ${trustedSha}`;
  return wrongPolicy(`The input \`policy\` names ${path}, which does not exist ${where}.`);
}

/** The template that is named; without a policy the repository's own, where it has one. */
async function templatesFor(
  trusted: TrustedFiles,
  policy: TrustedFile | undefined,
  { template, onPolicyElsewhere }: Terms,
): Promise<Stage<Pick<JudgeRequest, 'templatePath' | 'templateAlternatives'>>> {
  if (template !== undefined || policy !== undefined) return { ok: true, value: { templatePath: template } };
  const found = await trusted.templates();
  if (found.status === 'unavailable') return couldNotJudge(found.reason, found);
  const { paths, policyElsewhere } = found.value;
  if (policyElsewhere !== undefined) onPolicyElsewhere(policyElsewhere);
  const [templatePath, ...templateAlternatives] = paths;
  trusted.expect(...paths);
  return { ok: true, value: templatePath === undefined ? {} : { templatePath, templateAlternatives } };
}

/** Whether phases that passed before are looked for; a record of something else is a mistake of the workflow. */
async function regressionFor(
  subject: Subject,
  { regression: when, previousRecord, folder }: Terms,
): Promise<Stage<RegressionRequest | undefined>> {
  if (when === 'off') return { ok: true, value: undefined };
  if (previousRecord === undefined) return { ok: true, value: { when } };
  const { readPrevious } = await import('./record.ts');
  const previous = await readPrevious(previousRecord, folder, subject);
  return previous.ok ? { ok: true, value: { when, previous: previous.value } } : previous;
}

/**
 * A policy with everything that it extends in other repositories, each file at the commit that its ref names now. `own`
 * reads the policy where it is not in another repository itself; where there is none, the one that stands in counts.
 */
export async function withShared(
  client: Client,
  place: PolicyPlace,
  own: (place: OwnPolicyPlace) => Promise<Stage<TrustedFile | undefined>>,
): Promise<Stage<TrustedFile | undefined>> {
  const { sharedPolicy, withBases } = await import('../run/shared-policies.ts');
  const read = place.shared ?? ((reference) => readSharedFile(client, reference));
  const found = await (place.kind === 'shared' ? sharedPolicy(place.reference, read) : own(place));
  const standIn = place.kind === 'repository' ? place.standIn : undefined;
  const isMissing = found.ok && found.value === undefined;
  const file = isMissing && standIn !== undefined ? await sharedPolicy(standIn, read, 'organisation-policy') : found;
  return file.ok && file.value !== undefined ? withBases(file.value, read) : file;
}
