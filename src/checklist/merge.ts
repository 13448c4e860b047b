import { emptySection } from './reader.ts';
import type { Checklist } from './model.ts';

/** Several documents as one checklist: the sections of each below one root, in the order given. */
export function merge(checklists: readonly Checklist[]): Checklist {
  const [only] = checklists;
  if (checklists.length === 1 && only !== undefined) return only;
  const root = emptySection('root', '', '', 0);
  for (const checklist of checklists) {
    root.items.push(...checklist.root.items);
    root.fields.push(...checklist.root.fields);
    root.signOffs.push(...checklist.root.signOffs);
    root.sections.push(...checklist.root.sections);
  }
  return {
    documents: checklists.flatMap((each) => each.documents),
    root,
    nearMisses: checklists.flatMap((each) => each.nearMisses),
  };
}
