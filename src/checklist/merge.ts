import { assignKeys } from './key.ts';
import { emptySection } from './reader.ts';
import type { Checklist } from './model.ts';

/**
 * Several documents as one checklist: the sections of each below one root, in the order given. Sections with the
 * same title stay apart.
 */
export function merge(checklists: readonly Checklist[]): Checklist {
  const [only] = checklists;
  if (checklists.length === 1 && only !== undefined) return only;
  const root = emptySection('root', '', 0);
  for (const checklist of checklists) {
    // Copies, since their keys count within the whole: one document may be a part of several checklists.
    const { items, fields, signOffs, directives, sections } = structuredClone(checklist.root);
    root.items.push(...items);
    root.fields.push(...fields);
    root.signOffs.push(...signOffs);
    if (directives !== undefined) (root.directives ??= []).push(...directives);
    root.sections.push(...sections);
  }
  assignKeys(root);
  return {
    documents: checklists.flatMap((each) => each.documents),
    root,
    nearMisses: checklists.flatMap((each) => each.nearMisses),
  };
}
