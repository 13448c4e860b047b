import * as v from 'valibot';
import { select, topLevel } from '../checklist/select.ts';
import type { Item, Section } from '../checklist/model.ts';
import type { Finding } from '../verdict/finding.ts';
import { bounds, quantifierWords, quantify, type Quantifier } from '../verdict/quantifier.ts';
import { worst, type Status } from '../verdict/status.ts';
import { CRITERION_HELP, criterionRefusal, refusal, templateConditions, TICKED_CRITERION } from './applicability.ts';
import { defineGate, type GateInput, type Outcome } from './gate.ts';
import { blockingNearMisses, locate, type Scope } from './locate.ts';
import { isChosen, matchesItem, missingItem } from './item-matcher.ts';
import { itemMatchers, quantifier, selector } from './options.ts';

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

/** One item with what it counts as. */
interface Member {
  item: Item;
  section: string[];
  status: Status;
  finding?: Finding;
  /** What has proven it, where its box is open all the same. */
  by?: string;
}

function judge(scope: Scope, chosen: Options, input: GateInput): Outcome {
  const require = chosen.require ?? 'all';
  const near = blockingNearMisses(input.checklist, scope);
  const all = membersOf(scope, chosen, input);
  const members = all.filter((member) => isChosen(member.item, chosen));
  const gone = (chosen.only ?? []).filter((matcher) => !all.some((member) => matchesItem(member.item, matcher)));
  if (gone.length > 0) return { status: 'failed', findings: [...gone.map(missingItem), ...near] };
  if (members.length === 0) {
    const place = scope.section.place;
    const empty: Finding = {
      status: 'failed',
      unknown: true,
      message: 'No boxes found',
      ...(scope.path.length === 0 ? {} : { section: scope.path }),
      ...(place === undefined ? {} : { place }),
      help: 'Put the task list there: "- [ ] text", one line for each item.',
    };
    return { status: 'failed', findings: [empty, ...near] };
  }
  const counted = quantify(
    require,
    members.map((member) => member.status),
  );
  const ticked = members.filter((member) => member.status === 'passed');
  if (require === 'none' && ticked.length > 0) {
    return {
      status: 'failed',
      tripped: true,
      findings: [...ticked.map(trippedFinding), ...refusedIn(members), ...near],
    };
  }
  // A mark that does not count takes no criterion away, and neither that nor a malformed line one that holds.
  const holds = input.criterion === true && counted === 'passed';
  const refused = areCriteria(chosen, input) ? refusedIn(members).map((finding) => finding.status) : [];
  const status = holds ? counted : worst([counted, ...refused, ...near.map(() => 'pending' as const)]);
  // Nobody is told to tick what must not be.
  const findings = refused.length > 0 ? refusedIn(members) : countFindings(members, require, counted, scope);
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
  const visit = (list: readonly Item[], section: string[]): void => {
    for (const item of list) {
      // What must stay empty is ticked, whatever is written beside it.
      const member =
        criteria && item.tickedToo === true
          ? { item, section, status: 'passed' as const }
          : isOptional(item) && item.state === 'unticked'
            ? { item, section, status: 'skipped' as const }
            : memberOf(item, section, conditional(item), criteria, input);
      members.push(member);
      // Below an item that does not apply, or that holds only in some cases and is open, nothing is asked for.
      const closed = member.status === 'skipped' || (conditional(item) && member.status === 'pending');
      if (!closed || criteria) visit(item.items, section);
    }
  };
  const top = topLevel(input.checklist.root);
  const walk = (section: Section, path: string[]): void => {
    if (without.has(section)) return;
    visit(section.items, path);
    for (const child of section.sections) walk(child, child === top ? [] : [...path, child.title]);
  };
  walk(scope.section, scope.path);
  return members;
}

function memberOf(item: Item, section: string[], conditional: boolean, criterion: boolean, input: GateInput): Member {
  const about = { actual: item.text, section, place: item.place };
  if (item.state === 'ticked') return { item, section, status: 'passed' };
  const settled = input.settled?.get(item);
  if (item.state === 'unticked' && settled !== undefined) {
    const finding: Finding = { status: 'passed', message: 'Done by evidence', about: settled.title, ...about };
    return { item, section, status: 'passed', by: settled.title, finding };
  }
  if (item.state === 'unticked') {
    const help =
      conditional && input.notApplicable === 'conditional' ? 'Tick it, or mark it N/A.' : 'Do it, then tick the box.';
    return {
      item,
      section,
      status: 'pending',
      finding: { status: 'pending', kind: 'open-box', message: 'Not ticked', ...about, help },
    };
  }
  const refused = (criterion ? criterionRefusal : refusal)(item, conditional, input.notApplicable);
  if (refused === undefined) return { item, section, status: 'skipped' };
  const unknown = criterion ? { unknown: true as const } : {};
  return { item, section, status: refused.status, finding: { ...refused, ...unknown, ...about } };
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

function refusedIn(members: readonly Member[]): Finding[] {
  return members.flatMap(({ finding }) =>
    finding === undefined || finding.kind === 'open-box' || finding.status === 'passed' ? [] : [finding],
  );
}

function countFindings(members: readonly Member[], require: Quantifier, counted: Status, scope: Scope): Finding[] {
  const own = members.flatMap((member) => (member.finding === undefined ? [] : [member.finding]));
  if (require === 'all') return own;
  const refused = own.filter((finding) => finding.kind !== 'open-box');
  const live = members.filter((member) => member.status !== 'skipped');
  const [first] = live;
  if (first === undefined || counted === 'passed') return refused;
  const ticked = live.filter((member) => member.status === 'passed').length;
  const [least, most] = bounds(require, live.length);
  const summary: Finding = {
    status: counted,
    message: `${ticked} of ${live.length} ticked, expected ${quantifierWords(require)}`,
    actual: live.map((member) => member.item.text).join(' · '),
    section: scope.path,
    place: first.item.place,
    help:
      ticked > most
        ? `Untick ${ticked - most}.`
        : least > live.length
          ? 'Put back the boxes that are missing.'
          : `Tick ${least - ticked} more.`,
  };
  return [summary, ...refused];
}
