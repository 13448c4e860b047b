import * as v from 'valibot';
import type { GateAuthor } from '../../../src/gates/kit/author.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, unanswered } from '../../../src/gates/kit/evidence-item.ts';
import type { OptionsOf } from '../../../src/gates/kit/gate.ts';

const PHASES = ['new', 'full'] as const;

/** A gate in one file, to see that nothing else has to know of it. */
export const moon = defineEvidenceGate({
  name: 'moon',
  description: 'Asks for a phase of the moon.',
  alsoCalled: ['tide'],
  options: v.strictObject({
    is: v.pipe(v.picklist(PHASES), v.title('Is'), v.description('The phase that must be.')),
    never: v.optional(v.pipe(v.picklist(PHASES), v.title('Never'), v.description('The phase that must not be.'))),
    ...EVIDENCE_OPTIONS,
  }),
  asks: ['value', 'deployment'],
  summary: ({ is }) => `Moon: ${is}`,
  judge: ({ is }, { facts }) => {
    const question = { kind: 'value', name: 'moon' } as const;
    const fact = facts.get(question);
    if (fact?.status !== 'known') return unanswered('Moon', question, fact?.reason);
    if (fact.value.raw === is) return { findings: [] };
    return { findings: [{ status: 'failed', message: 'Wrong moon', actual: fact.value.raw }], against: 'it is not' };
  },
});

const author: GateAuthor<OptionsOf<typeof moon>> = {
  sentence: ({ is }) => `The moon is ${is}`,
  remark: (uses) => (uses.length === 0 ? undefined : 'Moon: it waits for nobody.'),
  mistakes: ({ is, never }) =>
    is === never
      ? [
          {
            rule: 'never-passes',
            at: ['never'],
            found: `${is} and never ${is}`,
            expected: 'one of the two',
            help: 'Choose.',
          },
        ]
      : [],
};

export default author;
