import { displayPath, flatten, sectionsOf, type Located, select } from '../../checklist/select.ts';
import type { Checklist, Item, Place, Field } from '../../checklist/model.ts';
import type { Progress, ReadItem, ReadField } from '../../verdict/content.ts';
import type { GroupResult, JudgedField } from '../../verdict/verdict.ts';
import { gatesOf, enforcedGates } from '../../verdict/walk.ts';
import { PATH_SEPARATOR } from '../../checklist/key.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { agreed } from '../../gates/fields/fields.ts';

/** What a verdict keeps of the checklist: progress and items. */

/** The root and all sections, each with what stands above it. */
export function sectionsWithRoot({ root }: Checklist): Located[] {
  return [{ section: root, path: [] }, ...sectionsOf(root)];
}

/** Places of the open boxes that count as done by evidence, as `document:offset`. */
export function settledPlaces(root: GroupResult): ReadonlySet<string> {
  return new Set(gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}

function placeKey({ document, offset }: Place): string {
  return `${document}:${offset}`;
}

/** One entry for each section that has boxes of its own, in document order; every box once. `settled`: done by evidence. */
export function progressOf(checklist: Checklist, settled: ReadonlySet<string> = new Set()): Progress[] {
  return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
    const boxes = flatten(section.items).filter((item) => item.boxed);
    if (boxes.length === 0) return [];
    const count = (state: Item['state']) => boxes.filter((item) => item.state === state).length;
    const byEvidence = boxes.filter((item) => settled.has(placeKey(item.place))).length;
    return [
      {
        section: displayPath(checklist.root, path).join(' > '),
        ticked: count('ticked'),
        notApplicable: count('not-applicable'),
        ...(byEvidence === 0 ? {} : { byEvidence }),
        total: boxes.length,
      },
    ];
  });
}

/** Every item with its state, in document order. */
export function itemsOf(checklist: Checklist): ReadItem[] {
  return sectionsWithRoot(checklist).flatMap(({ section, path }) => {
    const titles = displayPath(checklist.root, path);
    return flatten(section.items).map(({ text, label, state, reason, boxed, place }) => ({
      section: titles,
      text: label === '' ? text : label,
      state,
      ...(reason === undefined ? {} : { reason }),
      boxed,
      place,
    }));
  });
}

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
