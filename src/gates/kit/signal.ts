import * as v from 'valibot';
import type { Finding } from '../../verdict/finding.ts';
import type { Evidence, Known } from './evidence-item.ts';
import type { GateInput } from './gate.ts';
import { isFresh, span } from './time.ts';
import type { OfGate } from '../../evidence/answers.ts';
import { atCommit, commitOf, type Given } from './given.ts';
import { matchesName } from './matching.ts';
import { signalNames } from './options.ts';

/** One result about a commit: a check run, a status, a deployment. */
export interface Signal {
  name: string;
  /** Undefined while there is no result yet. */
  result: string | undefined;
  /** When the result came. ISO 8601, UTC. */
  time: string | null;
}

/** What the policy asks of signals. */
interface SignalWish {
  /** What the policy calls them. */
  about: string;
  /** Results that satisfy the policy. */
  allowed: readonly string[];
  /** Results that are not final. */
  open: readonly string[];
  /** Verb for messages: "concluded". */
  verb: string;
  within?: string | undefined;
  /** What to do if there is no signal yet. */
  help: string;
}

/** Judges signals: there must be at least one, and all of them must have an allowed, recent result. */
export function judgeSignals(signals: readonly Signal[], wish: SignalWish, { at }: GateInput): Evidence {
  const { about, allowed, help } = wish;
  const expected = allowed.join(' or ');
  if (signals.length === 0)
    return { findings: [{ status: 'pending', unknown: true, about, message: 'None found yet', expected, help }] };
  const judged = signals.flatMap((signal): Finding[] => {
    // A name that matched a glob is not a word of the policy, so it goes into `actual`.
    const actual = signal.name === about ? {} : { actual: signal.name };
    const base = { about, ...actual, expected };
    const { result } = signal;
    if (result !== undefined && allowed.includes(result)) {
      if (wish.within === undefined || isFresh(signal.time, wish.within, at)) return [];
      const message = `Older than ${wish.within}`;
      return [{ status: 'pending', unknown: true, about, ...actual, message, help: 'Run it again.' }];
    }
    if (result === undefined || wish.open.includes(result))
      return [{ status: 'pending', unknown: true, ...base, message: openWords(result), help: 'Wait for it.' }];
    const message = `${upper(wish.verb)} ${word(result)}`;
    return [{ status: 'failed', ...base, message, help: 'Fix the cause, then run it again.' }];
  });
  const bad = signals.find(
    ({ result }) => result !== undefined && !allowed.includes(result) && !wish.open.includes(result),
  );
  return {
    findings: judged,
    ...(bad?.result === undefined ? {} : { against: `${about} ${wish.verb} ${word(bad.result)}` }),
    found: signals.map(({ name, result }) => `${name}: ${result ?? 'no result yet'}`).join(' · '),
  };
}

function openWords(result: string | undefined): string {
  return result === undefined ? 'No result yet' : `No result yet: ${word(result)}`;
}

// GitHub has a fixed list of results. A result that does not look like one is not repeated in a message.
function word(result: string): string {
  return /^[a-z_]{1,24}$/.test(result) ? result.replaceAll('_', ' ') : 'something else';
}

function upper(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Several pieces of evidence, all of which must hold. */
function together(evidence: readonly Evidence[]): Evidence {
  const against = evidence.find((each) => each.against !== undefined)?.against;
  const found = evidence.flatMap((each) => each.found ?? []).join(' · ');
  return {
    findings: evidence.flatMap((each) => each.findings),
    ...(against === undefined ? {} : { against }),
    ...(found === '' ? {} : { found }),
  };
}

/** A named result about a commit: a check run or a commit status. */
interface CommitReport extends Signal {
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
    at: v.optional(atCommit),
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
  read: (sha: string, about: string) => Known<CommitReport[]>,
): Evidence {
  const commit = commitOf(chosen.at, input);
  if (!commit.ok) return { findings: [commit.error] };
  const names = [chosen.name].flat();
  const found = read(commit.value, names.join(', '));
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
  const message = 'This is a report of the gate itself';
  return {
    findings: [{ status: 'failed', about, message, help: 'Name what somebody else reports, in the policy.' }],
    against: `${about} is a report of the gate itself`,
  };
}
