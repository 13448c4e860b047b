import type { GateAuthors } from '../../gates/index.ts';
import type { Binding } from '../../gates/kit/evidence-item.ts';
import type { BoundGate } from '../../gates/kit/gate.ts';

/** What a gate asks for, as a sentence. `criterion`: it stands in a group with `require: none`. */
export function gateSentence({ name, options, summary }: BoundGate, authors: GateAuthors, criterion = false): string {
  return `${authors.get(name)?.sentence(options) ?? summary}${boxWords(options as { item?: Binding }, criterion)}.`;
}

// How the evidence and its box are combined.
function boxWords({ item }: { item?: Binding }, criterion: boolean): string {
  if (item === undefined) return '';
  const { text, by = 'agree' } = typeof item === 'string' ? { text: item } : item;
  if (criterion) return `, whatever became of the box "${text}"`;
  if (by === 'enough') return `, which does the box "${text}"`;
  return by === 'advise' ? `; that is only held against the box "${text}"` : `, and the box "${text}" agrees`;
}
