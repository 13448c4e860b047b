import { displayPath, flatten, sectionsOf, type Located, select } from '../../checklist/select.ts';
import type { Checklist, Item, Place, Field } from '../../checklist/model.ts';
import type { Change, Progress, ReadItem, ReadField, JudgedField } from '../../verdict/content.ts';
import type { Policy } from '../policy.ts';
import type { GroupResult } from '../../verdict/verdict.ts';
import { gatesOf, enforcedGates } from '../../verdict/walk.ts';
import { PATH_SEPARATOR } from '../../checklist/key.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import { agreed } from '../../gates/fields/fields.ts';
import { nameOf } from '../../gates/kit/item.ts';

/** The parts of a verdict that come from the checklist: progress, items and fields. */

/** The root and all sections, each with its path, in document order. */
export function sectionsWithRoot({ root }: Checklist): Located[] {
  return [{ section: root, path: [] }, ...sectionsOf(root)];
}

/** The places of open boxes that are done by evidence, as `document:offset`. */
export function settledPlaces(root: GroupResult): ReadonlySet<string> {
  return new Set(gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}

function placeKey({ document, offset }: Place): string {
  return `${document}:${offset}`;
}

/**
 * One entry for each section that has boxes of its own, in document order; each box counts once. `settled`: places of
 * boxes that are done by evidence.
 */
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
    const read = (item: Item, parent?: Item): ReadItem[] => [
      {
        section: titles,
        text: nameOf(item, parent, item.struck ?? item.label),
        state: item.state,
        ...(item.reason === undefined ? {} : { reason: item.reason }),
        boxed: item.boxed,
        place: item.place,
      },
      ...item.items.flatMap((each) => read(each, item)),
    ];
    return section.items.flatMap((item) => read(item));
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
 * The values of fields by name, as documented at `Verdict.fields`. Spellings of a name that gates treat as equal share
 * one entry, under the spelling of the policy or else the first one in the document. A name that several sections have
 * also gets an entry per section, under its path. Names that hold the path separator are left out, so a name can
 * never be mistaken for a path.
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

/** What fields say of the change, by the names that the policy maps; null where they do not say one thing. */
export function changeIn(fields: Readonly<Record<string, string>>, names: NonNullable<Policy['record']>): Change {
  const said = new Map(Object.entries(fields).map(([name, value]) => [normalizeTitle(name), value]));
  const written = Object.entries(names) as [keyof Change, string][];
  return Object.fromEntries(written.map(([part, name]) => [part, said.get(normalizeTitle(name)) ?? null]));
}

// A gate that found no value to judge does not contradict the others.
function onlyValue(asked: readonly JudgedField[]): { name: string; value: string } | undefined {
  const values = new Set(asked.flatMap(({ value }) => value ?? []));
  const [value] = values;
  const [first] = asked;
  return first === undefined || value === undefined || values.size > 1 ? undefined : { name: first.name, value };
}

// A path is left out unless a gate would resolve it to exactly this section.
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
