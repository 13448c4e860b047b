import { info } from '@actions/core';
import { namingBy } from '../evidence/people.ts';
import type { FindIssue } from '../release/find.ts';
import { parseFind } from '../release/text.ts';
import { tagOf } from '../github/events/context.ts';
import { authorCheck, candidatesFor } from '../github/release/candidates.ts';
import type { Repository } from '../github/repository.ts';
import { findIssue } from '../run/find.ts';
import type { EventRun } from './request.ts';
import type { NotJudged } from './judging.ts';
import { stopped } from './stopped.ts';
import type { Outcome } from './judgements.ts';

/** What the input `find` leads to: the number to judge, or what came of it already. Never throws. */
export async function found(run: EventRun, text: string): Promise<{ number: number } | { outcomes: Outcome[] }> {
  const { context } = run;
  const { repository } = context;
  if (repository === undefined)
    return ended({
      kind: 'could-not-judge',
      reason: 'The repository is not known: `GITHUB_REPOSITORY` is not set. Run this as a step of a workflow.',
    });
  const parsed = parseFind(text, { tag: tagOf(context) });
  if ('errors' in parsed)
    return ended({
      kind: 'policy-error',
      errors: parsed.errors.map((message) => `Unexpected value of the input \`find\`: ${message}.`),
    });
  try {
    if (parsed.find.kind === 'issue') return await theIssue(run, repository, parsed.find);
    const { judgePullRequests } = await import('./release.ts');
    return { outcomes: [await judgePullRequests(run, repository, parsed.find)] };
  } catch (error) {
    return ended(stopped(error));
  }
}

async function theIssue(
  { client }: EventRun,
  where: Repository,
  find: FindIssue,
): Promise<{ number: number } | { outcomes: Outcome[] }> {
  const candidates = await candidatesFor(client, where, find);
  const result = await findIssue(candidates, find, authorCheck(client, where, find, namingBy));
  if ('reason' in result) return ended({ kind: 'could-not-judge', reason: result.reason });
  for (const line of result.said) info(line);
  return { number: result.number };
}

function ended(judged: NotJudged): { outcomes: Outcome[] } {
  return { outcomes: [{ about: {}, judged, statusWritten: false }] };
}
