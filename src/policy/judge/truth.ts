import type { Question } from '../../evidence/question.ts';
import type { Field } from '../../checklist/model.ts';
import { normalizeTitle, visible } from '../../checklist/text.ts';
import { compilePattern } from '../../gates/kit/matching.ts';
import { raisedBy, SEMVER, VERSION_PARTS, type VersionPart } from '../../gates/kit/version.ts';
import type { WantedField } from '../file/condition-schema.ts';

/** Whether a condition holds. `unknown` counts as holding, so that missing facts never relax a policy. */
export type Truth =
  | { value: 'yes' }
  | { value: 'no'; because: string }
  | { value: 'unknown'; because: string; asks?: Question[] };

export const YES: Truth = { value: 'yes' };

/** Whether a field holds what a condition wants of it. */
export function judgeField(name: string, wanted: WantedField, fields: (key: string) => readonly Field[]): Truth {
  const found = fields(normalizeTitle(name));
  // A blank field, or copies with different values, decide nothing.
  const [first] = found;
  if (first === undefined || found.some((field) => field.blank || field.value !== first.value))
    return { value: 'unknown', because: `the field ${name} does not say` };
  const { value } = first;
  if (typeof wanted !== 'object' || Array.isArray(wanted)) return equals(name, [wanted].flat().map(String), value);
  return wanted.pattern === undefined ? raises(name, wanted, value) : fits(name, wanted.pattern, value);
}

function equals(name: string, wanted: readonly string[], value: string): Truth {
  if (wanted.some((each) => normalizeTitle(each) === normalizeTitle(value))) return YES;
  // The value may hold the wanted word among others: "Staging - Production", "Production!".
  const said = inWords(value);
  if (wanted.some((each) => said.includes(inWords(each))))
    return { value: 'unknown', because: `the field ${name} says more than ${wanted.join(' or ')}` };
  return { value: 'no', because: `${name} is not ${wanted.join(' or ')}` };
}

// Parts joined by a hyphen or a dot are one word: "pre-production" does not contain "production".
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[-.'’][\p{L}\p{M}\p{N}_]+)*/gu;

function inWords(text: string): string {
  return ` ${(normalizeTitle(text).match(WORD) ?? []).join(' ')} `;
}

function fits(name: string, pattern: string, value: string): Truth {
  return compilePattern(pattern)(visible(value)) ? YES : { value: 'no', because: `${name} does not match ${pattern}` };
}

function raises(name: string, wanted: { [P in VersionPart]?: true | undefined }, value: string): Truth {
  const version = visible(value);
  if (!SEMVER.test(version)) return { value: 'unknown', because: `the field ${name} is not a version such as 1.4.0` };
  const parts = VERSION_PARTS.filter((part) => wanted[part] === true);
  return parts.includes(raisedBy(version))
    ? YES
    : { value: 'no', because: `${name} is not a ${parts.join(' or ')} version` };
}
