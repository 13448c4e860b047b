import * as v from 'valibot';
import { bounds, quantifierWords, quantify } from '../verdict/quantifier.ts';
import { defineEvidenceGate, EVIDENCE_OPTIONS, factOf } from './kit/evidence-item.ts';
import { matchesName } from './kit/matching.ts';
import { quantifier, signalNames } from './kit/options.ts';
import { or, quotedGiven, quotedAll, type AuthorOf } from './kit/author.ts';

const options = v.strictObject({
  name: signalNames('The label, or several. "*" and "?" stand for any text and any character.', 'qa-approved'),
  require: v.optional(quantifier),
  ...EVIDENCE_OPTIONS,
});

/** Judges the labels of the pull request or issue. */
export const label = defineEvidenceGate({
  name: 'label',
  doneBy: 'author',
  description: 'Asks for labels to be set, or with "require: none" for labels not to be set.',
  options,
  asks: ['labels'],
  summary: ({ name, require = 'all' }) => {
    const names = [name].flat();
    if (require === 'none') return `Labels: no ${names.join(', no ')}`;
    return names.length === 1 ? `Label: ${names[0]}` : `Labels: ${quantifierWords(require)} of ${names.join(', ')}`;
  },
  judge: ({ name, require = 'all' }, { facts }) => {
    const names = [name].flat();
    const about = names.join(', ');
    const labels = factOf({ kind: 'labels' }, about, facts);
    if (!labels.ok) return labels.error;
    const isSet = (each: string): boolean => labels.value.some((own) => matchesName([each], own));
    const there = names.filter(isSet);
    const missing = names.filter((each) => !isSet(each));
    const status = quantify(
      require,
      names.map((each) => (isSet(each) ? 'passed' : 'pending')),
    );
    const found = labels.value.join(', ');
    if (status === 'passed') return { findings: [], found };
    const [, most] = bounds(require, names.length);
    if (there.length > most) {
      const what = { message: 'Label is set, but must not be', help: 'Remove the label once its reason is gone.' };
      const findings = there.map((each) => ({ status: 'failed' as const, about: each, ...what }));
      const against = `the label ${there.join(', ')} is set`;
      return { findings, found, against, ...(require === 'none' ? { tripped: true } : {}) };
    }
    const help = 'Set it once it is true.';
    if (require === 'all')
      return {
        findings: missing.map((each) => ({ status: 'pending', about: each, message: 'Label is not set', help })),
        found,
      };
    const message = `${there.length} of ${names.length} labels are set`;
    return { findings: [{ status, about, message, expected: quantifierWords(require), help }], found };
  },
});

/** What `explain` and `lint` know of it. */
export const labelAuthor: AuthorOf<typeof label> = {
  sentence: ({ name, require = 'all' }) => {
    const names = [name].flat();
    if (require === 'none') return `No label ${or(names.map(quotedGiven))} is set`;
    if (require === 'all')
      return names.length === 1 ? `The label ${quotedAll(names)} is set` : `The labels ${quotedAll(names)} are set`;
    const least =
      typeof require === 'object'
        ? `At least ${require['at-least']}`
        : { any: 'At least one', one: 'Exactly one' }[require];
    return `${least} of the labels ${quotedAll(names)} is set`;
  },
};
