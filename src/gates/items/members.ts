import { flatten, type Located, select, topLevel } from '../../checklist/select.ts';
import type { Checklist, Item, Place, Section } from '../../checklist/model.ts';
import { AS_TRUSTED, chosenFrom, criterionRefusal, nameOf, refusal, templateConditions } from '../kit/item.ts';
import { locate, type Scope } from '../kit/locate.ts';
import type { ItemMatcher, WrittenMatcher } from '../kit/options.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Quantifier } from '../../verdict/quantifier.ts';
import type { JudgedBox, Member } from '../kit/count.ts';
import type { GateInput, NotApplicable } from '../kit/gate.ts';

/** The options that choose the boxes of a gate. */
interface Selection {
  in?: string | undefined;
  only?: ItemMatcher[] | undefined;
  except?: ItemMatcher[] | undefined;
  without?: string[] | undefined;
}

/** The items of the template that a gate judges. */
export function trustedItems(chosen: Selection, template: Checklist): Item[] {
  const located = locate(template, chosen.in);
  if (!located.ok) return [];
  const without = new Set(leftOut(chosen, template).map(({ section }) => section));
  const inside = (section: Section): Item[] =>
    without.has(section) ? [] : [...flatten(section.items), ...section.sections.flatMap(inside)];
  return chosenFrom(inside(located.value.section), chosen, AS_TRUSTED);
}

/** The sections that a policy names in `without`, as far as each is there and named by one title. */
export function leftOut({ without = [] }: Selection, checklist: Checklist): Located[] {
  return without.flatMap((name) => {
    const selection = select(checklist.root, name);
    return selection.kind === 'one' ? [selection.found] : [];
  });
}

/** Whether a matcher was made from an item of the template, and not written in the policy. */
export function isItself(matcher: ItemMatcher): matcher is Exclude<ItemMatcher, WrittenMatcher> {
  return typeof matcher !== 'string' && 'item' in matcher;
}

/** The options of the gate. */
export interface ItemsOptions extends Selection {
  require?: Quantifier | undefined;
  each?: string | undefined;
  by?: 'different' | undefined;
  'at-least'?: number | undefined;
  below?: 'all' | 'any' | 'one' | undefined;
  optional?: boolean | undefined;
  'once-begun'?: boolean | undefined;
}

/** Whether the boxes are criteria, which must stay empty. */
export function areCriteria({ require }: ItemsOptions, { criterion }: GateInput): boolean {
  return require === 'none' || criterion === true;
}

/** The boxes of a scope with the status of each, in document order. */
export function membersOf(scope: Scope, chosen: ItemsOptions, input: GateInput): Member[] {
  const criteria = areCriteria(chosen, input);
  const without = new Set(leftOut(chosen, input.checklist).map(({ section }) => section));
  const conditional = templateConditions(input);
  const members: Member[] = [];
  const isOptional = (item: Item): boolean =>
    input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === 'optional') ?? false;
  const visit = (list: readonly Item[], section: string[], holder: Place | undefined, parent?: Item): void => {
    for (const item of list) {
      // A criterion counts as ticked even if another mark stands beside the tick.
      const judged =
        criteria && item.tickedToo === true
          ? { status: 'passed' as const }
          : isOptional(item) && item.state === 'unticked'
            ? { status: 'skipped' as const }
            : judgedItem({ item, parent, section }, conditional(item), criteria, input);
      const member = { item, parent, section, holder: item.question?.place.offset ?? holder?.offset, ...judged };
      members.push(member);
      // Nothing is asked for below an item that does not apply, or below a conditional item that is open.
      const closed = member.status === 'skipped' || (conditional(item) && member.status === 'pending');
      if (!closed || criteria) visit(item.items, section, item.place, item);
    }
  };
  const top = topLevel(input.checklist.root);
  const walk = (section: Section, path: string[]): void => {
    if (without.has(section)) return;
    visit(section.items, path, section.place);
    for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
  };
  walk(scope.section, scope.path);
  return members;
}

function judgedItem(
  { item, parent, section }: Pick<Member, 'item' | 'parent' | 'section'>,
  conditional: boolean,
  criterion: boolean,
  input: GateInput,
): JudgedBox {
  const about = { actual: nameOf(item, parent), section, place: item.place };
  if (item.state === 'ticked') return { status: 'passed' };
  const settled = input.settled?.get(item);
  if (item.state === 'unticked' && settled !== undefined) {
    const finding: Finding = { status: 'passed', message: 'Done by evidence', about: settled.title, ...about };
    return { status: 'passed', by: settled.title, finding };
  }
  if (item.state === 'unticked' && conditional && !criterion && input.openConditional === 'not-applicable') {
    const finding: Finding = { status: 'passed', message: 'Open, counts as N/A', ...about };
    return { status: 'skipped', finding };
  }
  if (item.state === 'unticked') return openBox(item, conditional, about, input);
  const refused = (criterion ? criterionRefusal : refusal)(item, conditional, input.notApplicable);
  if (refused === undefined) return { status: 'skipped' };
  const unknown = criterion ? { unknown: true as const } : {};
  return { status: refused.status, finding: { ...refused, ...unknown, ...about } };
}

const DO_IT = 'Do it, then tick the box.';
const HOW_TO_MARK =
  'Do it, then tick the box; if it does not apply, write "N/A: reason" after the text: "- [ ] text — N/A: reason".';

// An open box speaks for itself, unless its author seems to have marked it N/A.
function openBox(item: Item, conditional: boolean, about: Partial<Finding>, input: GateInput): JudgedBox {
  const { notApplicable } = input;
  if (item.looksNotApplicable === true) {
    const takesNone = notApplicable === 'forbidden' || (notApplicable === 'conditional' && !conditional);
    const unmarked = takesNone ? 'the policy takes no N/A for it' : 'its text has no N/A mark';
    const why = item.struck === undefined ? unmarked : 'text that is struck in part is an edit';
    const help = takesNone ? DO_IT : HOW_TO_MARK;
    const finding: Finding = { status: 'pending', message: `Not ticked, and ${why}`, ...about, help };
    return { status: 'pending', finding };
  }
  const help = conditional && notApplicable === 'conditional' ? 'Tick it, or mark it N/A.' : DO_IT;
  const finding: Finding = { status: 'pending', kind: 'open-box', message: 'Not ticked', ...about, help };
  return { status: 'pending', finding: { ...finding, ...mayBeMarked(notApplicable, conditional) } };
}

function mayBeMarked(rule: NotApplicable, conditional: boolean): Pick<Finding, 'notApplicable'> {
  if (rule === 'allowed' || (conditional && rule !== 'forbidden' && rule !== 'with-reason'))
    return { notApplicable: 'allowed' };
  return rule === 'with-reason' || rule === 'reason-or-conditional' ? { notApplicable: 'with-reason' } : {};
}
