/** An unfinished body never passes, whatever is made of it. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Answerer } from '../../src/evidence/facts.ts';
import { verdictOf } from '../support/verdict-of.ts';
import { attacks, attacksOn, bodyOf, type Draft } from './attacks.ts';
import { forms, type Form } from './forms.ts';
import { runs, seed, timeout } from './runs.ts';

async function statusOf(form: Form, body: string): Promise<string> {
  const answer: Answerer = (questions) =>
    Promise.resolve(
      questions.map((question) =>
        question.kind === 'file'
          ? { status: 'known', value: { path: question.path, exists: true, text: form.template } }
          : { status: 'unavailable', reason: 'nobody was asked' },
      ),
    );
  return (await verdictOf(body, form.policy, { answer })).status;
}

function draftOf(form: Form, [done, open]: readonly [string, string]): Draft {
  const lines = form.done.split('\n');
  const at = lines.indexOf(done);
  return { lines: lines.with(at, open), at, done };
}

describe.each(forms)('$name', (form) => {
  test('finished, it passes', async () => {
    expect(await statusOf(form, form.done)).toBe('passed');
  });

  test(
    `unfinished, no mutant of it passes, SEED=${seed}`,
    async () => {
      const drafts = fc.constantFrom(...form.unfinished).map((pair) => draftOf(form, pair));
      await fc.assert(
        fc.asyncProperty(drafts, attacksOn(attacks), async (draft, { change }) => {
          expect(await statusOf(form, bodyOf(change(draft)))).not.toBe('passed');
        }),
        { seed, numRuns: runs(150) },
      );
    },
    timeout,
  );
});
