import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Facts, type Answerer, type RecordedFact } from '../../src/evidence/facts.ts';
import type { DocumentKind } from '../../src/checklist/model.ts';
import { text } from '../../src/reports/text.ts';
import { exitStatus } from '../../src/run/exit.ts';
import { judge, type Judged, type JudgeRequest } from '../../src/run/judge.ts';
import type { Subject } from '../../src/verdict/verdict.ts';

/** `options.json` of a case: what is not a file of its own. */
interface CaseOptions {
  kind?: DocumentKind;
  phase?: string;
  /** What is judged; the body is of its kind. Default: the file `body.md`. */
  subject?: Subject;
}

/** Judges a case folder: `body.md` with `policy.yml`, `facts.json` and `options.json` where they exist. */
export async function judgeCase(folder: string): Promise<Judged> {
  const read = (name: string): string | undefined =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
  const policy = read('policy.yml');
  const template = read('template.md');
  const answer: Answerer = (questions) =>
    Promise.resolve(
      questions.map((question) =>
        question.kind === 'file'
          ? {
              status: 'known',
              value: {
                path: question.path,
                exists: question.path === 'template.md' && template !== undefined,
                text: template ?? '',
              },
            }
          : { status: 'unavailable', reason: 'No such value was handed over' },
      ),
    );
  const options = JSON.parse(read('options.json') ?? '{}') as CaseOptions;
  const subject = options.subject ?? { kind: 'file', file: 'body.md' };
  const request: JudgeRequest = {
    subject,
    documents: [
      {
        id: 'body.md',
        kind: options.kind ?? (subject.kind === 'issue' ? 'issue-body' : 'pull-request-body'),
        markdown: read('body.md') ?? '',
      },
    ],
    at: '2026-01-02T03:04:05.000Z',
    answer,
    facts: new Facts(JSON.parse(read('facts.json') ?? '[]') as RecordedFact[]),
    ...(policy === undefined && template !== undefined ? { templatePath: 'template.md' } : {}),
    ...(policy === undefined ? {} : { policy: { path: 'policy.yml', text: policy } }),
    ...(options.phase === undefined ? {} : { phase: options.phase }),
  };
  return judge(request);
}

/** What a case must give: exit status, then the text report or the messages. */
export function shown(judged: Judged): string {
  const status = `exit ${exitStatus(judged, 'pending')}\n`;
  if (judged.kind === 'policy-error') return `${status}${judged.errors.join('\n')}\n`;
  if (judged.kind === 'could-not-judge') return `${status}${judged.reason}\n`;
  return `${status}${text(judged.verdict, { color: false })}`;
}
