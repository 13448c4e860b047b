import type { Section } from '../../checklist/model.ts';
import { itemsIn, sectionsOf } from '../../checklist/select.ts';
import { normalizeTitle } from '../../checklist/text.ts';
import type { GateInput } from '../kit/gate.ts';

/** The sections with boxes that `each` names: those right below, or those at any depth whose title matches a glob. */
export function sectionsCalled(within: Section, each: string, matchesGlob: GateInput['matchesGlob']): Section[] {
  const plain = (title: string): string => normalizeTitle(title).replaceAll('/', '∕');
  const found =
    each === 'section'
      ? within.sections
      : sectionsOf(within).flatMap(({ section }) =>
          matchesGlob([plain(each)], plain(section.title)) ? [section] : [],
        );
  return found.filter((section) => itemsIn(section).length > 0);
}
