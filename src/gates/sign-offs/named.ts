import type { Checklist } from '../../checklist/model.ts';
import { namedIn } from '../../checklist/login.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fieldsIn } from '../fields.ts';
import type { Told } from './ask.ts';

/** Logins that a field of the checklist names, in lower case. Whoever may edit the text may change them. */
export function namedInField(field: string, checklist: Checklist): Told<string[]> {
  const found = fieldsIn(checklist.root).filter((each) => each.key === normalizeTitle(field));
  if (found.length === 0) return { unknown: `the field ${field} is missing`, open: true };
  if (found.some((each) => each.blank)) return { unknown: `the field ${field} is blank`, open: true };
  const logins = found.map(({ value }) => namedIn(value).all);
  if (logins.some((each) => each.length === 0))
    return { unknown: `the field ${field} names nobody by login`, open: true };
  const [first, ...others] = logins.map((each) => each.toSorted().join(' '));
  if (others.some((each) => each !== first))
    return { unknown: `the field ${field} is there ${found.length} times, and names different people`, open: true };
  return { value: [...new Set(logins.flat())] };
}
