import { Facts } from '../../evidence/facts.ts';
import { withFileValues } from '../../evidence/values/answer.ts';
import { exitStatus, worstExit, type ExitStatus } from '../../run/exit.ts';
import { judge } from '../../run/judge.ts';
import { localAnswers } from '../answers.ts';
import { evidenceOf, oneOf, readArgs } from '../args.ts';
import { readFacts } from '../facts.ts';
import { readChecklist } from '../files.ts';
import { keep, print, type Named } from '../printed.ts';
import { localSources, readGiven } from '../sources.ts';
import { isUrl, judgeUrl, requestOf } from '../url.ts';
import { UsageError, type Command, type Surroundings, useColor } from '../program.ts';
import { DEFAULT_POLICY_PATH, readPolicyFile } from '../policy-file.ts';

const HELP = `checklist-gate check [FILE… | - | URL… | --find FIND] [options]

Judges checklists. Each FILE is judged apart; - is standard input. FILE is the body of a pull request or issue;
where the policy reads no body, it is the first source that the policy names. URL is the address of a pull request or
issue: it is judged as it is now, by the policy of its base branch (an issue: of the default branch), with the token in
GITHUB_TOKEN or GH_TOKEN. Nothing is written there. FIND names the checklist of a release by what stands in it, or the
pull requests of a release, as the input "find" of the action: the one that is found is judged like a URL.

  --policy FILE        the policy; default: ${DEFAULT_POLICY_PATH} where it exists, else every box counts;
                       for a URL a file of this machine goes before that of the repository
  --template FILE      the trusted form: nothing of it may be missing; goes before the policy's own;
                       for a URL a path of the repository
  --source SOURCE      where the checklist is written, as "source" in a policy; goes before the policy's own
  --find FIND          '{label: release, field: Version, equals: v1.2.3}' or
                       '{pull-requests: {from: v1.2.2, to: v1.2.3}}'; for the latter --policy is a path of the repository
  --tag TAG            stands for "equals" or "to" where FIND leaves it out; default: the tag in GITHUB_REF
  --repo OWNER/NAME    where to look for FIND; default: GITHUB_REPOSITORY
  --marker PATH        for a URL: a workflow file that starts the gate and that a pull request can change, as the
                       input "marker" of the action; may be given several times
  --document S=FILE    a file in place of what stands on GitHub: comments=FILE or linked-issues=FILE;
                       may be given several times
  --phase NAME         enforce this phase and all it comes after
  --evidence K=V       a value for a "value" gate; may be given several times
             'K: PATH' values from a JSON file (K.key) or JUnit XML reports (K, K.failed, …)
  --facts FILE         recorded answers, as in the "facts" of a JSON verdict
  --record FILE        write what was judged, and from what, for "replay"; beside it a predicate that attests it
  --as body|file       line ends are breaks (body, the default) or not (file)
  --fail-on WHEN       pending (default), failed or never
  --format FORMAT      text (default), json or markdown
  --color WHEN         auto (default), always or never; NO_COLOR is obeyed
  --timeout MS         time for reading one file; default 10000

Exit status: 0 passed or told not to fail · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending

Examples:
  checklist-gate check release.md
  checklist-gate check release.md --policy .github/checklist-gate.yml --phase pre-deployment
  gh pr view 12 --json body --jq .body | checklist-gate check -
  GITHUB_TOKEN=… checklist-gate check https://github.com/octocat/hello-world/pull/12
  GITHUB_TOKEN=… checklist-gate check --repo octocat/hello-world --find '{field: Version}' --tag v1.2.3
  checklist-gate check release.md --evidence validation-score=92/100 --format json
`;

/** `check`: judges files and says what is missing. */
export const check: Command = { name: 'check', summary: 'judge checklists', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    policy: { type: 'string' },
    template: { type: 'string' },
    source: { type: 'string' },
    find: { type: 'string' },
    tag: { type: 'string' },
    repo: { type: 'string' },
    marker: { type: 'string', multiple: true, default: [] },
    document: { type: 'string', multiple: true, default: [] },
    phase: { type: 'string' },
    evidence: { type: 'string', multiple: true, default: [] },
    facts: { type: 'string' },
    record: { type: 'string' },
    as: { type: 'string', default: 'body' },
    'fail-on': { type: 'string', default: 'pending' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
    timeout: { type: 'string', default: '10000' },
  });
  const { find } = values;
  if (find !== undefined && files.length > 0)
    throw new UsageError(`--find: found beside "${files[0]}", expected no FILE and no URL`);
  for (const option of ['tag', 'repo'] as const)
    if (find === undefined && values[option] !== undefined) throw new UsageError(`--${option}: found without --find`);
  if (find === undefined && files.length === 0)
    throw new UsageError('no FILE given; name one, a URL, or - for standard input; or --find');
  if (values.record !== undefined && files.length > 1)
    throw new UsageError(`--record: found ${files.length} FILEs, expected one, since a record is about one`);
  const as = oneOf('--as', values.as, ['body', 'file']);
  const failOn = oneOf('--fail-on', values['fail-on'], ['pending', 'failed', 'never']);
  const format = oneOf('--format', values.format, ['text', 'json', 'markdown']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const online = new Map(files.filter(isUrl).map((address) => [address, requestOf(address, surroundings)]));
  if ((online.size > 0 || find !== undefined) && values.document.length > 0)
    throw new UsageError('--document: found beside a URL or --find, whose other texts are read from GitHub');
  if (values.marker.length > 0 && online.size === 0)
    throw new UsageError('--marker: found without a URL, expected one: a file is no pull request');
  // For addresses alone, what lies in this folder has no say.
  const policy =
    find !== undefined || (values.policy === undefined && online.size === files.length)
      ? undefined
      : await readPolicyFile(values.policy, surroundings);
  const facts = values.facts === undefined ? new Facts() : await readFacts(values.facts, surroundings);
  const evidence = evidenceOf(values.evidence);
  const answer = withFileValues(localAnswers(evidence.values, surroundings), evidence.files, process.cwd());
  const readSource = localSources(await readGiven(values.document, surroundings), surroundings);
  const parseTimeoutMs = milliseconds(values.timeout);

  const judgement = values.record === undefined ? judge : (await import('../../run/material.ts')).judgeKeeping;
  const options = {
    policyPath: DEFAULT_POLICY_PATH,
    template: values.template,
    ...evidence,
    facts,
    rest: {
      at: surroundings.now(),
      parseTimeoutMs,
      ...(values.source === undefined ? {} : { source: values.source }),
      ...(values.marker.length === 0 ? {} : { markers: { paths: values.marker, ran: false } }),
      ...(values.phase === undefined ? {} : { phase: values.phase }),
    },
  };
  const judged: Named[] = [];
  if (find !== undefined) {
    const { judgeFound } = await import('../find.ts');
    const { tag, repo } = values;
    const forOneOnly = (['template', 'source', 'facts', 'record'] as const)
      .filter((name) => values[name] !== undefined)
      .map((name) => `--${name}`);
    const search = { find, tag, repo, policy: values.policy, forOneOnly };
    judged.push({ file: '--find', result: await judgeFound(search, options, judgement, surroundings) });
  }
  const unreadable: ExitStatus[] = [];
  for (const file of files) {
    try {
      const address = online.get(file);
      const own = values.policy === undefined ? undefined : policy;
      if (address !== undefined) {
        judged.push({ file, result: await judgeUrl(address, { ...options, policy: own }, judgement, surroundings) });
        continue;
      }
      const document = await readChecklist(file, as, surroundings);
      const subject = { kind: 'file' as const, file: document.id };
      const request = {
        subject,
        documents: [document],
        at: surroundings.now(),
        answer,
        facts,
        readSource,
        parseTimeoutMs,
      };
      judged.push({
        file,
        result: await judgement({
          ...request,
          ...(policy === undefined ? {} : { policy }),
          ...(values.template === undefined ? {} : { templatePath: values.template }),
          ...(values.source === undefined ? {} : { source: values.source }),
          ...(values.phase === undefined ? {} : { phase: values.phase }),
        }),
      });
    } catch (error) {
      // One file that cannot be read does not keep the others from being judged.
      if (!(error instanceof UsageError)) throw error;
      surroundings.stderr.write(`checklist-gate: ${error.message}\n`);
      unreadable.push(2);
    }
  }
  await print(judged, { format, color, many: files.length > 1 }, surroundings);
  const statuses = [...judged.map(({ result }) => exitStatus(result, failOn)), ...unreadable];
  if (values.record !== undefined) statuses.push(...(await keep(values.record, judged, surroundings)));
  return worstExit(statuses);
}

function milliseconds(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new UsageError(`--timeout: found "${value}", expected whole milliseconds from 1 to 9999999`);
  return Number(value);
}
