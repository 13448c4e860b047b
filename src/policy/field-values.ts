import { PATH_SEPARATOR } from '../checklist/key.ts';
import { displayPath, select, type Located } from '../checklist/select.ts';
import type { Checklist, Field } from '../checklist/model.ts';
import { normalizeTitle } from '../checklist/text.ts';
import { agreed } from '../gates/fields.ts';
import type { GroupResult, JudgedField, ReadField } from '../verdict/verdict.ts';
import { enforcedGates } from '../verdict/walk.ts';
import { sectionsWithRoot } from './content.ts';

/** What a verdict says of fields: what was judged, and what stands there. */

/** Every field that is filled in, in document order. */
export function fieldListOf(checklist: Checklist): ReadField[] {
  return sectionsWithRoot(checklist).flatMap(({ section, path }) =>
    section.fields
      .filter(({ blank }) => !blank)
      .map(({ name, value, place }) => ({ section: displayPath(checklist.root, path), name, value, place })),
  );
}

/**
 * Name to value, as `Verdict.fields` says. Names that the gates hold for one are one here, under the words of the
 * policy, else under the first that the document has for it. No name holds the separator of a path, and no path holds
 * another one than its own: so neither can take the place of the other.
 */
export function fieldValues(checklist: Checklist, root: GroupResult): Record<string, string> {
  const sections = sectionsWithRoot(checklist);
  const names = new Map<string, { asked: JudgedField[]; read: Field[] }>();
  const named = (name: string): { asked: JudgedField[]; read: Field[] } => {
    const key = normalizeTitle(name);
    const known = names.get(key) ?? { asked: [], read: [] };
    names.set(key, known);
    return known;
  };
  for (const field of enforcedGates(root).flatMap(({ fields = [] }) => fields)) named(field.name).asked.push(field);
  for (const field of sections.flatMap(({ section }) => section.fields)) named(field.name).read.push(field);
  const plain = [...names.values()].flatMap(({ asked, read }) => {
    const said = asked.length > 0 ? onlyValue(asked) : agreed(read);
    return said === undefined || said.name.includes(PATH_SEPARATOR) ? [] : [[said.name, said.value] as const];
  });
  const paths = sections.flatMap((located) => {
    const several = located.section.fields.filter(({ name }) => named(name).read.length > 1);
    return [...new Set(several.map(({ key }) => key))].flatMap((key) =>
      inSection(
        checklist,
        located,
        several.filter((field) => field.key === key),
      ),
    );
  });
  return Object.fromEntries([...plain, ...paths]);
}

// Where one gate found nothing to judge, the others still did.
function onlyValue(asked: readonly JudgedField[]): { name: string; value: string } | undefined {
  const values = new Set(asked.flatMap(({ value }) => value ?? []));
  const [value] = values;
  const [first] = asked;
  return first === undefined || value === undefined || values.size > 1 ? undefined : { name: first.name, value };
}

// A path that names other sections too, as a gate would read it, is no name for this one.
function inSection(
  { root }: Checklist,
  { section, path }: Located,
  fields: readonly Field[],
): (readonly [string, string])[] {
  const said = agreed(fields);
  if (said === undefined || path.length === 0) return [];
  const titles = displayPath(root, path);
  if ([...titles, said.name].some((each) => each.includes('>'))) return [];
  const selection = select(root, titles.join(PATH_SEPARATOR));
  return selection.kind === 'one' && selection.found.section === section
    ? [[[...titles, said.name].join(PATH_SEPARATOR), said.value]]
    : [];
}
