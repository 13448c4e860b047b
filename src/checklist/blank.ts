import { isPlaceholder } from './login.ts';
import { visible } from './text.ts';

// Raw HTML keeps its entities.
const ENTITY = /&(?:#\d{1,8}|#x[\da-f]{1,8}|[a-z]\w{1,31});/gi;
// Marks without a letter, number or picture say nothing: a line to write on, dots, a currency sign, an empty box, and
// what is no character at all.
const MARKS = /^[\p{P}\p{Z}\p{M}\p{C}\uFFFD\p{Sk}\p{Sc}|~=<>+\u2500-\u259F\u25A1\u25FB\u2610]*$/u;
// A word for "later", alone or with what is still to come behind it: "TBD", "TODO: link", "TBD (by Friday)".
const LATER =
  /^_*(?:t\.?b\.?[dac]\.?|todo|to do|fixme|to be (?:determined|defined|announced|confirmed|filled(?: in)?))_*(?:[.!…]*|\s*[:;,(].*|\s+[–—-]+\s.*|\s+(?:by|in|with|after|when|once|later|soon|asap|from)\b.*)$/i;
// The words of a form that nobody has replaced.
const FORM =
  /^_*(?:no response|xxx+|(?:please )?(?:fill (?:this |me )?in|fill (?:this|me) out|specify)(?: here)?|your (?:name|text|answer)(?: here)?|name here|(?:the |your )?reason(?: here)?|(?:please )?(?:click (?:or tap )?here to )?enter [a-z ]+(?: here)?|placeholder)_*[.!…]*$/i;
// A line to write on with a hint beside it: "____ (link)", "#___", "Name: ____".
const LINE = /^(?:[\p{L} ]{1,30}:\s*)?[#@$v]?_{2,}\s*(?:%|\([^()]*\))?$/u;
// A date or time that still shows its pattern: YYYY-MM-DD, DD/MM/YYYY, HH:MM UTC.
const DATE_PATTERN = /^(?=.*(?:yyyy|dd|hh))[ymdhst/.: -]+(?:z|utc|gmt)?$/i;
// Alternatives with nobody having chosen: "Success / Rollback".
const ALTERNATIVES = /^[A-Z][\w-]*(?: [\w-]+){0,2}(?: \/ [A-Z][\w-]*(?: [\w-]+){0,2})+$/;
const SHORT_ALTERNATIVES = /^(?:yes ?\/ ?no|no ?\/ ?yes|y ?\/ ?n|pass ?\/ ?fail|true ?\/ ?false)(?: ?\/ ?n\/?a)?$/i;
// A version or date that still shows its pattern: vX.Y.Z, x.x.x, 2026-XX-XX.
const NUMBER_PATTERN = /^v?x\.(?:y(?:\.z)?|x(?:\.x)?)$|^\d{4}-xx-xx$/i;
// A formula of nothing but space, such as `$\\quad$`, and what GitHub shows as space: `$\\phantom{Ada}$`.
const FORMULA =
  /^\${1,2}`?(?:\\(?:[hv]?phantom|[hv]space\*?)\s*\{[^{}]*\}|\\(?:q?quad|(?:thin|med|thick|neg|en)?space)(?![A-Za-z])|\\[\s,;:!>]|[{}~\s])*`?\${1,2}$/;

/**
 * Whether a value was never filled in: empty, a line to write on, a placeholder or unresolved alternatives.
 * Takes text without formatting and comments. Full-width and other forms of the same characters count as these.
 */
export function isBlank(value: string): boolean {
  // Most of a form is lines to write on.
  if (/^[_\s]*$/.test(value)) return true;
  // Each pattern is costly the first time: it is tried where its marks are there.
  const text = visible(value.includes('&') ? value.replace(ENTITY, '') : value);
  return (
    (/^[^A-Za-z\d]*$/.test(text) && MARKS.test(text)) ||
    LATER.test(text) ||
    FORM.test(text) ||
    (text.includes('__') && LINE.test(text)) ||
    (text.length <= 10 && NUMBER_PATTERN.test(text)) ||
    (text.startsWith('[') && /^\[[^\]]*\]$/.test(text)) ||
    (text.endsWith('>') && /^#?<[^>]*>$/.test(text)) ||
    (text.endsWith('}') && /^\$?\{\{?[^}]*\}?\}$/.test(text)) ||
    (text.startsWith('$') && FORMULA.test(text)) ||
    (text.startsWith('@') && isUnnamed(text.slice(1))) ||
    DATE_PATTERN.test(text) ||
    (text.includes('/') && (ALTERNATIVES.test(text) || SHORT_ALTERNATIVES.test(text)))
  );
}

// `@…`, `@TBD`, `@your-name`: the place of a login in which nobody stands yet.
function isUnnamed(rest: string): boolean {
  const word = rest.replace(/[\p{P}\p{S}\s]+$/u, '');
  return word === '' || isPlaceholder(word) || LATER.test(word) || FORM.test(word);
}
