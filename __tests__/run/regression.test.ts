import { describe, expect, test } from '@jest/globals';
import type { Answerer } from '../../src/evidence/facts.ts';
import type { History } from '../../src/evidence/people.ts';
import type { Regression } from '../../src/verdict/content.ts';
import { recordOf, serialise } from '../../src/record/record.ts';
import { replay } from '../../src/record/replay.ts';
import { judge, judgeKeeping } from '../../src/run/judge.ts';
import type { JudgeRequest } from '../../src/run/request.ts';

const POLICY = `version: 1
phases:
  before:
    - {gate: items, in: Before}
    - gate: sign-offs
      when: {field: {Risk: high}}
      roles: {Lead: {by: ['@lead'], via: [comment]}}
  after:
    after: before
    gates: [{gate: items, in: After}]
`;

const bodyOf = (risk: string, box: string): string =>
  `- **Risk**: ${risk}\n\n## Before\n\n- [${box}] Backup\n\n## After\n\n- [ ] Verified\n`;

const day = (hour: number): string => `2026-01-01T${String(hour).padStart(2, '0')}:00:00Z`;
const alice = { login: 'alice', id: 1, type: 'User' } as const;

/** An issue that was ticked at 10 with a risk that needs a signature, and taken back at 12 without it. */
function requestOf(signedAt: string): JudgeRequest {
  const now = bodyOf('low', ' ');
  const history: History = {
    complete: true,
    revisions: [
      { editor: alice, at: day(9), body: bodyOf('high', ' ') },
      { editor: alice, at: day(10), body: bodyOf('high', 'x') },
      { editor: alice, at: day(12), body: now },
    ],
  };
  const comment = {
    author: { login: 'lead', id: 2, type: 'User' },
    body: '/sign-off Lead',
    createdAt: signedAt,
    lastEditedAt: null,
    editor: null,
    minimized: false,
  };
  const answer: Answerer = async (questions) =>
    questions.map(({ kind }) =>
      kind === 'comments'
        ? { status: 'known', value: [comment] }
        : kind === 'body-edits'
          ? { status: 'known', value: history }
          : kind === 'permission'
            ? { status: 'known', value: { level: 'write' } }
            : { status: 'unavailable', reason: `nobody knows ${kind}` },
    );
  return {
    subject: { kind: 'issue', repository: 'acme/shop', number: 7 },
    documents: [{ id: 'body', kind: 'issue-body', markdown: now }],
    policy: { path: 'policy.yml', text: POLICY },
    at: day(20),
    answer,
    regression: { when: 'on' },
  };
}

async function regressionOf(signedAt: string): Promise<Regression | undefined> {
  const judged = await judge(requestOf(signedAt));
  if (judged.kind !== 'verdict') throw new Error(JSON.stringify(judged));
  return judged.verdict.regression;
}

describe('what only an earlier text asks for', () => {
  test('counts as it was then', async () => {
    expect((await regressionOf(day(11)))?.phases).toMatchObject([{ phase: 'before', passedAt: day(10) }]);
  });

  test('does not count where it came later', async () => {
    expect((await regressionOf(day(13)))?.phases).toEqual([]);
  });

  test.each([11, 13])('is in the record, so that it replays the same (signed at %d)', async (hour) => {
    const judged = await judgeKeeping(requestOf(day(hour)));
    if (judged.kind !== 'verdict' || judged.material === undefined) throw new Error(judged.kind);
    const record = serialise(recordOf(judged.verdict, judged.material, { version: '1.0.0' }));
    expect(await replay(record)).toMatchObject({ kind: 'verdict', same: true });
  });
});
