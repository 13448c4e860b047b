/**
 * What every channel says in every state: `golden/<state>.txt` has the commit status, the comment, the job summary, the
 * annotations and the report of a terminal. UPDATE_CASES=1 writes them anew; what it writes is reviewed like code.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { outputsOf } from '../../src/action/tell/outputs.ts';
import { sentence } from '../../src/action/tell/deliver.ts';
import { outcomeOf } from '../../src/reports/parts/words.ts';
import { overviewOf } from '../../src/overview/overview.ts';
import { overviewRow } from '../../src/overview/row.ts';
import { annotations, checkRun } from '../../src/reports/check-run.ts';
import { published } from '../../src/reports/json.ts';
import { overviewHtml } from '../../src/reports/overview/html.ts';
import { overviewMarkdown } from '../../src/reports/overview/markdown.ts';
import { overviewText } from '../../src/reports/overview/text.ts';
import { trippedIn } from '../../src/reports/parts/stop.ts';
import { pageOf } from '../../src/tell/texts.ts';
import { leftOf } from '../../src/verdict/left/left.ts';
import type { Person } from '../../src/evidence/people.ts';
import type { Question } from '../../src/evidence/question.ts';
import { comment, summary } from '../../src/reports/markdown.ts';
import { text } from '../../src/reports/text.ts';
import { wrapped } from '../../src/reports/wrap.ts';
import { judge } from '../../src/run/judge.ts';
import type { Judged, JudgeRequest } from '../../src/run/request.ts';
import { statusOf } from '../../src/run/status.ts';
import type { Verdict } from '../../src/verdict/verdict.ts';
import { judgeCase } from '../support/case.ts';
import { CASES } from '../support/cases.ts';

const FOLDER = join(import.meta.dirname, 'golden');
const EXAMPLE = resolve(import.meta.dirname, '../../examples/pull-request');
const example = (name: string): string => readFileSync(join(EXAMPLE, name), 'utf8');

const HEAD = '4f1c0a7be2d93586'.padEnd(40, '0');
const URL = 'https://github.com/octocat/hello-world/pull/12';
const subject: JudgeRequest['subject'] = {
  kind: 'pull-request',
  repository: 'octocat/hello-world',
  number: 12,
  author: 'mona',
  headSha: HEAD,
  trustedSha: 'b'.repeat(40),
  url: URL,
};

const person = (login: string, id: number): Person => ({ login, id, type: 'User' });
const SAID = '2026-01-02T02:00:00Z';

const commentBy = (author: Person, body: string): object => ({
  id: author.id,
  author,
  body,
  createdAt: SAID,
  updatedAt: SAID,
  editedAt: null,
  url: `${URL}#issuecomment-${author.id}`,
});

/** What GitHub answers; everything else cannot be read. */
const answers = (known: Record<string, unknown>): JudgeRequest['answer'] => {
  const answered = (question: Question): unknown => {
    const value = known[question.kind];
    return typeof value === 'function' ? (value as (asked: Question) => unknown)(question) : value;
  };
  return (questions) =>
    Promise.resolve(
      questions.map((question) => {
        const value = answered(question);
        return value === undefined
          ? { status: 'unavailable', reason: 'the token may not read it' }
          : { status: 'known', value };
      }),
    ) as ReturnType<JudgeRequest['answer']>;
};

const HEAD_KNOWN = { commit: { exists: true, sha: HEAD }, origin: { author: 'mona', authorId: 1, draft: false } };

interface State {
  body: string;
  policy?: string;
  known?: Record<string, unknown>;
  phase?: string;
}

const form = example('PULL_REQUEST_TEMPLATE.md');
const pullRequest = {
  policy: example('policy.yml'),
  known: { file: { path: '.github/PULL_REQUEST_TEMPLATE.md', exists: true, text: form, sha: 'c'.repeat(40) } },
};
const done = example('body.md').replace('- [ ] Tests cover', '- [x] Tests cover');

const PLAIN = 'gates: [{gate: items}]';
const items = (count: number, section: string): string =>
  `## ${section}\n\n${Array.from({ length: count }, (_, index) => `- [ ] ${section} ${index + 1}\n`).join('')}\n`;

const WAYS = `gates:
  - title: One way out
    require: one
    gates:
      - title: Kept
        require: all
        gates: [{gate: items, in: Stop, require: none}, {gate: items, in: Kept}]
      - {gate: items, in: Withdrawn, title: Withdrawn}`;
const outcome = (stop: string, withdrawn: string): string =>
  `## Stop\n\n- [${stop}] Error rate rises\n\n## Kept\n\n- [ ] Customers told\n\n## Withdrawn\n\n- [${withdrawn}] Old version runs\n- [${withdrawn}] Cause has an owner\n`;

const STATES: Record<string, State> = {
  pending: { ...pullRequest, body: example('body.md') },
  passed: { ...pullRequest, body: done },
  'pending-many': { body: items(9, 'Code') + items(5, 'Docs'), policy: `not-applicable: with-reason\n${PLAIN}` },
  'pending-people-and-machines': {
    body: '## Checks\n\n- [x] Tests\n- [ ] Docs (if needed)\n- [ ] Notes\n\n## Sign-off\n\n- [ ] **QA**:\n- [ ] **Tech Lead**:\n',
    policy: `not-applicable: conditional
gates:
  - {gate: items, in: Checks}
  - {gate: check-run, name: ci}
  - gate: sign-offs
    roles:
      QA: {by: ['@qa', '@quinn'], via: [comment]}
      Tech Lead: {by: ['@lead'], via: [review, comment]}`,
    known: {
      commit: { exists: true, sha: HEAD },
      'check-runs': [],
      origin: { author: 'mona', authorId: 1, draft: false },
      permission: { permission: 'write', role: 'write' },
      account: (question: Question) => ({ login: (question as { login?: string }).login, id: 7, type: 'User' }),
      reviews: [],
      comments: [commentBy(person('qa', 7), '/sign-off QA works for me')],
      commits: [{ sha: HEAD, author: null, committer: null }],
    },
  },
  'pending-phase-that-waits': {
    body: '## Before\n\n- [ ] Announced\n\n## After\n\n- [ ] Verified\n- [ ] Closed\n',
    policy: 'phases: {before: [{gate: items, in: Before}], after: {after: before, gates: [{gate: items, in: After}]}}',
  },
  'pending-of-two-ways': {
    body: '## Long\n\n- [ ] a\n- [ ] b\n\n## Short\n\n- [ ] c\n',
    policy: 'gates: [{title: Some way, require: any, gates: [{gate: items, in: Long}, {gate: items, in: Short}]}]',
  },
  'pending-machine': {
    body: '- [x] a\n',
    policy: 'gates: [{gate: items}, {gate: check-run, name: ci}]',
    known: { ...HEAD_KNOWN, 'check-runs': [] },
  },
  'pending-machines-and-reviewers': {
    body: '- [x] a\n',
    policy: 'gates: [{gate: check-run, name: ci}, {gate: review}, {gate: label, name: ready}]',
    known: { ...HEAD_KNOWN, 'check-runs': [], reviews: [], 'label-set': { by: null } },
  },
  'failed-in-a-later-phase': {
    body: '## Before\n\n- [ ] Announced\n\n## After\n\n- **Version**: soon\n',
    policy:
      'phases: {before: [{gate: items, in: Before}], after: {after: before, gates: [{gate: fields, required: {Version: semver}}]}}',
  },
  failed: {
    body: '- **Version**: soon\n- **Owner**: ____\n\n- [ ] Built\n',
    policy: `gates: [{gate: fields, required: {Version: semver, Owner: text}}, {gate: items}]`,
  },
  tripped: {
    body: outcome('x', ' '),
    policy: 'gates: [{gate: items, in: Stop, require: none}, {gate: items, in: Kept}]',
  },
  'tripped-with-another-way': { body: outcome('x', ' '), policy: WAYS },
  withdrawn: { body: outcome('x', 'x'), policy: WAYS },
  skipped: {
    body: '- [ ] a\n',
    policy: `skip: {authors: ['robot[bot]']}\n${PLAIN}`,
    known: { origin: { author: 'robot[bot]', authorId: 1, draft: false } },
  },
  draft: {
    body: '- [ ] a\n',
    policy: `skip: {drafts: true}\n${PLAIN}`,
    known: { origin: { author: 'mona', authorId: 1, draft: true } },
  },
  'policy-error': { body: '- [ ] a\n', policy: 'gates: [{gate: itemz}]' },
};

async function judged({ body, policy, known = {}, phase }: State): Promise<Judged> {
  const version = policy?.includes('version: 1') === true ? '' : 'version: 1\n';
  return judge({
    subject,
    documents: [{ id: 'body', kind: 'pull-request-body', markdown: body, author: 'mona', url: URL }],
    at: '2026-01-02T03:04:05.000Z',
    answer: answers(known),
    policy: { path: '.github/checklist-gate.yml', sha: 'd'.repeat(40), text: `${version}${policy ?? PLAIN}` },
    ...(phase === undefined ? {} : { phase }),
  });
}

function channelsOf(each: Judged): string {
  const { state, description } = statusOf(each);
  const parts = [`# Commit status\n${state}: ${description}`];
  if (each.kind !== 'verdict') return [...parts, `# Comment, summary and check run\n${pageOf(each)}`].join('\n\n');
  const { verdict } = each;
  const told = annotations(verdict).map(({ level, title, message }) => `${level}: ${title}\n  ${message}`);
  return [
    ...parts,
    `# Comment\n${comment(verdict)}`,
    `# Job summary\n${summary(verdict)}`,
    `# Annotations\n${told.join('\n')}`,
    `# Terminal, 80 columns\n${wrapped(text(verdict, { color: false }), 80)}`,
  ].join('\n\n');
}

/** What stands in the file, which is what was shown where it is written anew. */
function golden(name: string, actual: string): string {
  const file = join(FOLDER, `${name}.txt`);
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(file, actual);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** As if somebody else than the author had written what was judged. */
function ofSomebodyElse(verdict: Verdict): Verdict {
  return { ...verdict, documents: verdict.documents.map((document) => ({ ...document, author: 'hubot' })) };
}

describe('every channel', () => {
  test.each(Object.entries(STATES))('%s', async (name, state) => {
    const actual = channelsOf(await judged(state));
    expect(actual).toBe(golden(name, actual));
  });

  test('overridden', async () => {
    const folder = join(CASES, 'policy/override-with-a-reason-lets-it-pass-as-overridden');
    const actual = channelsOf(await judgeCase(folder));
    expect(actual).toBe(golden('overridden', actual));
  });

  test('in the comment of somebody else', async () => {
    const folder = join(CASES, 'run/ticked-list-beside-the-open-one-is-named');
    const each = await judgeCase(folder);
    if (each.kind !== 'verdict') throw new Error(each.kind);
    const { verdict } = each;
    const actual = channelsOf({ kind: 'verdict', verdict: ofSomebodyElse(verdict) });
    expect(actual).toBe(golden('pending-for-somebody-else', actual));
  });

  test.each(Object.keys(STATES).filter((name) => name !== 'policy-error'))(
    'the sentence that ends a run names the outcome once: %s',
    async (name) => {
      const each = await judged(STATES[name] as State);
      if (each.kind !== 'verdict') throw new Error(each.kind);
      const own = outcomeOf(each.verdict);
      const word = own === 'tripped' ? each.verdict.status : own;
      expect(sentence(each.verdict, 1)).toMatch(new RegExp(`^Checklist ${word}\\b(?!: ${word})`));
    },
  );

  test('could not judge', () => {
    const reason = 'GitHub answered 502 three times.';
    const actual = channelsOf({ kind: 'could-not-judge', reason, isFault: true });
    expect(actual).toBe(golden('could-not-judge', actual));
  });
});

const COUNTED =
  /(?:\d+(?: more)?(?: other)?(?: (?:box(?:es)?|fields?|sign-offs?|checks?|things?))?(?:, | and )?)+ left\b/;

/** How much a line says is left: "3 left: 1 wrong, 2 boxes", "2 boxes and 1 field left"; nothing but "1 wrong" counts too. */
function leftIn(line: string): { count: number; more: boolean } | undefined {
  const words = COUNTED.exec(line)?.[0] ?? /\b\d+ wrong\b/.exec(line)?.[0];
  if (words === undefined) return undefined;
  const count = [...words.matchAll(/\d+/g)].reduce((sum, [each]) => sum + Number(each), 0);
  return { count, more: words.includes(' more ') };
}

/** How much each channel says is left, and how much is wrong, as far as its line says so; and how much it is. */
function toldLeft(each: Judged): { told: Record<string, unknown>; meant: Record<string, unknown> } {
  if (each.kind !== 'verdict') throw new Error(each.kind);
  const { verdict } = each;
  const all = leftOf(verdict);
  const row = overviewRow(verdict, 'Title');
  const overview = overviewOf([row], { at: verdict.at });
  const firstLine = (report: string): string => report.split('\n', 1)[0] ?? '';
  const [badge = ''] = /<span class="badge">.*?<\/span>[^<]*<\/span>/.exec(overviewHtml(overview)) ?? [];
  const heads = {
    comment: firstLine(comment(verdict)),
    summary: firstLine(summary(verdict)),
    terminal: firstLine(text(verdict, { color: false })),
    log: sentence(verdict, 1),
  };
  const lines = {
    ...heads,
    status: statusOf(each).description,
    checkRun: checkRun(verdict).title,
    annotation: annotations(verdict)[0]?.title ?? '',
    table: (overviewMarkdown(overview, { maxLength: 9_000 }).trim().split(' | ').at(-1) ?? '').replace(/ of \d+/, ''),
    // Where it waits for machines alone, these say that.
    ...(row.state === 'waiting'
      ? {}
      : {
          badge,
          row: overviewText(overview, { color: false })
            .replace(/.*\n\n/s, '')
            .replace(/ of \d+/, ''),
        }),
  };
  const numbers = {
    json: published(verdict).left?.total,
    output: Number(outputsOf(each).left),
    overview: row.left,
    parts: all.wrong + all.toDo.total,
  };
  const { total } = all.left;
  const tripped = trippedIn(all);
  const counted = Object.entries(lines).map(([channel, line]) => [channel, leftIn(line)] as const);
  const isMixed = all.wrong > tripped && all.toDo.total > 0;
  return {
    told: {
      ...numbers,
      ...Object.fromEntries(counted.map(([channel, found]) => [channel, found?.count])),
      mixed: Object.values(heads).map((line) => /\d+ left: \d+ wrong/.test(line)),
      wrong: /\d+ wrong/.exec(lines.status)?.[0],
    },
    meant: {
      ...Object.fromEntries(Object.keys(numbers).map((name) => [name, total])),
      ...Object.fromEntries(
        counted.map(([channel, found]) => [channel, found?.more === true ? total - tripped : total]),
      ),
      mixed: Object.values(heads).map(() => isMixed),
      wrong: all.wrong > 0 && tripped === 0 ? `${all.wrong} wrong` : undefined,
    },
  };
}

describe('"left" means one thing: all that is not done, and what of it is wrong stands behind it', () => {
  const open = Object.entries(STATES).filter(([name]) => /^(?:pending|failed|tripped)/.test(name));
  test.each(open)('%s', async (_, state) => {
    const { told, meant } = toldLeft(await judged(state));
    expect(told).toEqual(meant);
  });

  test('of a role that has a wrong signature and needs another one', async () => {
    const folder = join(CASES, 'sign-offs/section-that-was-not-there-before-holds-no-ticks');
    const { told, meant } = toldLeft(await judgeCase(folder));
    expect(told).toEqual(meant);
  });
});

test.each(Object.keys(STATES))('%s: what does not apply has one word', async (name) => {
  expect(channelsOf(await judged(STATES[name] as State))).not.toMatch(/not applicable/i);
});

describe('the comment of the pull request example', () => {
  test.each([
    ['pending', 1_200],
    ['passed', 400],
  ])('%s is short', async (name, most) => {
    const each = await judged(STATES[name] as State);
    if (each.kind !== 'verdict') throw new Error(each.kind);
    // With the first line, by which we find it again.
    expect(`<!-- checklist-gate -->\n${comment(each.verdict)}`.length).toBeLessThan(most);
  });
});
