import * as v from 'valibot';
import { never, type AuthorOf } from '../../../src/gates/kit/author.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from '../../../src/gates/kit/evidence-item.ts';

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
    const seen = factOf({ kind: 'value', name: 'moon' }, 'Moon', facts);
    if (!seen.ok) return seen.error;
    if (seen.value.raw === is) return { findings: [] };
    return { findings: [{ status: 'failed', message: 'Wrong moon', actual: seen.value.raw }], against: 'it is not' };
  },
});

/** What `explain` and `lint` know of it. */
export const moonAuthor: AuthorOf<typeof moon> = {
  sentence: ({ is }) => `The moon is ${is}`,
  remark: (uses) => (uses.length === 0 ? undefined : 'Moon: it waits for nobody.'),
  mistakes: ({ is, never: other }) =>
    is === other ? [never(['never'], `${is} and never ${is}`, 'one of the two', 'Choose.')] : [],
};
