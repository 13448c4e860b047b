import { parse } from '../checklist/parse.ts';
import type { Document } from '../checklist/model.ts';
import { sectionsOf } from '../checklist/select.ts';

/** The blank fields of a document by key; `times` counts fields of that key, filled ones too. */
export function fieldNames(document: Document): { key: string; name: string; times: number }[] {
  const { root } = parse(document);
  const fields = [root, ...sectionsOf(root).map(({ section }) => section)].flatMap((section) => section.fields);
  return fields
    .filter(({ blank }) => blank)
    .map(({ key, name }) => ({ key, name, times: fields.filter((each) => each.key === key).length }));
}
