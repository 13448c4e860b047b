import { Facts } from '../../evidence/facts.ts';
import { published } from '../../reports/json.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import { text } from '../../reports/text.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { withFileValues } from '../../values/answer.ts';
import { exitStatus, worstExit, type ExitStatus } from '../../run/exit.ts';
import { judge, type Judged } from '../../run/judge.ts';
import { localAnswers } from '../answers.ts';
import { evidenceOf, oneOf, readArgs } from '../args.ts';
import { readFacts } from '../facts.ts';
import { readDocument } from '../files.ts';
import { localSources, readGiven } from '../sources.ts';
import { isUrl, judgeUrl, requestOf } from '../url.ts';
import { UsageError, type Command, type Surroundings } from '../program.ts';
import { DEFAULT_POLICY_PATH, readPolicyFile } from '../policy-file.ts';
import { useColor } from '../terminal.ts';

const HELP = `checklist-gate check [FILE… | - | URL…] [options]

Judges checklists. Each FILE is judged apart; - is standard input. FILE is the body of a pull request or issue;
where the policy reads no body, it is the first source that the policy names. URL is the address of a pull request or
issue: it is judged as it is now, by the policy at its base commit (an issue: at the default branch), with the token in
GITHUB_TOKEN or GH_TOKEN. Nothing is written there.

  --policy FILE        the policy; default: ${DEFAULT_POLICY_PATH} where it exists, else every box counts;
                       for a URL a file of this machine goes before that of the repository
  --template FILE      the trusted form: nothing of it may be missing; goes before the policy's own;
                       for a URL a path of the repository
  --source SOURCE      where the checklist is written, as "source" in a policy; goes before the policy's own
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
  checklist-gate check release.md --evidence validation-score=92/100 --format json
`;

/** `check`: judges files and says what is missing. */
export const check: Command = { name: 'check', summary: 'judge checklists', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    policy: { type: 'string' },
    template: { type: 'string' },
    source: { type: 'string' },
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
  if (files.length === 0) throw new UsageError('no FILE given; name one, a URL, or - for standard input');
  if (values.record !== undefined && files.length > 1)
    throw new UsageError(`--record: found ${files.length} FILEs, expected one, since a record is about one`);
  const as = oneOf('--as', values.as, ['body', 'file']);
  const failOn = oneOf('--fail-on', values['fail-on'], ['pending', 'failed', 'never']);
  const format = oneOf('--format', values.format, ['text', 'json', 'markdown']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const online = new Map(files.filter(isUrl).map((address) => [address, requestOf(address, surroundings)]));
  if (online.size > 0 && values.document.length > 0)
    throw new UsageError('--document: found beside a URL, whose other texts are read from GitHub');
  // For addresses alone, what lies in this folder has no say.
  const policy =
    values.policy === undefined && online.size === files.length
      ? undefined
      : await readPolicyFile(values.policy, surroundings);
  const facts = values.facts === undefined ? new Facts() : await readFacts(values.facts, surroundings);
  const evidence = evidenceOf(values.evidence);
  const answer = withFileValues(localAnswers(evidence.values, surroundings), evidence.files, process.cwd());
  const readSource = localSources(await readGiven(values.document, surroundings), surroundings);
  const parseTimeoutMs = milliseconds(values.timeout);

  const judgement = values.record === undefined ? judge : (await import('../../run/material.ts')).judgeKeeping;
  const judged: { file: string; result: Judged }[] = [];
  const unreadable: ExitStatus[] = [];
  for (const file of files) {
    try {
      const address = online.get(file);
      if (address !== undefined) {
        const options = {
          policy: values.policy === undefined ? undefined : policy,
          policyPath: DEFAULT_POLICY_PATH,
          template: values.template,
          ...evidence,
          facts,
          rest: {
            at: surroundings.now(),
            parseTimeoutMs,
            ...(values.source === undefined ? {} : { source: values.source }),
            ...(values.phase === undefined ? {} : { phase: values.phase }),
          },
        };
        judged.push({ file, result: await judgeUrl(address, options, judgement, surroundings) });
        continue;
      }
      const document = await readDocument(file, as, surroundings);
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
  await print(judged, files.length, format, color, surroundings);
  const statuses = [...judged.map(({ result }) => exitStatus(result, failOn)), ...unreadable];
  if (values.record !== undefined) statuses.push(...(await keep(values.record, judged, surroundings)));
  return worstExit(statuses);
}

// What nobody can replay later must not look as if it were kept.
async function keep(
  path: string,
  judged: readonly { result: Judged }[],
  { stderr }: Surroundings,
): Promise<ExitStatus[]> {
  const { writeRecord } = await import('../record.ts');
  for (const { result } of judged) {
    if (result.kind !== 'verdict' || result.material === undefined) continue;
    try {
      await writeRecord(path, result.verdict, result.material);
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown reason';
      stderr.write(`checklist-gate: the record ${sanitiseLine(path)} could not be written: ${sanitiseLine(why)}\n`);
      return [3];
    }
  }
  return [];
}

async function print(
  judged: readonly { file: string; result: Judged }[],
  count: number,
  format: 'text' | 'json' | 'markdown',
  color: boolean,
  { stdout, stderr }: Surroundings,
): Promise<void> {
  const said = new Set<string>();
  for (const { file, result } of judged) {
    const messages =
      result.kind === 'policy-error'
        ? result.errors
        : result.kind === 'could-not-judge'
          ? [`could not judge ${file}: ${result.reason}`]
          : [];
    for (const message of messages) {
      // A policy that does not load is said once, not once a file.
      if (!said.has(message)) stderr.write(`checklist-gate: ${message}\n`);
      said.add(message);
    }
  }
  const verdicts = judged.flatMap(({ result }) => (result.kind === 'verdict' ? [result.verdict] : []));
  if (format === 'json') {
    const [first] = verdicts;
    if (count > 1) stdout.write(`${JSON.stringify(verdicts.map(published), undefined, 2)}\n`);
    else if (first !== undefined) stdout.write(`${JSON.stringify(published(first), undefined, 2)}\n`);
    return;
  }
  // Writing Markdown takes a library that the other formats do without.
  const render =
    format === 'markdown'
      ? (await import('../../reports/markdown.ts')).summary
      : (verdict: Verdict) => text(verdict, { color });
  stdout.write(verdicts.map((verdict) => render(verdict)).join('\n'));
}

function milliseconds(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value))
    throw new UsageError(`--timeout: found "${value}", expected whole milliseconds from 1 to 9999999`);
  return Number(value);
}
