import { fields } from './fields.ts';
import type { RegisteredGate } from './gate.ts';
import { items } from './items.ts';
import { section } from './section.ts';
import { signOffs } from './sign-offs.ts';
import { template } from './template.ts';
import { value } from './value.ts';

/** Every gate. Adding one touches this list and nothing else. */
export const GATES: readonly RegisteredGate[] = [items, fields, section, signOffs, template, value];

/** A gate by its name. */
export function gateNamed(name: string): RegisteredGate | undefined {
  return GATES.find((gate) => gate.name === name);
}
