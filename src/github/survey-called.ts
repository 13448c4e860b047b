import type { CalledWorkflow } from '../doctor/survey.ts';
import { fileAnswer } from './answers/file.ts';
import type { Client } from './client.ts';

/** The reusable workflows of other repositories that a workflow calls; `from` names it where it is one of them. */
export type CallsIn = (text: string, from?: string) => string[];

/** Reusable workflows that are read, all together. */
const MOST = 30;

/** The reusable workflows of other repositories that workflows call, and those that these call in turn. */
export async function calledBy(client: Client, texts: readonly string[], callsIn: CallsIn): Promise<CalledWorkflow[]> {
  const found: CalledWorkflow[] = [];
  let next = texts.flatMap((text) => callsIn(text));
  while (next.length > 0) {
    const fresh = [...new Set(next)].filter((uses) => !found.some((each) => each.uses === uses));
    const left = Math.max(0, MOST - found.length);
    const read = await Promise.all(fresh.slice(0, left).map((uses) => readCalled(client, uses)));
    found.push(
      ...read,
      ...fresh.slice(left).map((uses) => ({ uses, reason: `no more than ${MOST} reusable workflows are looked at` })),
    );
    next = read.flatMap((each) => ('text' in each ? callsIn(each.text, each.uses) : []));
  }
  return found;
}

async function readCalled(client: Client, uses: string): Promise<CalledWorkflow> {
  const at = uses.indexOf('@');
  const [owner, repo, ...path] = uses.slice(0, at).split('/');
  const repository = `${owner}/${repo}`;
  const file = await fileAnswer(
    client,
    { kind: 'issue', repository, trustedSha: uses.slice(at + 1) },
    { path: path.join('/') },
  );
  if (file.status === 'unavailable') return { uses, reason: file.reason };
  if (file.value.exists) return { uses, text: file.value.text };
  // GitHub answers alike that nothing is there and that the token may not see it.
  return {
    uses,
    reason: `it was not found (404): it is not there, or the token may not read ${repository}`,
    lacks: 'contents: read',
  };
}
