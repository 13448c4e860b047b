import type { Section } from '../checklist/model.ts';
import { sectionsOf, type Located } from '../checklist/select.ts';
import { normalizeHeading } from '../checklist/text.ts';

// What stands below "Example" and "Not done yet" is none of what was done.
const NOT_THIS = /\b(?:not|to-?do|example|previous|last|old|quot\w*|later|wip|draft)\b|~~/i;

const MOST_OF_ONE_TITLE = 20;

/**
 * Finds the sections of the body with the title of a section of the template, below headings that the template does not
 * have: all that stands between them and `home` is the author's own.
 */
export function sectionsBelowOwn(template: Section, body: Section): (child: Section, home: Section) => Section[] {
  const trusted = new Set(sectionsOf(template).map(({ section }) => normalizeHeading(section.title)));
  const byTitle = new Map<string, Located[]>();
  for (const located of sectionsOf(body)) {
    const title = normalizeHeading(located.section.title);
    if (!trusted.has(title)) continue;
    const same = byTitle.get(title);
    if (same === undefined) byTitle.set(title, [located]);
    else same.push(located);
  }
  const isOwn = ({ title }: Section): boolean => !trusted.has(normalizeHeading(title)) && !NOT_THIS.test(title);
  // Of many sections of one title nobody can tell which is meant.
  const few = (title: string): Located[] => {
    const same = byTitle.get(normalizeHeading(title));
    return same === undefined || same.length > MOST_OF_ONE_TITLE ? [] : same;
  };
  return ({ title }, home) =>
    few(title).flatMap(({ section, path }) => {
      const at = path.indexOf(home);
      const between = path.slice(at + 1, -1);
      return (at >= 0 || home === body) && between.length > 0 && between.every(isOwn) ? [section] : [];
    });
}
