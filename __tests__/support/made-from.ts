import { proposePolicy } from '../../src/author/propose/propose.ts';
import { judge, read } from '../../src/run/judge.ts';

/** The policy that `init` proposes for a template. */
export function proposalFor(template: string): string {
  const checklist = read([{ id: 'template.md', kind: 'pull-request-body', markdown: template }]);
  return proposePolicy(checklist, { name: 'template.md', template: 'template.md' }).text;
}

/** The status of a body that was made from some templates, by a policy or by what the first template says. */
export async function statusOf(
  body: string,
  templates: readonly [string, ...string[]],
  policy: string | undefined,
): Promise<string> {
  const files = new Map(templates.map((text, index) => [index === 0 ? 'template.md' : `template-${index}.md`, text]));
  const judged = await judge({
    subject: { kind: 'file', file: 'body.md' },
    documents: [{ id: 'body.md', kind: 'pull-request-body', markdown: body }],
    at: '2026-01-02T03:04:05.000Z',
    ...(policy === undefined
      ? { templatePath: 'template.md', templateAlternatives: [...files.keys()].slice(1) }
      : { policy: { path: 'policy.yml', text: policy } }),
    answer: (questions) =>
      Promise.resolve(
        questions.map((question) =>
          question.kind === 'file'
            ? {
                status: 'known',
                value: { path: question.path, exists: files.has(question.path), text: files.get(question.path) ?? '' },
              }
            : { status: 'unavailable', reason: 'No such value was handed over' },
        ),
      ),
  });
  return judged.kind === 'verdict' ? judged.verdict.status : judged.kind;
}
