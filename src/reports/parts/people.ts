import type { PhrasingContent } from 'mdast';
import { documentAt, documentName } from '../../verdict/documents.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { Doer } from '../../verdict/left/left.ts';
import type { Task } from '../../verdict/left/task.ts';
import { MAINTAINER } from '../../verdict/left/words.ts';
import type { Subject, Verdict, VerdictDocument } from '../../verdict/verdict.ts';
import type { Showing } from './lists.ts';
import { code, editUrl, linked, plain, strong } from './nodes.ts';
import { capital } from './words.ts';

/** Who does something, and in which text. Names are code, so nobody is pinged. */

export type Somebody = Exclude<Doer, { kind: 'machine' | 'phase' }>;

/** The author where no login is told: whoever asks about a file is to do it, and anybody where an App has opened it. */
export function authorWords({ kind, author }: Subject): string {
  if (kind === 'file') return 'you';
  return author === undefined ? 'the author' : 'whoever does it';
}

/** What people do with some tasks. */
export function verbsOf(tasks: readonly Task[]): string {
  const has = (kind: Task['kind']): boolean => tasks.some((task) => task.kind === kind);
  const verbs = [...(has('boxes') ? ['tick'] : []), ...(has('fields') ? ['fill fields'] : [])];
  return verbs.length === 0 ? 'put right' : verbs.join(' and ');
}

export function underOf({ section = [] }: Finding): PhrasingContent[] {
  return section.length === 0 ? [] : [plain(', under '), strong(code(section.join(' > ')))];
}

export function nameOfDoer(doer: Somebody, { verdict }: Showing): PhrasingContent[] {
  switch (doer.kind) {
    case 'author':
      if (doer.login !== undefined) return [code(`@${doer.login}`)];
      return [plain(authorWords(verdict.subject))];
    case 'person':
      return [code(`@${doer.login}`)];
    case 'role':
      return [code(doer.role)];
    case 'maintainer':
      return [plain(MAINTAINER)];
  }
}

/** The same, as a sentence begins. */
export function startOf(doer: Somebody, showing: Showing): PhrasingContent[] {
  const isUnknown = doer.kind === 'author' && doer.login === undefined;
  return isUnknown ? [plain(capital(authorWords(showing.verdict.subject)))] : nameOfDoer(doer, showing);
}

/** Where all of it is in one text, that is linked once. */
export function whereOf({ verdict }: Showing, tasks: readonly Task[]): PhrasingContent[] {
  const only = onlyText(tasks, verdict);
  if (only === undefined || only.kind === 'file' || verdict.subject.kind === 'file') return [];
  const { what, of, name } = documentName(only);
  const by = name === '' ? [] : [plain(of), code(name)];
  return [plain(` in ${what === 'description' ? 'the ' : ''}`), linked(editUrl(only), plain(what)), ...by];
}

/** The one text that all tasks stand in; undefined for several. */
export function onlyText(tasks: readonly Task[], verdict: Verdict): VerdictDocument | undefined {
  const { documents } = verdict;
  if (documents.length < 2) return documents[0];
  const [only, ...others] = new Set(tasks.map(({ finding }) => documentAt(verdict, finding.place)));
  return others.length === 0 ? only : undefined;
}
