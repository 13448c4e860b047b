import { checkRun } from './check-run/check-run.ts';
import { closesIssue } from './closes-issue/closes-issue.ts';
import { deployment } from './deployment/deployment.ts';
import { fields } from './fields/fields.ts';
import { file } from './file/file.ts';
import { items } from './items/items.ts';
import type { GateAuthor } from './kit/author.ts';
import type { RegisteredGate } from './kit/gate.ts';
import { label } from './label/label.ts';
import { milestone } from './milestone/milestone.ts';
import { release } from './release/release.ts';
import { review } from './review/review.ts';
import { section } from './section/section.ts';
import { signOffs } from './sign-offs/sign-offs.ts';
import { status } from './status/status.ts';
import { subIssues } from './sub-issues/sub-issues.ts';
import { tag } from './tag/tag.ts';
import { template } from './template/template.ts';
import { value } from './value/value.ts';

/** Every gate, with the texts for policy authors. To add a gate, add a line here and nowhere else. */
const LIST: readonly [gate: RegisteredGate, author: () => Promise<{ default: GateAuthor }>][] = [
  [items, () => import('./items/author.ts')],
  [fields, () => import('./fields/author.ts')],
  [section, () => import('./section/author.ts')],
  [signOffs, () => import('./sign-offs/author.ts')],
  [template, () => import('./template/author.ts')],
  [value, () => import('./value/author.ts')],
  [checkRun, () => import('./check-run/author.ts')],
  [status, () => import('./status/author.ts')],
  [deployment, () => import('./deployment/author.ts')],
  [review, () => import('./review/author.ts')],
  [file, () => import('./file/author.ts')],
  [tag, () => import('./tag/author.ts')],
  [release, () => import('./release/author.ts')],
  [label, () => import('./label/author.ts')],
  [milestone, () => import('./milestone/author.ts')],
  [closesIssue, () => import('./closes-issue/author.ts')],
  [subIssues, () => import('./sub-issues/author.ts')],
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

/** Loads the texts and checks for policy authors of every gate. */
export async function loadAuthors(): Promise<GateAuthors> {
  return new Map(await Promise.all(LIST.map(async ([{ name }, author]) => [name, (await author()).default] as const)));
}
