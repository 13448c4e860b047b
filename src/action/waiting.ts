import { setTimeout as sleep } from 'node:timers/promises';
import { info } from '@actions/core';
import type { GitHubError } from '../github/transport/error.ts';
import { waitState, wait, type Round } from '../run/wait.ts';
import type { Duration } from './durations.ts';
import type { SubjectOutcome } from '../tell/telling.ts';
import { runSubject, type SubjectRun } from '../tell/request-run.ts';

/**
 * Judges a subject until it is passed or failed, or the time is over, and tells on GitHub what has changed. Between
 * two changes it only reads, which costs nothing of the rate limit where the server answers 304.
 * `faults` grows with every call that did not work.
 */
export function waitForSubject(
  run: SubjectRun,
  times: { wait: Duration; poll: Duration },
  faults: readonly GitHubError[],
): Promise<SubjectOutcome> {
  const { publisher: _, ...looking } = run;
  let told: { outcome: SubjectOutcome; whole: boolean } | undefined;

  /** What stands on GitHub now; told anew where it is out of date, or where telling it met a fault. */
  const current = async (): Promise<SubjectOutcome> => {
    if (told?.whole === true) {
      const seen = await runSubject(looking);
      if (waitState(seen.judged) === waitState(told.outcome.judged)) return told.outcome;
    }
    return runSubject({ ...run, isNewHead: told === undefined && run.isNewHead });
  };

  const round = async (): Promise<Round<SubjectOutcome>> => {
    const before = faults.length;
    const outcome = await current();
    const passing = faults.slice(before).filter((fault) => fault.transient || fault.status === 429);
    told = { outcome, whole: passing.length === 0 };
    const until = Math.max(0, ...passing.map(({ resetAt = 0 }) => resetAt));
    return { judged: outcome.judged, outcome, ...(passing.length === 0 ? {} : { fault: { until } }) };
  };

  const { wait: time, poll } = times;
  info(`Waiting for the checklist, ${time.text} at most.`);
  return wait({ waitMs: time.ms, pollMs: poll.ms, round, now: Date.now, sleep: (ms) => sleep(ms), print: info });
}
