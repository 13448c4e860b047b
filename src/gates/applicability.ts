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

/** What must not be is ticked. */
export const TICKED_CRITERION = 'Ticked, but must stay empty';
export const CRITERION_HELP = 'Follow the procedure for this case; untick it only when it does not hold.';

/** The same of an item that must stay empty: without its mark there is nothing to tick. */
export function criterionRefusal(...asked: Parameters<typeof refusal>): Finding | undefined {
  const refused = refusal(...asked);
  if (refused?.status !== 'failed') return refused;
  return { ...refused, help: 'Remove the mark, and leave the box empty unless it holds.' };
}
