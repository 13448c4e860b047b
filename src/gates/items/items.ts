import * as v from 'valibot';
import { itemsIn, select, topLevel } from '../../checklist/select.ts';
import type { Item, Place, Section } from '../../checklist/model.ts';
import type { Finding } from '../../verdict/finding.ts';
import { quantifierWords, type Quantifier, worst } from '../../verdict/quantifier.ts';
import {
  CRITERION_HELP,
  criterionRefusal,
  refusal,
  templateConditions,
  TICKED_CRITERION,
  chosenFrom,
  meantBy,
  missingItem,
  sightOf,
} from '../kit/item-matcher.ts';
import { countFindings, countingOf, noBoxes, refusedIn, statusOf, type Judged, type Member } from '../kit/count.ts';
import { defineGate, type GateInput, type Outcome } from '../kit/gate.ts';
import { blockingNearMisses, locate, type Scope } from '../kit/locate.ts';
import { itemMatchers, quantifier, selector } from '../kit/options.ts';

const options = v.strictObject({
  in: v.optional(selector),
  require: v.optional(quantifier),
  only: v.optional(v.pipe(itemMatchers, v.title('Only'))),
  except: v.optional(v.pipe(itemMatchers, v.title('Except'))),
  without: v.optional(
    v.pipe(
      v.array(selector),
      v.minLength(1),
      v.title('Without sections'),
      v.description('Sections inside that other gates judge; they need not be there.'),
    ),
  ),
});

/** Judges the boxes of a section, or of the whole checklist. */
export const items = defineGate({
  name: 'items',
  alsoCalled: ['boxes', 'checkbox', 'checkboxes', 'checklist', 'tasks'],
  description: 'Counts the ticked boxes of a section: all, any, none, exactly one, or at least n.',
  options,
  summary: (chosen) => `${chosen.in ?? 'Checklist'}: ${words(chosen.require ?? 'all')}`,
  evaluate: (chosen, input) => {
    const located = locate(input.checklist, chosen.in);
    if ('finding' in located) return { status: 'failed', findings: [located.finding] };
    return judge(located.scope, chosen, input);
  },
});

function words(require: Quantifier): string {
  if (require === 'all') return 'every box';
  return require === 'none'
    ? 'no box'
    : `${quantifierWords(require)} box${typeof require === 'object' && require['at-least'] > 1 ? 'es' : ''}`;
}

type Options = v.InferOutput<typeof options>;

function sectionNamed({ checklist }: GateInput, name: string): Section[] {
  const selection = select(checklist.root, name);
  return selection.kind === 'one' ? [selection.found.section] : [];
}

function judge(scope: Scope, chosen: Options, input: GateInput): Outcome {
  const require = chosen.require ?? 'all';
  const near = blockingNearMisses(input.checklist, scope);
  const sight = sightOf(input);
  const inside = itemsIn(scope.section);
  const among = new Set(chosenFrom(inside, chosen, sight));
  const all = membersOf(scope, chosen, input);
  const members = all.filter((member) => among.has(member.item));
  const visited = new Set(all.map((member) => member.item));
  const gone = (chosen.only ?? []).filter(
    (matcher) => !meantBy(matcher, inside, sight).some((item) => visited.has(item)),
  );
  if (gone.length > 0) return { status: 'failed', findings: [...gone.map(missingItem), ...near] };
  const criteria = areCriteria(chosen, input);
  const counting = criteria ? members : countingOf(members, require, scope, input);
  if (counting.length === 0) return { status: 'failed', findings: [noBoxes(scope, members), ...near] };
  const ticked = members.filter((member) => member.status === 'passed');
  if (require === 'none' && ticked.length > 0) {
    return {
      status: 'failed',
      tripped: true,
      findings: [...ticked.map(trippedFinding), ...refusedIn(members), ...near],
    };
  }
  const counted = statusOf(members, counting, require);
  // A mark that does not count takes no criterion away, and neither that nor a malformed line one that holds.
  const holds = input.criterion === true && counted === 'passed';
  const refused = criteria ? refusedIn(members).map((finding) => finding.status) : [];
  const status = holds ? counted : worst([counted, ...refused, ...near.map(() => 'pending' as const)]);
  // Nobody is told to tick what must not be.
  const findings = refused.length > 0 ? refusedIn(members) : countFindings(members, counting, require, counted, scope);
  return { status, findings: [...findings, ...near] };
}

/** Whether the boxes say what must not be. */
function areCriteria({ require }: Options, { criterion }: GateInput): boolean {
  return require === 'none' || criterion === true;
}

function membersOf(scope: Scope, chosen: Options, input: GateInput): Member[] {
  const criteria = areCriteria(chosen, input);
  const without = new Set((chosen.without ?? []).flatMap((each) => sectionNamed(input, each)));
  const conditional = templateConditions(input);
  const members: Member[] = [];
  const isOptional = (item: Item): boolean =>
    input.comparison?.counterparts.get(item)?.directives?.some((each) => each.text === 'optional') ?? false;
  const visit = (list: readonly Item[], section: string[], parent: Place | undefined): void => {
    for (const item of list) {
      // What must stay empty is ticked, whatever is written beside it.
      const judged =
        criteria && item.tickedToo === true
          ? { status: 'passed' as const }
          : isOptional(item) && item.state === 'unticked'
            ? { status: 'skipped' as const }
            : judgedItem(item, section, conditional(item), criteria, input);
      const member = { item, section, holder: item.question?.place.offset ?? parent?.offset, ...judged };
      members.push(member);
      // Below an item that does not apply, or that holds only in some cases and is open, nothing is asked for.
      const closed = member.status === 'skipped' || (conditional(item) && member.status === 'pending');
      if (!closed || criteria) visit(item.items, section, item.place);
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

function judgedItem(item: Item, section: string[], conditional: boolean, criterion: boolean, input: GateInput): Judged {
  const about = { actual: item.text, section, place: item.place };
  if (item.state === 'ticked') return { status: 'passed' };
  const settled = input.settled?.get(item);
  if (item.state === 'unticked' && settled !== undefined) {
    const finding: Finding = { status: 'passed', message: 'Done by evidence', about: settled.title, ...about };
    return { status: 'passed', by: settled.title, finding };
  }
  if (item.state === 'unticked') {
    const help =
      conditional && input.notApplicable === 'conditional' ? 'Tick it, or mark it N/A.' : 'Do it, then tick the box.';
    return {
      status: 'pending',
      finding: { status: 'pending', kind: 'open-box', message: 'Not ticked', ...about, help },
    };
  }
  const refused = (criterion ? criterionRefusal : refusal)(item, conditional, input.notApplicable);
  if (refused === undefined) return { status: 'skipped' };
  const unknown = criterion ? { unknown: true as const } : {};
  return { status: refused.status, finding: { ...refused, ...unknown, ...about } };
}

function trippedFinding({ item, section, by }: Member): Finding {
  return {
    status: 'failed',
    ...(by === undefined ? { message: TICKED_CRITERION } : { message: 'Holds by evidence, but must not', about: by }),
    actual: item.text,
    section,
    place: item.place,
    help: CRITERION_HELP,
  };
}
