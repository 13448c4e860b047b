import type { Field, Item } from '../../checklist/model.ts';
import { UNSEEN } from '../../checklist/near-miss/kinds.ts';
import { itemsIn, sectionsOf } from '../../checklist/select.ts';
import { readDirectives } from '../../template/directives.ts';
import { inForm, inPolicy, type LintFinding, type LintForm } from './finding.ts';
import { oneLine } from '../../template/reading/prose.ts';
import { removalOf } from '../../template/reading/removal.ts';
import type { PolicySource, SourceChecklist } from '../../policy/file/written.ts';
import { fieldsIn } from '../../checklist/named.ts';
import { isDate } from '../../gates/fields/types.ts';

/** Problems of a checklist alone, without a policy. `now`: ISO 8601, UTC. */
export function formFindings(form: LintForm, now: string): LintFinding[] {
  const items = itemsIn(form.checklist.root);
  return [
    ...items.flatMap((item) => tickedFinding(form, item)),
    ...duplicateIds(form, items),
    ...directiveFindings(form),
    ...form.checklist.nearMisses
      .filter(({ kind }) => UNSEEN.has(kind))
      .map((miss) =>
        inForm(form, miss.place, {
          rule: 'box-not-seen',
          found: `"${miss.actual}" where no box counts`,
          expected: 'boxes in lists',
          help: miss.help,
        }),
      ),
    ...form.checklist.nearMisses
      .filter((miss) => miss.blocking)
      .map((miss) =>
        inForm(form, miss.place, {
          rule: 'nearly-a-box',
          found: `"${miss.actual}"`,
          expected: 'a box',
          help: miss.help,
        }),
      ),
    ...reviewFindings(form, now),
  ];
}

function tickedFinding(form: LintForm, item: Item): LintFinding[] {
  if (item.state === 'unticked') return [];
  const isOpen = item.boxed && item.tickedToo !== true && item.state === 'not-applicable';
  return [
    inForm(form, item.place, {
      rule: 'ticked-in-template',
      found: `"${item.text}" ${item.state === 'ticked' ? 'ticked' : 'marked N/A'} in advance`,
      expected: isOpen ? 'an open box without a mark' : 'an open box',
      help: isOpen
        ? 'Take the mark out: in a template it is text like any other, and marks nothing.'
        : 'Write "[ ]": what is ticked in the template was not looked at by anyone.',
    }),
  ];
}

function duplicateIds(form: LintForm, items: readonly Item[]): LintFinding[] {
  const first = new Map<string, Item>();
  return items.flatMap((item) => {
    if (item.id === undefined) return [];
    const other = first.get(item.id);
    first.set(item.id, other ?? item);
    if (other === undefined) return [];
    return [
      inForm(form, item.place, {
        rule: 'duplicate-id',
        found: `the id "${item.id}", which line ${other.place.line} has too`,
        expected: 'an id of its own',
        help: 'Change one of the two.',
      }),
    ];
  });
}

function directiveFindings(form: LintForm): LintFinding[] {
  return readDirectives(form.checklist).errors.map(({ place, found, expected }) => {
    return inForm(form, place, { rule: 'directive', found, expected, help: 'Correct it, or delete the comment.' });
  });
}

/** Directives of a template that are not read, because the policy has rules of its own. Reports the first one. */
export function directivesBesideGates(form: LintForm): LintFinding[] {
  const { root } = form.checklist;
  const all = [root, ...sectionsOf(root).map(({ section }) => section)];
  const [first] = all
    .flatMap((section) => [
      ...(section.directives ?? []),
      ...itemsIn({ ...section, sections: [] }).flatMap((item) => item.directives ?? []),
    ])
    // What may be left out holds beside gates, too.
    .filter(({ text }) => text !== 'removable')
    .toSorted((a, b) => a.place.offset - b.place.offset);
  if (first === undefined) return [];
  return [
    inForm(form, first.place, {
      rule: 'directive',
      found: `the directive "${first.text}" beside a policy with gates`,
      expected: 'rules in one place',
      help: 'Delete the gates of the policy, or the directives of the template: with gates they are not read.',
    }),
  ];
}

/** Words of a template that invite to remove something, where the policy takes nothing that is missing. */
export function removalFindings(
  source: PolicySource,
  { keys, file }: SourceChecklist,
  { path, checklist }: LintForm,
): LintFinding[] {
  const strict = typeof file.template === 'object' && !Array.isArray(file.template) && file.template.strict === true;
  const marks = file['not-applicable'];
  const refuses = strict ? 'strict' : marks === 'forbidden' || marks === 'with-reason' ? marks : undefined;
  if (refuses === undefined) return [];
  return removalOf(checklist).because.map((text) =>
    inPolicy(source, [...keys, ...(strict ? ['template', 'strict'] : ['not-applicable'])], {
      rule: 'removal-refused',
      found: `${refuses}, while ${path} says "${oneLine(text)}"`,
      expected: 'a policy that takes what its template invites to',
      help: 'Take the sentence out of the template, or let the policy allow it: "not-applicable: reason-or-conditional".',
    }),
  );
}

const REVIEW =
  /^(?:next review(?: date| by| due)?|review (?:by|due)|valid until|expir(?:es(?: on)?|y date|ation date))$/;

/** Fields beside which a checklist says when it is reviewed again. */
const BESIDE = /^(?:last (?:updated|reviewed|revised|changed)|(?:checklist|document|template|form) version)$/;

/** What is wrong with the date of the next review of a checklist. `now`: ISO 8601, UTC. */
function reviewFindings(form: LintForm, now: string): LintFinding[] {
  const fields = fieldsIn(form.checklist.root);
  const found = fields.filter(({ key }) => REVIEW.test(key));
  if (found.length > 0) return found.flatMap((field) => reviewFinding(form, field, now.slice(0, 10)));
  const beside = fields.findLast(({ key }) => BESIDE.test(key));
  if (beside === undefined) return [];
  return [
    inForm(form, beside.place, {
      rule: 'review-date',
      found: `${beside.name}, and no date of the next review`,
      expected: 'a line "Next review: YYYY-MM-DD"',
      help: 'Say when somebody looks at the checklist again.',
    }),
  ];
}

function reviewFinding(form: LintForm, field: Field, today: string): LintFinding[] {
  const said = field.value === '' ? 'blank' : field.value;
  const read = field.blank ? undefined : dateIn(field.value);
  if (read === undefined || read === 'ambiguous')
    return [
      inForm(form, field.place, {
        rule: 'review-date',
        found: `${field.name}: ${said}${read === 'ambiguous' ? ', in which day and month may be either way round' : ''}`,
        expected: 'a date, as YYYY-MM-DD',
        help: 'Write the date of the next review.',
      }),
    ];
  const { date } = read;
  if (date >= today) return [];
  return [
    inForm(form, field.place, {
      rule: 'review-due',
      found: `${field.name}: ${date}, which is past`,
      expected: 'a date that is still to come',
      help: 'Review the checklist, and set the next date.',
    }),
  ];
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

// The date at the beginning of a value, as YYYY-MM-DD. Numbers with slashes or dots have day and month in both orders.
function dateIn(value: string): { date: string } | 'ambiguous' | undefined {
  const iso = value.slice(0, 10).replaceAll('/', '-');
  if (isDate(iso)) return { date: iso };
  if (/^\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})\b/.test(value)) return 'ambiguous';
  const words = value.toLowerCase();
  const { day, month, year } =
    /^(?<day>\d{1,2})(?:st|nd|rd|th|\.)?[ -](?<month>[a-z]{3})[a-z]*\.?,?[ -](?<year>\d{4})\b/.exec(words)?.groups ??
    /^(?<month>[a-z]{3})[a-z]*\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})\b/.exec(words)?.groups ??
    {};
  const number = MONTHS.indexOf(`${month}`) + 1;
  const date = `${year}-${String(number).padStart(2, '0')}-${`${day}`.padStart(2, '0')}`;
  return isDate(date) ? { date } : undefined;
}
