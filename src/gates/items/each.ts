import type { Item, Section } from '../../checklist/model.ts';
import { itemsIn } from '../../checklist/select.ts';
import { normalize } from '../../checklist/text.ts';
import { worst } from '../../verdict/quantifier.ts';
import { joinAsked } from '../kit/count.ts';
import type { GateInput, Outcome } from '../kit/gate.ts';
import { blockingNearMisses, locate, type Scope, sectionsCalled } from '../kit/locate.ts';
import { judgeItems, type ItemsPart } from './judge.ts';
import { type ItemsOptions, leftOut, trustedItems } from './members.ts';

interface NamedPart extends ItemsPart {
  title: string;
}

/**
 * Judges each part of a scope on its own: each question, each section right below, or each section that matches a
 * glob. Boxes that belong to no part must all be ticked.
 */
export function judgeEach(scope: Scope, chosen: ItemsOptions & { each: string }, input: GateInput): Outcome {
  const near = blockingNearMisses(input.checklist, scope, leftOut(chosen, input.checklist));
  const parts = chosen.each === 'question' ? questionsIn(scope, chosen, input) : sectionsIn(scope, chosen, input);
  const inside = itemsIn(scope.section);
  const rest = inside.filter((item) => !parts.some((part) => part.has(item)));
  const outcomes: Outcome[] = parts.map((part) => {
    const outcome = judgeItems(scope, chosen, input, part);
    return {
      ...outcome,
      // What quotes an answer names its question already.
      findings: outcome.findings.map((finding) =>
        finding.about !== undefined || (chosen.each === 'question' && finding.actual !== undefined)
          ? finding
          : { ...finding, about: part.title },
      ),
    };
  });
  const others = new Set(rest);
  if (rest.length > 0 || parts.length === 0)
    outcomes.push(judgeItems(scope, { ...chosen, require: 'all' }, input, { has: (item) => others.has(item) }));
  return {
    status: worst([...outcomes.map(({ status }) => status), ...near.map(() => 'pending' as const)]),
    findings: [...outcomes.flatMap(({ findings }) => findings), ...near],
    ...(outcomes.some(({ tripped }) => tripped === true) ? { tripped: true } : {}),
    boxes: joinAsked(outcomes),
  };
}

// With a template its questions count, so that nobody can remove one; else those of the body.
function questionsIn(scope: Scope, chosen: ItemsOptions, { comparison }: GateInput): NamedPart[] {
  const byQuestion = (items: readonly Item[]): Map<string, { title: string; items: Item[] }> => {
    const found = new Map<string, { title: string; items: Item[] }>();
    // What stands below an answer belongs to its question.
    const above = new Map<Item, string>();
    for (const item of items) {
      const text = above.get(item) ?? item.question?.text ?? '';
      if (text === '') continue;
      for (const child of item.items) above.set(child, text);
      const key = JSON.stringify([item.key.section, normalize(text)]);
      const same = found.get(key);
      if (same === undefined) found.set(key, { title: text, items: [item] });
      else same.items.push(item);
    }
    return found;
  };
  if (comparison === undefined)
    return [...byQuestion(itemsIn(scope.section)).values()].map(({ title, items }) => partOf(title, items));
  return [...byQuestion(trustedItems(chosen, comparison.template)).values()].map(({ title, items }) => {
    const trusted = new Set(items);
    const has = (item: Item): boolean => {
      const counterpart = comparison.counterparts.get(item);
      return counterpart !== undefined && trusted.has(counterpart);
    };
    return { title, has, trusted: items };
  });
}

function partOf(title: string, items: readonly Item[]): NamedPart {
  const own = new Set(items);
  return { title, has: (item) => own.has(item) };
}

// The sections right below, or those at any depth whose title matches a glob.
function sectionsIn(
  scope: Scope,
  { each, ...chosen }: ItemsOptions & { each: string },
  { comparison, matchesGlob }: GateInput,
): NamedPart[] {
  const within = (section: Section): Section[] => sectionsCalled(section, each, matchesGlob);
  const there = within(scope.section).map((section) => partOf(section.title, itemsIn(section)));
  if (comparison === undefined) return there;
  const present = new Set(comparison.counterparts.values());
  // A section of the template that the body does not have is a part without boxes.
  const located = locate(comparison.template, chosen.in);
  if (!located.ok) return there;
  const asked = new Set(trustedItems(chosen, comparison.template));
  const gone = within(located.value.section).flatMap((section): NamedPart[] => {
    const trusted = itemsIn(section).filter((item) => asked.has(item));
    return trusted.length === 0 || trusted.some((item) => present.has(item))
      ? []
      : [{ title: section.title, has: () => false, trusted }];
  });
  return [...there, ...gone];
}
