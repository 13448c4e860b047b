import * as v from 'valibot';
import type { OfGate } from '../../evidence/question.ts';
import { at, commitOf } from './commit.ts';
import { type Evidence, type Known } from './evidence-item.ts';
import type { GateInput } from './gate.ts';
import type { Given } from './given.ts';
import { matchesName } from './matching.ts';
import { signalNames } from './options.ts';
import { judgeSignals, together, type Signal, type SignalWish } from './signal.ts';
import { span } from './span.ts';

/** A named result about a commit: a check run or a commit status. */
export interface Report extends Signal {
  /** The app or login that reports it. */
  from: string | null;
  /** Set if Checklist Gate itself reports it. */
  gate: OfGate | undefined;
}

interface Words {
  name: { description: string; example: string };
  from: { description: string; example: string };
}

/** Options that select reports by name, commit, reporter and age. */
export function reportOptions({ name, from }: Words) {
  return {
    name: signalNames(name.description, name.example),
    at: v.optional(at),
    from: v.optional(
      v.pipe(
        v.string(),
        v.nonEmpty(),
        v.title('From'),
        v.description(from.description),
        v.metadata({ examples: [from.example] }),
      ),
    ),
    within: v.optional(span),
  };
}

/** The selection that the policy makes. */
interface Chosen {
  name: string | string[];
  at?: Given | undefined;
  from?: string | undefined;
  within?: string | undefined;
}

/** Judges the reports on a commit, for each of the names; all must hold. A glob leaves out the gate's own reports. */
export function judgeReports(
  chosen: Chosen,
  wish: Pick<SignalWish, 'allowed' | 'open' | 'verb' | 'help'>,
  input: GateInput,
  read: (sha: string, about: string) => Known<Report[]>,
): Evidence {
  const commit = commitOf(chosen.at, input);
  if ('finding' in commit) return { findings: [commit.finding] };
  const names = [chosen.name].flat();
  const found = read(commit.sha, names.join(', '));
  if (!found.ok) return found.error;
  const from = chosen.from?.toLowerCase();
  const reports = found.value.filter((each) => from === undefined || each.from?.toLowerCase() === from);
  return together(
    names.map((about) => {
      const named = reports.filter((each) => matchesName([about], each.name));
      if (isGlob(about)) {
        const others = named.filter(({ gate }) => gate === undefined);
        return judgeSignals(others, { ...wish, about, within: chosen.within }, input);
      }
      if (named.some(({ gate }) => gate === 'self')) return itself(about);
      return judgeSignals(named, { ...wish, about, within: chosen.within }, input);
    }),
  );
}

function isGlob(name: string): boolean {
  return /[*?]/.test(name);
}

// The report of this run is either still open or left from an earlier run, so it is no evidence.
function itself(about: string): Evidence {
  const message = 'This is what the gate reports of itself';
  return {
    findings: [{ status: 'failed', about, message, help: 'Name what somebody else reports, in the policy.' }],
    against: `${about} is what the gate reports of itself`,
  };
}
