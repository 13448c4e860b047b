import { Facts } from '../evidence/facts.ts';
import type { Client } from '../github/transport/client.ts';
import type { NumberRequest } from '../github/events/event.ts';
import type { Judged, JudgeRequest, TrustedFile } from '../run/request.ts';
import { connect } from './online.ts';
import { UsageError, type Surroundings } from './program.ts';

/** True for what names something on a server, and no file. */
export function isUrl(name: string): boolean {
  return /^https?:\/\//i.test(name);
}

/**
 * The pull request or issue that an address names. Its server must be the one of the surroundings, since the token goes
 * there; anything else is a `UsageError`.
 */
export function requestOf(address: string, { env }: Pick<Surroundings, 'env'>): NumberRequest {
  const expected = 'expected https://github.com/OWNER/NAME/pull/NUMBER or …/issues/NUMBER';
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const [, owner, repo, kind, number] =
    /^\/([\w.-]+)\/([\w.-]+)\/(pull|issues)\/([1-9]\d{0,14})(?:\/.*)?$/.exec(url?.pathname ?? '') ?? [];
  if (url === undefined || owner === undefined || repo === undefined || number === undefined)
    throw new UsageError(`found "${address}", ${expected}`);
  const { GITHUB_SERVER_URL: server = 'https://github.com', GITHUB_API_URL: api } = env;
  const own = URL.canParse(server) ? new URL(server).origin : server;
  if (url.origin !== own)
    throw new UsageError(
      `found "${address}", expected an address on ${own}; set GITHUB_SERVER_URL and GITHUB_API_URL for another server`,
    );
  if (own !== 'https://github.com' && api === undefined)
    throw new UsageError(`found no GITHUB_API_URL, expected the address of the API of ${own}`);
  return { owner, repo, kind: kind === 'pull' ? 'pull-request' : 'issue', number: Number(number) };
}

/** What stands in place of what the repository says, and what is handed over. */
export interface UrlOptions {
  /** Goes before the policy at the trusted commit. */
  policy: TrustedFile | undefined;
  /** Where it is looked for in the repository. */
  policyPath: string;
  /** A path in the repository. */
  template: string | undefined;
  values: ReadonlyMap<string, string>;
  files: ReadonlyMap<string, string>;
  facts: Facts;
  rest: Pick<JudgeRequest, 'at' | 'source' | 'markers' | 'phase' | 'parseTimeoutMs'>;
}

/** Judges a pull request or issue by its address, as `judgeNumber` does. What cannot be read is "could not judge". */
export async function judgeUrl(
  request: NumberRequest,
  options: UrlOptions,
  judgement: (request: JudgeRequest) => Promise<Judged>,
  surroundings: Surroundings,
): Promise<Judged> {
  const judged = await connect(surroundings, (client) => judgeNumber(client, request, options, judgement));
  return 'failed' in judged ? { kind: 'could-not-judge', reason: judged.failed } : judged;
}

/**
 * Judges a pull request or issue as it is now, as the action does: the live body, by the policy that can be trusted
 * there. Writes nothing. Throws `GitHubError`.
 */
export async function judgeNumber(
  client: Client,
  request: NumberRequest,
  { policy, policyPath, template, values, files, facts, rest }: UrlOptions,
  judgement: (request: JudgeRequest) => Promise<Judged>,
): Promise<Judged> {
  const [
    { loadSubject },
    { answerer, readTrustedFile },
    { STATUS_NAME },
    { sourceReader },
    { defaultTemplates },
    { withFileValues },
  ] = await Promise.all([
    import('../github/subject.ts'),
    import('../github/answers/answer.ts'),
    import('../github/writes/own-reports.ts'),
    import('../github/sources/source.ts'),
    import('../github/default-template.ts'),
    import('../evidence/values/answer.ts'),
  ]);
  const { subject, documents, facts: told } = await loadSubject(client, request);
  let trusted = policy;
  if (trusted === undefined) {
    const fact = await readTrustedFile(client, subject, policyPath);
    if (fact.status === 'unavailable')
      return { kind: 'could-not-judge', reason: `the policy cannot be used: ${fact.reason}` };
    const { exists, path, text, sha } = fact.value;
    if (exists) trusted = { path, text, ...(sha === undefined ? {} : { sha }) };
  }
  let templates: Pick<JudgeRequest, 'templatePath' | 'templateAlternatives'> = {};
  if (template !== undefined) templates = { templatePath: template };
  else if (trusted === undefined) {
    const found = await defaultTemplates(client, subject);
    if (found.status === 'unavailable') return { kind: 'could-not-judge', reason: found.reason };
    const [templatePath, ...templateAlternatives] = found.value.paths;
    if (templatePath !== undefined) templates = { templatePath, templateAlternatives };
  }
  return judgement({
    ...rest,
    subject,
    documents,
    readSource: sourceReader(client, subject),
    ...(trusted === undefined ? {} : { policy: trusted }),
    ...templates,
    regression: { when: 'auto' },
    // What is handed over on the command line goes before what GitHub says.
    facts: new Facts(told).with(facts.list()),
    answer: withFileValues(
      answerer(client, subject, values, { own: { name: STATUS_NAME, phase: rest.phase } }),
      files,
      process.cwd(),
    ),
  });
}
