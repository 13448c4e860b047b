import { checkRunGate, checkRunAuthor } from './check-run.ts';
import { closesIssue, closesIssueAuthor } from './closes-issue.ts';
import { deployment, deploymentAuthor } from './deployment.ts';
import { fields } from './fields/fields.ts';
import { file, fileAuthor } from './file.ts';
import { items } from './items/items.ts';
import type { GateAuthor } from './kit/author.ts';
import type { RegisteredGate } from './kit/gate.ts';
import { label, labelAuthor } from './label.ts';
import { milestone, milestoneAuthor } from './milestone.ts';
import { release, releaseAuthor } from './release.ts';
import { review, reviewAuthor } from './review.ts';
import { section, sectionAuthor } from './section.ts';
import { signOffs } from './sign-offs/sign-offs.ts';
import { status, statusAuthor } from './status.ts';
import { subIssues, subIssuesAuthor } from './sub-issues.ts';
import { tag, tagAuthor } from './tag.ts';
import { template, templateAuthor } from './template.ts';
import { value, valueAuthor } from './value.ts';
import { waited, waitedAuthor } from './waited.ts';

/**
 * Every gate, with what policy authors are told about it; where that is more than a few lines, only they load it. To add
 * a gate, add a line here and nowhere else.
 */
const LIST: readonly [gate: RegisteredGate, author: GateAuthor | (() => Promise<{ default: GateAuthor }>)][] = [
  [items, () => import('./items/author.ts')],
  [fields, () => import('./fields/author.ts')],
  [section, sectionAuthor],
  [signOffs, () => import('./sign-offs/author.ts')],
  [template, templateAuthor],
  [value, valueAuthor],
  [checkRunGate, checkRunAuthor],
  [status, statusAuthor],
  [deployment, deploymentAuthor],
  [review, reviewAuthor],
  [file, fileAuthor],
  [tag, tagAuthor],
  [release, releaseAuthor],
  [label, labelAuthor],
  [milestone, milestoneAuthor],
  [closesIssue, closesIssueAuthor],
  [subIssues, subIssuesAuthor],
  [waited, waitedAuthor],
];

export const GATES: readonly RegisteredGate[] = LIST.map(([gate]) => gate);

/** A gate by its name. */
export function gateNamed(name: string): RegisteredGate | undefined {
  return GATES.find((gate) => gate.name === name);
}

/** The name of the gate that `alsoCalled` this word, ignoring case; the word itself if there is none. */
export function calledOtherwise(word: string): string {
  return GATES.find(({ alsoCalled }) => alsoCalled.includes(word.toLowerCase()))?.name ?? word;
}

/** The texts and checks for policy authors, by the name of the gate. */
export type GateAuthors = ReadonlyMap<string, GateAuthor>;

/** The texts and checks for policy authors of every gate. */
export async function loadAuthors(): Promise<GateAuthors> {
  const all = LIST.map(async ([{ name }, author]) => {
    const told = typeof author === 'function' ? (await author()).default : author;
    return [name, told] as const;
  });
  return new Map(await Promise.all(all));
}
