import { withoutInvisible } from './text.ts';

// A date or time that still shows its pattern: YYYY-MM-DD, DD/MM/YYYY, HH:MM UTC.
const DATE_PATTERN = /^(?=.*(?:yyyy|dd|hh))[ymdhst/.: -]+(?:z|utc|gmt)?$/i;
// Alternatives with nobody having chosen: "Success / Rollback".
const ALTERNATIVES = /^[A-Z][\w-]*(?: [\w-]+){0,2}(?: \/ [A-Z][\w-]*(?: [\w-]+){0,2})+$/;
const SHORT_ALTERNATIVES = /^(?:yes ?\/ ?no|no ?\/ ?yes|y ?\/ ?n|pass ?\/ ?fail|true ?\/ ?false)(?: ?\/ ?n\/?a)?$/i;

/**
 * Whether a value was never filled in: empty, a line to write on, a placeholder or unresolved alternatives.
 * Takes text without formatting and comments.
 */
export function isBlank(value: string): boolean {
  const text = withoutInvisible(value)
    .replace(/[\s\u00A0\p{Cc}]+/gu, ' ')
    .trim();
  return (
    text === '' ||
    /^[_\\/.:\-–—*…?'"`|()\s]*$/u.test(text) ||
    /^_*(?:no response|tbd|tba|todo|fixme|xxx+|to be (?:determined|defined|announced|confirmed|filled(?: in)?)|fill (?:this|me) in|your (?:name|text|answer)(?: here)?|name here|enter [a-z ]+ here|placeholder)_*[.!…]*$/i.test(
      text,
    ) ||
    (text.startsWith('[') && /^\[[^\]]*\]$/.test(text)) ||
    (text.startsWith('<') && /^<[^>]*>$/.test(text)) ||
    (text.startsWith('{') && /^\{\{?[^}]*\}?\}$/.test(text)) ||
    (text.startsWith('@') && /^@(?:[…._-]*|user(?:name)?|login|name|handle|mention)$/i.test(text)) ||
    DATE_PATTERN.test(text) ||
    ALTERNATIVES.test(text) ||
    SHORT_ALTERNATIVES.test(text)
  );
}
