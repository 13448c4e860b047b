/**
 * Nothing that was done in no box passes, whatever the template invites to: an emptied body, headings alone, boxes
 * deleted, everything struck, and the template as it is. By what the template says, and by the policy that `init`
 * proposes for it. `CORPUS_DIR` and `HONEST_DIR` name folders of more templates.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { itemsIn } from '../../src/checklist/select.ts';
import { read } from '../../src/run/judge.ts';
import { withoutFrontMatter } from '../../src/template/front-matter.ts';
import { proposalFor, statusOf } from '../support/made-from.ts';
import { everyNth } from '../support/share.ts';

const BOX = /^(\s*(?:>\s*)*(?:[-*+]|\d+[.)])\s+)\[ \]\s+(.*\S)\s*$/;

const BODIES: Record<string, (template: string) => string> = {
  'an emptied body': () => '',
  'headings alone': (template) =>
    linesOf(template)
      .filter((line) => line.startsWith('#'))
      .join('\n'),
  'boxes deleted': (template) =>
    linesOf(template)
      .filter((line) => !BOX.test(line))
      .join('\n'),
  'everything struck': (template) =>
    linesOf(template)
      .map((line) => line.replace(BOX, '$1[ ] ~~$2~~'))
      .join('\n'),
  'the template as it is': (template) => template,
};

function linesOf(text: string): string[] {
  return text.split(/\r\n|\n/);
}

/** What passes although nothing was done. */
async function passing(template: string): Promise<string[]> {
  const form = withoutFrontMatter(template);
  const checklist = read([{ id: 'template.md', kind: 'pull-request-body', markdown: form }]);
  const items = itemsIn(checklist.root);
  // A form without boxes asks for nothing, and one that is filled in is none.
  if (items.length === 0 || items.some(({ state }) => state !== 'unticked')) return [];
  const text = proposalFor(form);
  const found: string[] = [];
  for (const [name, make] of Object.entries(BODIES)) {
    for (const [by, policy] of [['by default', undefined] as const, ['by the proposal', text] as const]) {
      if (['passed', 'skipped'].includes(await statusOf(make(form), [form], policy))) found.push(`${name} ${by}`);
    }
  }
  return found;
}

describe('nothing done does not pass', () => {
  const OWN: Record<string, string> = {
    'a plain list': '## Before review\n\n- [ ] Rebased\n- [ ] Manual updated\n',
    'a pick list': '## Kind of change\n\nTick one:\n\n- [ ] Repair\n- [ ] Feature\n\n## Done\n\n- [ ] Tests pass\n',
    'options with steps':
      '## Release\n\nChoose one:\n\n- [ ] Hotfix\n  - [ ] Incident linked\n- [ ] Planned\n  - [ ] Announced\n',
    'everything optional': '## Extras (optional)\n\n- [ ] Recording attached\n- [ ] Benchmark attached\n',
    'lines to remove':
      '## Checks\n\nDelete the lines that do not apply.\n\n- [ ] Icons exported\n- [ ] Strings translated\n',
    'a section to remove':
      '## Performance\n\nRemove this section if nothing was measured.\n\n- [ ] Measured before\n- [ ] Measured after\n',
    'one of two lists':
      'Choose one and delete the others.\n\n## A library is added\n\n- [ ] Licence checked\n\n## A library is removed\n\n- [ ] No imports are left\n',
    'strikes as asked': '## Checks\n\nStrike through what does not apply.\n\n- [ ] Tests added\n- [ ] Manual updated\n',
    'conditions alone':
      '## Checks\n\n- [ ] Migration tried (if the schema changes)\n- [ ] If it looks different, screens attached\n',
    'boxes of other people': '## For maintainers\n\n- [ ] Milestone set\n\n## Author\n\n- [ ] Linked an issue\n',
    questions: '## Review\n\n- Does it build?\n  - [ ] Yes\n  - [ ] No\n- Is it documented?\n  - [ ] Yes\n  - [ ] No\n',
    'a decision': '## Decision\n\n- [ ] Go\n- [ ] No-go\n',
    'a release with two ways':
      '## Pre-release\n\n- [ ] Tagged\n\n## Rollback criteria\n\n- [ ] Errors above 5%\n\n## Post-release\n\n### If the release succeeded\n\n- [ ] Announced\n\n### If it was rolled back\n\n- [ ] Incident written\n',
  };

  test.each(Object.entries(OWN))('%s', async (_, template) => {
    expect(await passing(template)).toEqual([]);
  });

  const FOLDERS: [variable: string, below: string, kinds: RegExp, nth: number][] = [
    ['CORPUS_DIR', '', /^(?:pr_template|checklist|deploy|release)__.*\.md$/, 6],
    ['HONEST_DIR', 'templates', /\.md$/, 3],
  ];
  for (const [variable, below, kinds, nth] of FOLDERS) {
    const folder = join(process.env[variable] ?? '', below);
    const isThere = (process.env[variable] ?? '') !== '' && existsSync(folder);
    const name = isThere ? `templates of ${variable}` : `templates of ${variable}: skipped, it names no folder`;
    if (!isThere) process.stderr.write(`nothing done: ${name}\n`);
    const given = isThere ? describe : describe.skip;
    given(name, () => {
      test('none passes', async () => {
        const names = everyNth(
          nth,
          readdirSync(folder).filter((each) => kinds.test(each)),
        );
        expect(names).not.toEqual([]);
        const found: string[] = [];
        for (const each of names)
          found.push(...(await passing(readFileSync(join(folder, each), 'utf8'))).map((what) => `${each}: ${what}`));
        expect(found).toEqual([]);
      }, 600_000);
    });
  }
});
