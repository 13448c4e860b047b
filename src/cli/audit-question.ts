import type { Audit } from '../audit/model.ts';
import { readDuration } from '../evidence/quantity.ts';
import { DEFAULT_POLICY } from '../subject/terms.ts';
import { UsageError, readTime } from './program.ts';

/** How many changes to draw, and the number that the draw begins with; undefined where none is asked for. */
export function sampleAsked({
  sample,
  seed,
}: {
  sample?: string | undefined;
  seed?: string | undefined;
}): { size: number; seed: number } | undefined {
  if (sample === undefined && seed !== undefined) throw new UsageError('--seed: found without --sample, expected both');
  const whole = (name: string, text: string, least: number): number => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new UsageError(`--${name}: found "${text}", expected a whole number from ${least}`);
    return Number(text);
  };
  return sample === undefined ? undefined : { size: whole('sample', sample, 1), seed: whole('seed', seed ?? '1', 0) };
}

export const AUDIT_FORMATS = ['text', 'json', 'csv', 'markdown', 'html'] as const;

export type AuditFormat = (typeof AUDIT_FORMATS)[number];

/** Options that say which deployments, and what their checklists are. */
export const DEPLOYMENT_OPTIONS = {
  deployments: { type: 'string' },
  checklists: { type: 'string' },
  field: { type: 'string' },
  author: { type: 'string', multiple: true },
} as const;

/** Options that belong to the other kind of audit. */
export function strayOptions(values: Record<string, unknown>): string[] {
  const others =
    values['deployments'] === undefined
      ? ['checklists', 'field', 'author']
      : ['issues', 'into', 'resume', 'status-name', 'retention'];
  return others.filter((name) => values[name] !== undefined && values[name] !== false);
}

/** What an audit asks for. */
export interface AuditQuestion {
  since: string;
  until: string;
  kind: Audit['kind'];
  asked: NonNullable<Audit['asked']>;
  /** When it is asked; ISO 8601, UTC. */
  at: string;
  /** What `AuditRequest` asks for. */
  keptSince: string;
}

/** How long GitHub keeps statuses where nobody has set it otherwise. Source: changelog of 1 October 2026. */
const RETENTION = '90d';

/**
 * What the options ask for, or what an earlier audit has asked that goes on: rows of two questions are no answer to any,
 * so that an option that says otherwise is a `UsageError`. `now`: ISO 8601, UTC.
 */
export function questionOf(
  values: {
    [name in 'since' | 'until' | 'label' | 'policy' | 'phase' | 'status-name' | 'retention']?: string | undefined;
  } & {
    issues: boolean;
    into?: string[] | undefined;
  },
  earlier: Audit | undefined,
  now: string,
): AuditQuestion {
  const own: Record<string, string | undefined> = {
    ...values,
    since: values.since === undefined ? undefined : readTime('--since', values.since),
    until: values.until === undefined ? undefined : readTime('--until', values.until),
    issues: values.issues ? 'issues' : undefined,
    into: values.into?.join('\n'),
  };
  const { label: labelled, policy, phase: enforced, status, retention: kept, into: branches } = earlier?.asked ?? {};
  const before: Record<string, string | undefined> = {
    since: earlier?.since,
    until: earlier?.until,
    issues: earlier?.kind,
    into: branches?.join('\n'),
    label: labelled,
    policy,
    phase: enforced,
    'status-name': status,
    retention: kept,
  };
  const chosen = (name: string): string | undefined => {
    if (earlier !== undefined && own[name] !== undefined && own[name] !== before[name])
      throw new UsageError(
        `--${name}: found ${own[name]}, expected ${before[name] ?? 'none'}, as in the audit that --resume continues`,
      );
    return own[name] ?? before[name];
  };
  const since = chosen('since');
  if (since === undefined) throw new UsageError('--since: found nothing, expected a day or a time such as 2026-01-31');
  const at = readTime('--until', now);
  const retention = chosen('retention') ?? RETENTION;
  const kind = chosen('issues') === 'issues' ? 'issues' : 'pull-requests';
  const [label, phase, into] = [chosen('label'), chosen('phase'), chosen('into')?.split('\n')];
  if (label !== undefined && kind !== 'issues')
    throw new UsageError('--label: found without --issues or --deployments, expected one of them');
  return {
    since,
    until: chosen('until') ?? at,
    kind,
    at,
    keptSince: timeBefore(at, retention),
    asked: {
      policy: chosen('policy') ?? DEFAULT_POLICY,
      status: chosen('status-name') ?? 'checklist-gate',
      retention,
      ...(label === undefined ? {} : { label }),
      ...(phase === undefined ? {} : { phase }),
      ...(into === undefined ? {} : { into }),
    },
  };
}

function timeBefore(at: string, retention: string): string {
  const span = readDuration(retention);
  if (span === undefined || span === 0)
    throw new UsageError(`--retention: found "${retention}", expected a span of time such as 90d`);
  return readTime('--retention', new Date(Date.parse(at) - span).toISOString());
}
