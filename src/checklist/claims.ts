import type { Section, SignOff } from './model.ts';
import { flatten } from './select.ts';

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
