import { checkRun } from './check-run.ts';
import { deployment } from './deployment.ts';
import { fields } from './fields/fields.ts';
import { file } from './file.ts';
import type { RegisteredGate } from './kit/gate.ts';
import { items } from './items.ts';
import { label } from './label.ts';
import { milestone } from './milestone.ts';
import { release } from './release.ts';
import { review } from './review.ts';
import { section } from './section.ts';
import { signOffs } from './sign-offs/sign-offs.ts';
import { status } from './status.ts';
import { tag } from './tag.ts';
import { template } from './template.ts';
import { value } from './value.ts';

/** Every gate. Adding one touches this list and nothing else. */
export const GATES: readonly RegisteredGate[] = [
  items,
  fields,
  section,
  signOffs,
  template,
  value,
  checkRun,
  status,
  deployment,
  review,
  file,
  tag,
  release,
  label,
  milestone,
];

/** A gate by its name. */
export function gateNamed(name: string): RegisteredGate | undefined {
  return GATES.find((gate) => gate.name === name);
}
