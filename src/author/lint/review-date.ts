import type { Field } from '../../checklist/model.ts';
import { fieldsIn } from '../../checklist/named.ts';
import { isDate } from '../../gates/fields/types.ts';
import { inForm, type LintFinding, type LintForm } from './finding.ts';

const REVIEW =
  /^(?:next review(?: date| by| due)?|review (?:by|due)|valid until|expir(?:es(?: on)?|y date|ation date))$/;

/** Fields beside which a checklist says when it is reviewed again. */
const BESIDE = /^(?:last (?:updated|reviewed|revised|changed)|(?:checklist|document|template|form) version)$/;

/** What is wrong with the date of the next review of a checklist. `now`: ISO 8601, UTC. */
export function reviewFindings(form: LintForm, now: string): LintFinding[] {
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
