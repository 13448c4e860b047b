import * as v from 'valibot';
import type { Departure, DepartureKind } from '../../template/comparison.ts';
import type { Finding } from '../../verdict/finding.ts';
import { defineGate, outcome } from '../kit/gate.ts';

/** Holds the checklist against the trusted template. */
export const template = defineGate({
  name: 'template',
  description: 'Compares the checklist with the trusted template: nothing of it may be deleted, reworded or moved.',
  options: v.strictObject({}),
  ofTemplate: true,
  summary: () => 'Template is complete',
  evaluate: (_, { comparison }) => {
    if (comparison === undefined) {
      const message = 'There is no template to compare with';
      return outcome([{ status: 'failed', message, help: 'Name one in the policy: "template: path".' }]);
    }
    return outcome([
      ...comparison.departures.map(finding),
      ...comparison.appended.map(({ item, section }): Finding => ({
        status: 'passed',
        message: 'Goes on after the text of the template',
        actual: item.text,
        section,
        place: item.place,
      })),
      ...comparison.unfilled.map(({ item, section }): Finding => ({
        status: 'passed',
        message: 'Ticked, but a blank in it is not filled in',
        actual: item.text,
        section,
        place: item.place,
        help: 'Fill it in.',
      })),
    ]);
  },
});

const WORDS: Record<DepartureKind, { message: string; help: string }> = {
  deleted: { message: 'Item of the template is missing', help: 'Put the line back.' },
  reworded: {
    message: 'Item of the template was reworded',
    help: 'Put the text of the template back; add detail behind it.',
  },
  moved: {
    message: 'Item of the template stands in another place',
    help: 'Move it back to where the template has it.',
  },
  'made-conditional': { message: 'Item of the template was made conditional', help: 'Take the condition out.' },
  'contradicting-copies': {
    message: 'Item of the template is there twice with different states',
    help: 'Delete the copy.',
  },
  'section-deleted': {
    message: 'Section of the template is missing',
    help: 'Put the section back with all its lines.',
  },
  'section-renamed': { message: 'Section of the template was renamed', help: 'Put the heading of the template back.' },
  'field-deleted': { message: 'Field of the template is missing', help: 'Put the line back and fill it in.' },
};

function finding(departure: Departure): Finding {
  const { message, help } = WORDS[departure.kind];
  return {
    status: 'failed',
    message: `${message} (line ${departure.templatePlace.line} of the template)`,
    expected: departure.expected,
    ...(departure.actual === undefined ? {} : { actual: departure.actual }),
    section: departure.section,
    ...(departure.place === undefined ? {} : { place: departure.place }),
    templatePlace: departure.templatePlace,
    help,
  };
}
