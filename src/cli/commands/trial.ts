import type { Trial, TrialJudged } from '../../author/trial.ts';
import type { Document } from '../../checklist/model.ts';
import type { ExitStatus } from '../../run/exit.ts';
import { judge } from '../../run/judge.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { readPolicyWith, readText } from '../files.ts';
import { localAnswers, localSources, readChecklist } from '../local.ts';
import { connect, repositoryOf } from '../online.ts';

const MOST = 100;

const HELP = `checklist-gate trial [BODY…] --template FILE [options]

Judges bodies that people wrote before the gate was switched on. Says how many would have passed, how many would have
been pending or blocked, and by which items. Changes nothing.

  BODY                 a file with the body of a pull request or issue
  --template FILE      the template that the bodies were made from; overrides that of the policy
  --policy FILE        the policy to try; without one the template says how its boxes are meant.
                       ${DEFAULT_POLICY} counts only if you name it
  --policies DIR       a folder with the shared policies that it extends, each at DIR/OWNER/REPO/PATH
  --repo OWNER/NAME    with --last: the repository of the pull requests; default: GITHUB_REPOSITORY
  --last N             also judge the last N merged pull requests, 1 to ${MOST}, with the token in GITHUB_TOKEN or
                       GH_TOKEN. Reads only
  --phase NAME         enforce this phase and all that come before it
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --format FORMAT      text (default), json or markdown
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Exit status: 0 judged, whatever the results · 2 wrong usage or policy · 3 a body could not be judged

Examples:
  checklist-gate trial --template .github/PULL_REQUEST_TEMPLATE.md bodies/*.md
  GITHUB_TOKEN=… checklist-gate trial --template .github/PULL_REQUEST_TEMPLATE.md --repo octocat/hello-world --last 30
`;

/** `trial`: shows what a policy would have done with bodies of the past. */
export const trialCommand: CliCommand = {
  name: 'trial',
  summary: 'try a policy on bodies of the past',
  help: HELP,
  run,
};

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    template: { type: 'string' },
    policy: { type: 'string' },
    policies: { type: 'string' },
    repo: { type: 'string' },
    last: { type: 'string' },
    phase: { type: 'string' },
    as: { type: 'string', default: 'body' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  const { template, last, repo, phase } = values;
  if (files.length === 0 && last === undefined)
    throw new UsageError('found no BODY, expected files with bodies, or --last N and --repo OWNER/NAME');
  if (template === undefined && values.policy === undefined)
    throw new UsageError('found neither --template nor --policy, expected one of them');
  if (repo !== undefined && last === undefined) throw new UsageError('--repo: found without --last, expected both');
  const as = oneOf('--as', values.as, ['body', 'file']);
  const format = oneOf('--format', values.format, ['text', 'json', 'markdown']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  // What is wrong with a file is said before anything is asked for.
  if (template !== undefined) await readText(template, surroundings);
  const policy =
    values.policy === undefined ? undefined : await readPolicyWith(values.policy, values.policies, surroundings);
  const documents = await Promise.all(files.map((file) => readChecklist(file, as, surroundings)));
  const merged = last === undefined ? [] : await mergedBodies(repo, countOf(last), surroundings);
  const judged: TrialJudged[] = [];
  for (const document of [...documents, ...merged]) {
    const result = await judge({
      subject: { kind: 'file', file: document.id },
      documents: [document],
      at: surroundings.now(),
      answer: localAnswers(new Map(), surroundings),
      readSource: localSources(new Map(), surroundings),
      ...(template === undefined ? {} : { templatePath: template }),
      ...(policy === undefined ? {} : { policy }),
      ...(phase === undefined ? {} : { phase }),
    });
    if (result.kind === 'policy-error') {
      for (const error of result.errors) surroundings.stderr.write(`checklist-gate: ${error}\n`);
      return 2;
    }
    const own: TrialJudged['judged'] =
      result.kind === 'verdict' ? { ok: true, value: result.verdict } : { ok: false, error: result.reason };
    judged.push({ body: document.id, judged: own });
  }
  const { trialOf } = await import('../../author/trial.ts');
  const found = trialOf(judged);
  surroundings.stdout.write(await shown(found, format, color));
  return found.totals['not-judged'] > 0 ? 3 : 0;
}

async function mergedBodies(repo: string | undefined, last: number, surroundings: Surroundings): Promise<Document[]> {
  const repository = repositoryOf(repo, surroundings);
  const { mergedPullRequests } = await import('../../github/survey/pulls.ts');
  const found = await mergedPullRequests(await connect(surroundings), repository, last);
  return found.map(({ url, body }) => ({ id: url, kind: 'pull-request-body', markdown: body }));
}

function countOf(value: string): number {
  if (!/^[1-9]\d{0,2}$/.test(value) || Number(value) > MOST)
    throw new UsageError(`--last: found "${value}", expected a whole number from 1 to ${MOST}`);
  return Number(value);
}

async function shown(found: Trial, format: 'text' | 'json' | 'markdown', color: boolean): Promise<string> {
  if (format === 'json') return `${JSON.stringify(found, undefined, 2)}\n`;
  if (format === 'markdown') return (await import('../../reports/trial.ts')).trialMarkdown(found);
  return (await import('../../reports/trial.ts')).trialText(found, { color });
}
