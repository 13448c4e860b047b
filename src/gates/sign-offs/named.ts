import type { Checklist } from '../../checklist/model.ts';
import { namedIn, type Named } from '../../checklist/login.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { fieldsIn } from '../fields.ts';
import type { Told } from './ask.ts';

/** Logins that a field of the checklist names, in lower case. Whoever may edit the text may change them. */
export function namedInField(field: string, checklist: Checklist): Told<Named> {
  const found = fieldsIn(checklist.root).filter((each) => each.key === normalizeTitle(field));
  if (found.length === 0) return { unknown: `the field ${field} is missing`, open: true };
  if (found.some((each) => each.blank)) return { unknown: `the field ${field} is blank`, open: true };
  const named = found.map(({ value, link }) => namedIn(value, link));
  const [first, ...others] = named.map(({ all }) => all.toSorted().join(' '));
  if ([first, ...others].includes('')) return { unknown: `the field ${field} names nobody by login`, open: true };
  if (others.some((each) => each !== first))
    return { unknown: `the field ${field} is there ${found.length} times, and names different people`, open: true };
  const distinct = (logins: string[]): string[] => [...new Set(logins)];
  return {
    value: { sure: distinct(named.flatMap(({ sure }) => sure)), all: distinct(named.flatMap(({ all }) => all)) },
  };
}

/** Whom a field means: where somebody is mentioned, other words are remarks. */
export function meantIn({ sure, all }: Named): string[] {
  return sure.length > 0 ? sure : all;
}
