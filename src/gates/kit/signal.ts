import type { Finding } from '../../verdict/finding.ts';
import type { Evidence } from './evidence-item.ts';
import type { GateInput } from './gate.ts';
import { isFresh } from './span.ts';

/** One result about a commit: a check run, a status, a deployment. */
export interface Signal {
  name: string;
  /** Undefined while there is no result yet. */
  result: string | undefined;
  /** When the result came. ISO 8601, UTC. */
  time: string | null;
}

/** What the policy asks of signals. */
export interface SignalWish {
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
    return [{ status: 'failed', ...base, message, help: 'Mend the cause, then run it again.' }];
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
export function together(evidence: readonly Evidence[]): Evidence {
  const against = evidence.find((each) => each.against !== undefined)?.against;
  const found = evidence.flatMap((each) => each.found ?? []).join(' · ');
  return {
    findings: evidence.flatMap((each) => each.findings),
    ...(against === undefined ? {} : { against }),
    ...(found === '' ? {} : { found }),
  };
}
