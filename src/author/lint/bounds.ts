import { normalizeTitle } from '../../checklist/text.ts';
import { readMeasure } from '../../gates/kit/measure.ts';
import { inPolicy, type LintFinding } from './finding.ts';
import type { PolicySource, SourceRule } from './source.ts';

type Gate = Extract<SourceRule, { kind: 'gate' }>;
type Bounds = Record<string, unknown>;

/** Bounds that leave no room, and fields that must differ from themselves. */
export function boundFindings(source: PolicySource, { rule, keys }: Gate): LintFinding[] {
  const required = (rule['required'] as Record<string, unknown> | undefined) ?? {};
  return [
    ...noRoom(source, keys, rule),
    ...Object.entries(required).flatMap(([name, want]) => {
      if (typeof want !== 'object' || want === null) return [];
      const at = [...keys, 'required', name];
      const itself = [(want as Bounds)['not'] ?? []]
        .flat()
        .some((other) => typeof other === 'string' && normalizeTitle(other) === normalizeTitle(name));
      return [
        ...noRoom(source, at, want as Bounds),
        ...(itself
          ? [
              inPolicy(source, [...at, 'not'], {
                rule: 'never-passes',
                found: `${name} to differ from itself`,
                expected: 'another field',
                help: 'Name the field that it must differ from.',
              }),
            ]
          : []),
      ];
    }),
  ];
}

function noRoom(source: PolicySource, keys: Gate['keys'], bounds: Bounds): LintFinding[] {
  const least = strictest(bounds, 'at-least', 'above');
  const most = strictest(bounds, 'at-most', 'below');
  if (least === undefined || most === undefined || least.unit !== most.unit) return [];
  if (least.amount < most.amount || (least.amount === most.amount && !least.open && !most.open)) return [];
  return [
    inPolicy(source, keys, {
      rule: 'never-passes',
      found: `${least.text} together with ${most.text}`,
      expected: 'bounds with room between them',
      help: 'Correct one of them.',
    }),
  ];
}

function strictest(
  bounds: Bounds,
  closed: string,
  open: string,
): { amount: number; unit: string; open: boolean; text: string } | undefined {
  for (const key of [open, closed]) {
    const value = bounds[key];
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    const measure = readMeasure(String(value));
    if (measure !== undefined) return { ...measure, open: key === open, text: `"${key}: ${value}"` };
  }
  return undefined;
}
