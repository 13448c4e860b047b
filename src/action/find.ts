import { info } from '@actions/core';
import type { Result } from '../result.ts';
import { tagOf } from '../github/events/context.ts';
import type { Repository } from '../github/repository.ts';
import type { FindPullRequests } from '../release/find.ts';
import { parseFind } from '../release/text.ts';
import type { NotJudged } from '../run/request.ts';
import { findNumber, judgeBetweenTags } from '../subject/find.ts';
import { stopped } from '../subject/stopped.ts';
import { NO_REPOSITORY } from './inputs.ts';
import type { ActionRun } from './request.ts';
import type { SubjectOutcome } from '../tell/telling.ts';

/** What the input `find` leads to: the number to judge, or what came of it already. Never throws. */
export async function found(run: ActionRun, text: string): Promise<Result<number, SubjectOutcome>> {
  const { client, context } = run;
  const where = context.repository;
  if (where === undefined) return ended({ kind: 'could-not-judge', reason: NO_REPOSITORY });
  const parsed = parseFind(text, { tag: tagOf(context) });
  if (!parsed.ok) return wrong(parsed.error.map((message) => `Unexpected value of the input \`find\`: ${message}.`));
  const find = parsed.value;
  try {
    if (find.kind === 'pull-requests') return await release(run, where, find);
    const result = await findNumber(client, where, find);
    if (!result.ok) return ended({ kind: 'could-not-judge', reason: result.error });
    for (const line of result.value.said) info(line);
    return { ok: true, value: result.value.number };
  } catch (error) {
    return ended(stopped(error));
  }
}

async function release(
  { client, inputs, terms, now }: ActionRun,
  where: Repository,
  find: FindPullRequests,
): Promise<Result<never, SubjectOutcome>> {
  const about = { ref: find.to };
  const misfits = [
    inputs.record !== undefined && '`record`, which is about one checklist',
    terms.template !== undefined && '`template`, since each is judged by its own policy',
    terms.source !== undefined && '`source`, since each is judged by its own policy',
    terms.policy.kind === 'given' && 'a `policy` of the workspace, since each is judged by that of its base',
  ].filter((each) => each !== false);
  if (misfits.length > 0)
    return wrong(
      misfits.map((each) => `Unexpected input beside \`find: {pull-requests: …}\`: ${each}. Leave it out.`),
      about,
    );
  const at = now().toISOString();
  const { judged, parts, said } = await judgeBetweenTags(client, where, find, inputs.policy.path, terms, at);
  if (said !== undefined) info(said);
  return { ok: false, error: { about, judged, parts, statusWritten: false } };
}

function wrong(errors: string[], about: SubjectOutcome['about'] = {}): Result<never, SubjectOutcome> {
  return ended({ kind: 'policy-error', errors }, about);
}

function ended(judged: NotJudged, about: SubjectOutcome['about'] = {}): Result<never, SubjectOutcome> {
  return { ok: false, error: { about, judged, statusWritten: false } };
}
