import type { Finding } from '../../verdict/finding.ts';
import type { Scope } from '../locate.ts';
import type { Line } from './lines.ts';
import type { Role, SignOffOptions } from './options.ts';

/**
 * Roles of the checklist that the policy does not know, and the reverse. A section that the policy names must hold just
 * its roles; without one, a bold word before a box may be anything, so that it is said without blocking.
 */
export function roleFindings(
  chosen: SignOffOptions,
  roles: readonly Role[],
  lines: readonly Line[],
  scope: Scope,
): Finding[] {
  const named = chosen.in !== undefined;
  const keys = new Set(roles.map(({ key }) => key));
  const written = new Set(lines.filter(({ doubt }) => doubt === undefined).map(({ role }) => role));
  const unknown = lines
    .filter(({ role }) => !keys.has(role))
    .map(({ signOff }): Finding => ({
      status: named ? 'failed' : 'passed',
      message: 'The policy names nobody who may sign for this role',
      actual: signOff.role,
      section: scope.path,
      place: signOff.place,
      help: 'Take the line out, or add the role to the policy.',
    }));
  const doubted = lines.flatMap(({ role, signOff, doubt }): Finding[] =>
    doubt === undefined || !keys.has(role)
      ? []
      : [
          {
            status: named ? 'pending' : 'passed',
            ...DOUBTS[doubt],
            actual: signOff.role,
            section: scope.path,
            place: signOff.place,
          },
        ],
  );
  const place = scope.section.place;
  const missing =
    named || roles.some(({ key }) => written.has(key))
      ? roles
          .filter(({ key, optional }) => !optional && !written.has(key))
          .map(({ name }): Finding => ({
            status: named ? 'pending' : 'passed',
            message: 'The checklist has no line for this role',
            about: name,
            section: scope.path,
            ...(place === undefined ? {} : { place }),
            help: `Put the line back: "- [ ] **${name}**: …".`,
          }))
      : [];
  return [...unknown, ...doubted, ...missing];
}

const DOUBTS = {
  picture: {
    message: 'The words of this role are those of a picture, which may show others: nobody signs by it',
    help: 'Write the role, and the heading above it, as text.',
  },
  apart: {
    message: 'This role is not on the line of its box: nobody signs by it',
    help: 'Write the role whole behind the box, on the same line.',
  },
} as const;
