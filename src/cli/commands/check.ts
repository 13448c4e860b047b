import manifest from '../../../package.json' with { type: 'json' };
import { exitStatus, worstExit, type ExitStatus } from '../../run/exit.ts';
import { judge, judgeKeeping } from '../../run/judge.ts';
import type { Judged } from '../../run/request.ts';
import { DEFAULT_POLICY } from '../../subject/terms.ts';
import { readCheckArgs, type CheckArgs, type NamedResult, type PrintOptions } from '../check-args.ts';
import { readyFile } from '../local.ts';
import { UsageError, type CliCommand, type Surroundings } from '../program.ts';
import { published } from '../../reports/json.ts';
import { withExcerpts } from '../../reports/excerpt.ts';
import { outcomeOf } from '../../reports/parts/words.ts';
import { hasHint, text } from '../../reports/text.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import { leftOf } from '../../verdict/left/left.ts';

const HELP = `checklist-gate check [FILE… | - | URL… | --find FIND] [options]

Judges checklists.

FILE is the body of a pull request or issue, or - for standard input. If the policy reads no body, FILE is the first
source that the policy names. Several files are judged one by one.
URL is the address of a pull request or issue. It is judged as it is now, by the policy of its base branch, or of the
default branch for an issue. The token is read from GITHUB_TOKEN or GH_TOKEN. Nothing is written on GitHub.
FIND is what the input "find" of the action takes: it finds the issue of a release by its fields, or the pull requests
of a release. What it finds is judged like a URL.

  --policy FILE        the policy; default: ${DEFAULT_POLICY} if it exists, else every box counts;
                       for a URL, a file on this machine overrides that of the repository
  --policies DIR       a folder with shared policies of other repositories, each at DIR/OWNER/REPO/PATH; --policy may
                       name one as OWNER/REPO:PATH@REF. For a URL the default is to read them from GitHub
  --template FILE      the template: nothing of it may be missing; overrides that of the policy;
                       for a URL, a path in the repository
  --source SOURCE      where the checklist is written, as "source" in a policy; overrides that of the policy
  --find FIND          '{label: release, field: Version, equals: v1.2.3}' or
                       '{pull-requests: {from: v1.2.2, to: v1.2.3}}'; the latter takes --policy as a repository path
  --tag TAG            the value of "equals" or "to" if FIND has none; default: the tag in GITHUB_REF
  --repo OWNER/NAME    the repository that FIND searches; default: GITHUB_REPOSITORY
  --marker PATH        for a URL: a workflow file that starts the gate and that a pull request can change, as the
                       input "marker" of the action; may be repeated
  --document S=FILE    a file to use instead of the text on GitHub: comments=FILE or linked-issues=FILE;
                       may be repeated
  --phase NAME         enforce this phase and all that come before it
  --evidence K=V       a value for a "value" gate; may be repeated
             'K: PATH' values from a JSON file (K.key) or JUnit XML reports (K, K.failed, …)
  --facts FILE         answers from a file, as in the "facts" of a JSON verdict
  --record FILE        write the verdict and everything it rests on, for "replay", and a predicate that attests it
  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --fail-on WHEN       pending, failed or never; default: pending, or never if the policy only reports
  --format FORMAT      text (default), json or markdown
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR
  --timeout MS         how long reading one file may take, in milliseconds; default: 10000

Exit status: 0 passed, or --fail-on lets it through · 1 failed · 2 wrong usage or policy · 3 could not judge · 4 pending

Examples:
  checklist-gate check release.md
  checklist-gate check release.md --policy .github/checklist-gate.yml --phase pre-deployment
  gh pr view 12 --json body --jq .body | checklist-gate check -
  GITHUB_TOKEN=… checklist-gate check https://github.com/octocat/hello-world/pull/12
  GITHUB_TOKEN=… checklist-gate check --repo octocat/hello-world --find '{field: Version}' --tag v1.2.3
  checklist-gate check release.md --evidence validation-score=92/100 --format json
`;

/** `check`: judges files and says what is missing. */
export const checkCommand: CliCommand = { name: 'check', summary: 'judge checklists', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const asked = await readCheckArgs(args, surroundings);
  const { judged, unreadable } = await judgeAll(asked, surroundings);
  await print(judged, asked.showing, surroundings);
  const statuses = [...judged.map(({ result }) => exitStatus(result, asked.failOn)), ...unreadable];
  if (asked.record !== undefined) statuses.push(...(await keep(asked.record, judged, surroundings)));
  return worstExit(statuses);
}

async function judgeAll(
  args: CheckArgs,
  surroundings: Surroundings,
): Promise<{ judged: NamedResult[]; unreadable: ExitStatus[] }> {
  const { find, files } = args;
  if (find !== undefined) {
    const { judgeFound } = await import('../on-github.ts');
    return { judged: [{ file: '--find', result: await judgeFound(find, args, surroundings) }], unreadable: [] };
  }
  const judged: NamedResult[] = [];
  const unreadable: ExitStatus[] = [];
  for (const file of files) {
    try {
      judged.push({ file, result: await judgeOne(file, args, surroundings) });
    } catch (error) {
      // One file that cannot be read does not keep the others from being judged.
      if (!(error instanceof UsageError)) throw error;
      surroundings.stderr.write(`checklist-gate: ${error.message}\n`);
      unreadable.push(2);
    }
  }
  return { judged, unreadable };
}

async function judgeOne(file: string, args: CheckArgs, surroundings: Surroundings): Promise<Judged> {
  const address = args.online.get(file);
  if (address !== undefined) {
    // The client is loaded for addresses alone.
    const { judgeUrl } = await import('../on-github.ts');
    return judgeUrl(address, args, surroundings);
  }
  const request = await readyFile(file, args, surroundings);
  const judgement = args.record === undefined ? judge : judgeKeeping;
  return judgement(request);
}

/** Prints verdicts on standard output, and what was not judged on standard error. */
async function print(
  judged: readonly NamedResult[],
  { format, color, width, many }: PrintOptions,
  { stdout, stderr }: Surroundings,
): Promise<void> {
  const messages = judged.flatMap(({ file, result }) => {
    if (result.kind === 'verdict') return [];
    return result.kind === 'policy-error'
      ? withExcerpts(result.errors, result.places ?? [], result.policy)
      : [`could not judge ${file}: ${result.reason}`];
  });
  // A policy that does not load is said once, not once a file.
  for (const message of new Set(messages)) stderr.write(`checklist-gate: ${message}\n`);
  const verdicts = judged.flatMap(({ result }) => (result.kind === 'verdict' ? [result.verdict] : []));
  if (format === 'json') {
    const [first] = verdicts;
    const shown = many ? verdicts.map(published) : first && published(first);
    if (shown !== undefined) stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
    return;
  }
  if (format === 'markdown') {
    // Writing Markdown takes a library that the other formats do without.
    const { summary } = await import('../../reports/markdown.ts');
    stdout.write(verdicts.map((verdict) => summary(verdict)).join('\n'));
    return;
  }
  const hinted = verdicts.findLast(hasHint);
  const reports = verdicts.map((verdict) => text(verdict, { color, hinted: verdict === hinted }));
  const all = [...reports, ...(judged.length > 1 ? [tally(judged)] : [])].join('\n');
  stdout.write(width === undefined ? all : (await import('../../reports/wrap.ts')).wrapped(all, width));
}

/** One line about several: "3 checklists: 1 passed, 2 pending; 5 left". */
function tally(judged: readonly NamedResult[]): string {
  const outcomes = judged.map(({ result }) => (result.kind === 'verdict' ? outcomeOf(result.verdict) : 'not judged'));
  const counts = [...new Set(outcomes)].map((word) => `${outcomes.filter((each) => each === word).length} ${word}`);
  const left = judged.reduce(
    (sum, { result }) => sum + (result.kind === 'verdict' ? leftOf(result.verdict).left.total : 0),
    0,
  );
  return `${judged.length} checklists: ${counts.join(', ')}${left === 0 ? '' : `; ${left} left`}\n`;
}

/** Writes the record of what was judged; 3 where that was not possible: nobody must believe that it was kept. */
async function keep(path: string, judged: readonly NamedResult[], { stderr }: Surroundings): Promise<ExitStatus[]> {
  const { writeRecord } = await import('../../subject/record.ts');
  const { version } = manifest;
  for (const { result } of judged) {
    if (result.kind !== 'verdict' || result.material === undefined) continue;
    try {
      await writeRecord(path, result.verdict, result.material, { version, verifier: `urn:checklist-gate:${version}` });
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown reason';
      stderr.write(`checklist-gate: the record ${sanitiseLine(path)} could not be written: ${sanitiseLine(why)}\n`);
      return [3];
    }
  }
  return [];
}
