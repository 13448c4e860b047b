import { assignKeys } from '../../checklist/key.ts';
import type { Checklist, Document, Item, Section } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import type { GateInput } from '../kit/gate.ts';
import { blockingNearMisses, locate, type Scope, sectionsCalled } from '../kit/locate.ts';
import type { ItemsOptions } from './members.ts';

/** The items of a template that stand in copies: each copy is compared with them by itself. */
export function copiedIn(
  template: Checklist,
  among: readonly Item[],
  { in: section, each = '' }: ItemsOptions,
  matchesGlob: GateInput['matchesGlob'],
): Item[] {
  if (each === 'comment') return [...among];
  const located = locate(template, section);
  if (!located.ok) return [];
  const inside = new Set(sectionsCalled(located.value.section, each, matchesGlob).flatMap(itemsIn));
  return among.filter((item) => inside.has(item));
}

/** One copy of a list: a comment, or a section. */
export interface Copy {
  title: string;
  /** As they stand in their own text. */
  items: Item[];
  checklist: Checklist;
  /** What it was made from; absent without a template. */
  form?: Checklist;
}

/** The copies in a checklist: comments, or the sections of a scope. */
export function copiesIn(scope: Scope, chosen: ItemsOptions & { each: string }, input: GateInput): Copy[] {
  return chosen.each === 'comment' ? commentsIn(input) : sectionsIn(scope, chosen, input);
}

function commentsIn({ checklist, comparison }: GateInput): Copy[] {
  return checklist.documents
    .filter(({ kind }) => kind === 'comment')
    .map(({ id, author }) => {
      const own = onlyOf(checklist, ({ document }) => document === id);
      return {
        title: author === undefined ? id : `${author} (${id})`,
        items: itemsIn(own.root),
        checklist: own,
        ...(comparison === undefined ? {} : { form: comparison.template }),
      };
    });
}

type IsIn = (at: { document: Document['id'] }) => boolean;

// The part of a checklist that some of its documents hold.
function onlyOf({ documents, root, nearMisses }: Checklist, isIn: IsIn): Checklist {
  const copy = structuredClone(root);
  const part: Section = {
    ...copy,
    items: copy.items.filter(({ place }) => isIn(place)),
    fields: copy.fields.filter(({ place }) => isIn(place)),
    signOffs: copy.signOffs.filter(({ place }) => isIn(place)),
    // Every section but the root has a place.
    sections: copy.sections.filter(({ place }) => place !== undefined && isIn(place)),
  };
  assignKeys(part);
  return {
    documents: documents.filter(({ id }) => isIn({ document: id })),
    root: part,
    nearMisses: nearMisses.filter(({ place }) => isIn(place)),
  };
}

// A copy is held against the list of the template that has its title, else against the first one.
function sectionsIn(scope: Scope, chosen: ItemsOptions & { each: string }, input: GateInput): Copy[] {
  const { checklist, comparison, matchesGlob } = input;
  const there = sectionsCalled(scope.section, chosen.each, matchesGlob);
  const near = blockingNearMisses(checklist, scope);
  const ofTemplate = comparison === undefined ? undefined : locate(comparison.template, chosen.in);
  const forms = ofTemplate?.ok === true ? sectionsCalled(ofTemplate.value.section, chosen.each, matchesGlob) : [];
  return there.map((section): Copy => {
    const [first] = forms;
    const same = comparison?.sections.get(section)?.find((each) => forms.includes(each)) ?? first;
    return {
      title: section.title,
      items: itemsIn(section),
      checklist: {
        ...rooted(section, checklist),
        nearMisses: checklist.nearMisses
          .filter(
            ({ section: titles, place }) => near.some((each) => each.place === place) && titles.includes(section.title),
          )
          .map((miss) => ({ ...miss, section: [] })),
      },
      ...(comparison === undefined || same === undefined
        ? {}
        : { form: rooted({ ...same, title: section.title }, comparison.template) }),
    };
  });
}

// A section as a checklist of its own.
function rooted(section: Section, { documents }: Checklist): Checklist {
  const root: Section = {
    kind: 'root',
    title: '',
    key: [],
    depth: 0,
    items: [],
    fields: [],
    signOffs: [],
    sections: [structuredClone(section)],
  };
  assignKeys(root);
  return { documents, root, nearMisses: [] };
}

/** Tells the items that belong to no copy. */
export function placesOutside(copies: readonly Copy[], ofComments: boolean): (item: Item) => boolean {
  if (ofComments) {
    const comments = new Set(copies.flatMap((copy) => copy.checklist.documents.map(({ id }) => id)));
    return ({ place }) => !comments.has(place.document);
  }
  const places = new Set(copies.flatMap((copy) => itemsIn(copy.checklist.root).map(keyOf)));
  return (item) => !places.has(keyOf(item));
}

const keyOf = ({ place }: Item): string => `${place.document}:${place.offset}`;
