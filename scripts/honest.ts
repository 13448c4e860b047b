import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { trialOf, type TrialOutcome } from '../src/author/trial.ts';
import { proposePolicy } from '../src/author/propose/propose.ts';
import type { Answerer } from '../src/evidence/facts.ts';
import { judge, read } from '../src/run/judge.ts';
import type { JudgeRequest, Judged } from '../src/run/request.ts';
import { withoutFrontMatter } from '../src/template/front-matter.ts';
import { text } from '../src/reports/text.ts';

/**
 * Judges real bodies, honest and unfinished ones, by the default policy and by the one that `init` proposes for their
 * template: `npm run honest -- DIR`. DIR holds `bodies.json`: a list of `{body, template, want, why}`, with paths below
 * DIR. `want` is `pass`, `pending` (a line to paste or a reason is missing: exit status 4) or `block` (1 or 4). `--show
 * TEXT` prints the report of each body whose path contains TEXT. Exit status 1 if too many results differ from `want`.
 */

interface Case {
  body: string;
  template: string;
  want: 'pass' | 'pending' | 'block';
  why: string;
}

const [folder, flag, wanted] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('honest: found no folder, expected "npm run honest -- DIR"\n');
  process.exit(2);
}
const cases = JSON.parse(readFileSync(join(folder, 'bodies.json'), 'utf8')) as Case[];
const load = (path: string): string => readFileSync(join(folder, path), 'utf8');

function requestFor({ body, template }: Case, way: 'default' | 'init'): JudgeRequest {
  const form = load(template);
  const answer: Answerer = (questions) =>
    Promise.resolve(
      questions.map((question) =>
        question.kind === 'file'
          ? { status: 'known', value: { path: question.path, exists: question.path === 'template.md', text: form } }
          : { status: 'unavailable', reason: 'No such value was handed over' },
      ),
    );
  const document = { id: 'template.md', kind: 'pull-request-body' as const, markdown: withoutFrontMatter(form) };
  const policy =
    way === 'default'
      ? {}
      : {
          policy: {
            path: 'policy.yml',
            text: proposePolicy(read([document]), { name: 'template.md', template: 'template.md' }).text,
          },
        };
  return {
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body.md', kind: 'pull-request-body', markdown: load(body) }],
    at: '2026-01-02T03:04:05.000Z',
    answer,
    templatePath: 'template.md',
    ...policy,
  };
}

const RIGHT: Record<Case['want'], readonly TrialOutcome[]> = {
  pass: ['passed', 'skipped'],
  pending: ['pending'],
  block: ['pending', 'blocked'],
};

function outcomeOf(body: string, judged: Judged): TrialOutcome {
  const { bodies } = trialOf([
    {
      body,
      judged: judged.kind === 'verdict' ? { ok: true, value: judged.verdict } : { ok: false, error: judged.kind },
    },
  ]);
  return bodies[0]?.outcome ?? 'not-judged';
}

const MOST = { pass: 2, pending: 1, block: 0 } as const;
let tooMany = false;
for (const way of ['default', 'init'] as const) {
  const wrong = { pass: [], pending: [], block: [] } as Record<Case['want'], string[]>;
  for (const each of cases) {
    const judged = await judge(requestFor(each, way));
    const outcome = outcomeOf(each.body, judged);
    if (!RIGHT[each.want].includes(outcome)) wrong[each.want].push(`${each.body} came out as ${outcome}`);
    if (flag === '--show' && each.body.includes(wanted ?? '')) {
      const said = judged.kind === 'verdict' ? text(judged.verdict, { color: false }) : JSON.stringify(judged);
      process.stdout.write(`=== ${way}: ${each.body}, wanted ${each.want} ${each.why}: ${outcome}\n${said}\n`);
      if (way === 'init' && wanted !== '') process.stdout.write(`${requestFor(each, way).policy?.text ?? ''}\n`);
    }
  }
  const of = (want: Case['want']): string =>
    `${wrong[want].length} of ${cases.filter((each) => each.want === want).length}`;
  process.stdout.write(
    `${way}: ${of('pass')} blocked falsely, ${of('pending')} not pending, ${of('block')} passed falsely\n`,
  );
  for (const line of Object.values(wrong).flat()) process.stdout.write(`  ${line}\n`);
  const share = (want: Case['want']): boolean => wrong[want].length > MOST[want] * Math.max(1, cases.length / 51);
  tooMany ||= (['pass', 'pending', 'block'] as const).some(share);
}
process.exit(tooMany ? 1 : 0);
