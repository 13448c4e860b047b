import * as v from 'valibot';
import { normalizeTitle } from '../checklist/text.ts';
import type { Field, Section } from '../checklist/model.ts';
import type { Finding } from '../verdict/finding.ts';
import { expectation, misfit, requirement, type Requirement } from './field-requirement.ts';
import { defineGate, outcome } from './gate.ts';
import { locate, placesOf, type Scope } from './locate.ts';
import { selector } from './options.ts';

const options = v.strictObject({
  in: v.optional(selector),
  required: v.pipe(
    v.record(v.pipe(v.string(), v.nonEmpty()), requirement),
    v.minEntries(1, 'expected at least one field'),
    v.title('Required fields'),
    v.description('Field names, each with a type or with {type, not, values, pattern, at-least, at-most, unit}.'),
    v.metadata({ examples: [{ Date: 'date', Version: 'semver', Reviewer: { type: 'login', not: 'Deployer' } }] }),
  ),
});

/** Judges whether fields are filled in, and with what. */
export const fields = defineGate({
  name: 'fields',
  description: 'Asks for fields to be filled in, each with a value of its type.',
  options,
  refine: (chosen) => {
    for (const [name, want] of Object.entries(chosen.required)) {
      if (typeof want === 'string') continue;
      const wrong = misfit(want);
      if (wrong !== undefined) return `${wrong} for ${name}`;
    }
    return undefined;
  },
  summary: (chosen) => `${chosen.in ?? 'Fields'}: ${Object.keys(chosen.required).join(', ')}`,
  evaluate: (chosen, input) => {
    const located = locate(input.checklist, chosen.in);
    if ('finding' in located) return { status: 'failed', findings: [located.finding] };
    const all = fieldsIn(located.scope.section);
    return outcome(
      Object.entries(chosen.required).flatMap(([name, want]) =>
        judge(name, typeof want === 'string' ? { type: want } : want, all, located.scope),
      ),
    );
  },
});

/** All fields of a section and its sub-sections, in document order. */
export function fieldsIn(section: Section): Field[] {
  return [...section.fields, ...section.sections.flatMap(fieldsIn)];
}

function judge(name: string, want: Requirement, all: readonly Field[], scope: Scope): Finding[] {
  const key = normalizeTitle(name);
  const found = all.filter((field) => field.key === key);
  const [first] = found;
  if (first === undefined) {
    const place = scope.section.place;
    return [
      {
        status: 'pending',
        message: 'Field is missing',
        about: name,
        section: scope.path,
        ...(place === undefined ? {} : { place }),
        help: `Add a line "- **${name}**: …" and fill it in.`,
      },
    ];
  }
  const lines = placesOf(
    found.map((field) => field.place),
    ' and ',
  );
  const blank = found.find((field) => field.blank);
  if (blank !== undefined) {
    const twice = found.length > 1 ? `, given at ${lines}` : '';
    return [
      {
        status: 'pending',
        ...(twice === '' ? { kind: 'blank-field' as const } : {}),
        message: `Field is blank${twice}`,
        about: name,
        actual: blank.value,
        section: scope.path,
        place: blank.place,
        help: `Fill in ${name}.`,
      },
    ];
  }
  if (found.some((field) => field.value !== first.value)) {
    return [
      {
        status: 'failed',
        message: `Field is given at ${lines} with different values`,
        about: name,
        actual: found.map((field) => field.value).join(' · '),
        section: scope.path,
        place: first.place,
        help: 'Keep one of them.',
      },
    ];
  }
  return [...typeFindings(name, want, first, scope), ...differsFindings(name, want, first, all, scope)];
}

function typeFindings(name: string, want: Requirement, field: Field, scope: Scope): Finding[] {
  const expected = expectation(want, field.value);
  if (expected === undefined) return [];
  return [
    {
      status: 'failed',
      message: 'Unexpected value',
      expected,
      about: name,
      actual: field.value,
      section: scope.path,
      place: field.place,
      help: `Correct ${name}.`,
    },
  ];
}

function differsFindings(
  name: string,
  want: Requirement,
  field: Field,
  all: readonly Field[],
  scope: Scope,
): Finding[] {
  const others = want.not === undefined ? [] : [want.not].flat();
  const own = comparable(field.value);
  return others.flatMap((other) => {
    const same = all.find(
      (each) => each.key === normalizeTitle(other) && !each.blank && comparable(each.value) === own,
    );
    if (same === undefined) return [];
    return [
      {
        status: 'failed' as const,
        message: `Same value as ${other} at line ${same.place.line}`,
        about: name,
        actual: field.value,
        expected: 'another value',
        section: scope.path,
        place: field.place,
        help: `Let ${name} differ from ${other}.`,
      },
    ];
  });
}

function comparable(value: string): string {
  return normalizeTitle(value).replace(/^@/, '');
}
