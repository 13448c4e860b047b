import type { Item, Section, SignOff } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';

/** A sign-off as it is written, with its box where it has one. */
export interface Line {
  /** Key of the role. */
  role: string;
  signOff: SignOff;
  item: Item | undefined;
}

/** Sign-offs of a section and all below it, in document order. */
export function linesIn(section: Section): Line[] {
  const items = new Map(itemsIn(section).map((item) => [`${item.place.document} ${item.place.offset}`, item]));
  return signOffsIn(section).map((signOff) => ({
    role: normalizeTitle(signOff.role),
    signOff,
    item: items.get(`${signOff.place.document} ${signOff.place.offset}`),
  }));
}

function signOffsIn(section: Section): SignOff[] {
  return [...section.signOffs, ...section.sections.flatMap(signOffsIn)];
}

/** What a line says where it is ticked, or undefined. */
export function tickOf({ item }: Line): string | undefined {
  return item?.state === 'ticked' ? item.text : undefined;
}

/** What a line says where somebody has signed it: a name or a signature, and a tick where there is a box. */
export function signatureOf({ item, signOff }: Line): string | undefined {
  const { role, name, signature, logins } = signOff;
  if (signature === '' && name === '') return undefined;
  if (item !== undefined && item.state !== 'ticked') return undefined;
  return item?.text ?? JSON.stringify([role, name, signature, logins]);
}
