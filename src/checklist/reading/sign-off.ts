import { isBlank, boldKey, picturedKey } from './field.ts';
import { foldSpace, textOf } from '../markdown/inline.ts';
import { loginsIn } from './login.ts';
import { standing, type InlinePart } from '../markdown/part.ts';
import { showsNothing } from '../text.ts';
import type { Section, SignOff } from '../model.ts';
import { flatten } from '../select.ts';

/** What a sign-off says, before it has a place and a state. */
export interface WrittenClaim {
  role: string;
  name: string;
  signature: string;
  logins: string[];
  pictured?: true;
  apart?: true;
}

/** `**Role**: name  Signature: …  Date: …`, given what follows the box of an item or begins a line. */
export function claimIn(parts: readonly InlinePart[]): WrittenClaim | undefined {
  const start = parts.findIndex((part) => part.kind !== 'comment' && !showsNothing(part.text));
  const role = boldKey(parts, start);
  if (role === undefined) return undefined;
  return {
    ...claimOf(role, textOf(standing(parts.slice(start + 1))).replace(/^\s*[:：]/, '')),
    ...picturedKey(parts, start),
    ...(parts.slice(0, start + 1).some(({ text }) => text.includes('\n')) ? { apart: true } : {}),
  };
}

/** Takes apart what is written behind a role. Blanks become empty strings. */
export function claimOf(role: string, rest: string): WrittenClaim {
  const labels = [...rest.matchAll(/\b(signature|signed|date|time)\s*[:：]/gi)];
  const name = rest.slice(0, labels[0]?.index);
  const at = labels.findIndex(([label]) => /^sign/i.test(label));
  const label = labels[at];
  const signature = label === undefined ? '' : rest.slice(label.index + label[0].length, labels[at + 1]?.index);
  return { role, name: filled(name), signature: filled(signature), logins: loginsIn(rest) };
}

/** Whether a bold label on a line of its own names a signature. */
export function isSignOffLabel(label: string): boolean {
  return /\bsign(?:ed)?[- ]?off\b|\bsignature\b|\b(?:approved|signed) by\b/i.test(label);
}

/** Columns of a sign-off table by its header, or undefined when it is none. */
export function signOffColumns(
  header: readonly string[],
): { role: number; name: number; signature: number } | undefined {
  const find = (pattern: RegExp) => header.findIndex((cell) => pattern.test(foldSpace(cell)));
  const columns = {
    role: find(/^(?:role|function|team)$/i),
    name: find(/^(?:name|who|person|approver)$/i),
    signature: find(/^(?:signature|signed|sign[- ]?off|approval|approved)$/i),
  };
  return columns.role >= 0 && (columns.name >= 0 || columns.signature >= 0) ? columns : undefined;
}

function filled(text: string): string {
  const value = foldSpace(text.replace(/[|,;]\s*$/, ''));
  return isBlank(value) ? '' : value;
}

/** Whether the text of a box has a place for somebody to sign: a line to write on, a label for it, or a login. */
export function hasPlaceToSign(text: string): boolean {
  return /_{3,}|\bsignature:|\bdate:|(?:^|\s)@\w/i.test(text);
}

/** Whether a title is about signing. */
export function isAboutSigning(title: string): boolean {
  return /\bsign(?:ed)?[- ]?offs?\b|\bsignatures?\b|\bapprov/i.test(title);
}

/**
 * The sign-offs of a section, without boxes that begin with bold words and have nothing to do with signing. `titles`:
 * its own and those above it.
 */
export function claimsIn(section: Section, titles: readonly string[]): SignOff[] {
  if (titles.some(isAboutSigning)) return section.signOffs;
  const texts = new Map(flatten(section.items).map(({ place, text }) => [place.offset, text]));
  return section.signOffs.filter(({ place }) => {
    const text = texts.get(place.offset);
    return text === undefined || hasPlaceToSign(text);
  });
}
