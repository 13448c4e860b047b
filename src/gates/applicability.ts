import { isBlank } from '../checklist/blank.ts';
import type { Item } from '../checklist/model.ts';
import type { Finding } from '../verdict/finding.ts';
import type { GateInput } from './gate.ts';

/** Which items hold in some cases only. What the trusted template says of an item counts, not what the body makes of it. */
export function templateConditions(input: GateInput): (item: Item) => boolean {
  const { comparison } = input;
  if (comparison === undefined) return (item) => item.conditional;
  return (item) => comparison.counterparts.get(item)?.conditional ?? false;
}

/** Why the policy does not take an item's N/A mark; undefined where it does. */
export function refusal(item: Item, conditional: boolean, allowed: GateInput['notApplicable']): Finding | undefined {
  switch (allowed) {
    case 'allowed':
      return undefined;
    case 'forbidden':
      return {
        status: 'failed',
        message: 'Marked N/A, which the policy forbids',
        help: 'Remove the mark, do it, then tick the box.',
      };
    case 'conditional':
      return conditional
        ? undefined
        : {
            status: 'failed',
            message: 'Marked N/A, which the policy allows for conditional items only',
            help: 'Remove the mark, do it, then tick the box.',
          };
    case 'with-reason':
      return item.reason !== undefined && !isBlank(item.reason)
        ? undefined
        : {
            status: 'pending',
            message: 'Marked N/A without a reason',
            help: 'Write the reason behind it: "N/A: reason".',
          };
  }
}
