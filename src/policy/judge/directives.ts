import { itemsIn, sectionsOf, selectorFor, type Located } from '../../checklist/select.ts';
import type { Checklist, Item, Section } from '../../checklist/model.ts';
import { items } from '../../gates/items/items.ts';
import type { ItemMatcher } from '../../gates/kit/options.ts';
import type { Directives, DirectiveMeaning } from '../../template/directives.ts';
import { TEMPLATE_RULE, type PolicyChecklist, type PolicyPhase, type PolicyRule } from '../policy.ts';

/**
 * Gives a checklist without rules of its own the rules that the directives of its template state. Returns a checklist
 * with own rules unchanged. `isDefault`: the policy is the default one, so its rules do not count as own rules; it is
 * returned unchanged if there are no directives.
 */
export function withDirectives(
  checklist: PolicyChecklist,
  template: Checklist,
  directives: Directives,
  isDefault: boolean,
): PolicyChecklist {
  const own = checklist.phases.some((phase) => phase.rules.some((rule) => rule !== TEMPLATE_RULE));
  const found = directives.sections.length + directives.items.length > 0;
  if ((own && !isDefault) || (isDefault && !found)) return checklist;
  const phases: PolicyPhase[] = [{ after: [], rules: [TEMPLATE_RULE, ...rulesOf(template, directives, undefined)] }];
  for (const { meaning } of directives.sections) {
    if (meaning.kind !== 'phase' || phases.some((phase) => phase.name === meaning.phase)) continue;
    const before = phases.at(-1)?.name;
    phases.push({
      name: meaning.phase,
      after: before === undefined ? [] : [before],
      rules: rulesOf(template, directives, meaning.phase),
    });
  }
  return { ...checklist, notApplicable: isDefault ? 'conditional' : checklist.notApplicable, phases };
}

interface Marked extends Located {
  meaning?: Exclude<DirectiveMeaning, { kind: 'phase' }>;
  phase?: string;
}

function rulesOf(template: Checklist, directives: Directives, phase: string | undefined): PolicyRule[] {
  const all = sectionsOf(template.root);
  const name = (each: Located): string => selectorFor(template.root, all, each);
  const marked = [{ section: template.root, path: [] }, ...all].map(({ section, path }): Marked => {
    const own = directives.sections.filter((each) => each.located.section === section).map((each) => each.meaning);
    const meaning = own.find((each) => each.kind !== 'phase');
    const phased = path
      .toReversed()
      .flatMap((above) =>
        directives.sections
          .filter((each) => each.located.section === above && each.meaning.kind === 'phase')
          .map((each) => each.meaning),
      );
    const [nearest] = phased;
    return {
      section,
      path,
      ...(meaning === undefined ? {} : { meaning }),
      ...(nearest?.kind === 'phase' ? { phase: nearest.phase } : {}),
    };
  });
  const starts = (each: Marked): boolean => {
    if (each.section === template.root) return phase === undefined;
    const parent = marked.find((other) => other.section === each.path.at(-2))?.phase;
    return each.phase === phase && (each.meaning !== undefined || each.phase !== parent);
  };
  const excluded = directives.items.map((each) => itself(each.item));
  const rules = marked.filter(starts).flatMap((each): PolicyRule[] => {
    if (each.meaning?.kind === 'optional') return [];
    const inside = marked.filter(
      (other) => other !== each && (each.section === template.root || other.path.includes(each.section)),
    );
    const without = inside.filter((other) => other.meaning !== undefined || other.phase !== each.phase);
    const left = itemsOutside(each.section, new Set(without.map((other) => other.section))).filter(
      (item) => !directives.items.some((other) => other.item === item),
    );
    if (left.length === 0) return [];
    return [
      itemsRule({
        ...(each.section === template.root ? {} : { in: name(each) }),
        ...(each.meaning?.kind === 'count' ? { require: each.meaning.require } : {}),
        ...(without.length === 0 ? {} : { without: without.map(name) }),
        ...(excluded.length === 0 ? {} : { except: excluded }),
      }),
    ];
  });
  const empty = directives.items.filter(
    (each) => each.meaning.kind === 'count' && phaseOf(each.item, marked) === phase,
  );
  return [
    ...rules,
    ...empty.map((each) => ({
      ...itemsRule({ only: [itself(each.item)], require: 'none' }),
      title: `${each.item.text}: stays empty`,
    })),
  ];
}

// Matches by key, since other items may have the same text or begin with it.
function itself({ key, text }: Item): ItemMatcher {
  return { item: key, text };
}

function itemsOutside(section: Section, without: ReadonlySet<Section>): Item[] {
  if (without.has(section)) return [];
  return [
    ...itemsIn({ ...section, sections: [] }),
    ...section.sections.flatMap((child) => itemsOutside(child, without)),
  ];
}

function phaseOf(item: Item, marked: readonly Marked[]): string | undefined {
  return marked.find((each) => itemsIn({ ...each.section, sections: [] }).includes(item))?.phase;
}

function itemsRule(options: Record<string, unknown>): PolicyRule {
  const gate = items.bind(options);
  return { kind: 'gate', title: gate.summary, advisory: false, gate };
}
