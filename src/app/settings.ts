import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parseDocument } from 'yaml';
import { readDuration } from '../evidence/quantity.ts';
import type { AppIdentity } from '../github/app/app.ts';
import { STATUS_NAME } from '../github/writes/own-reports.ts';
import { referenceIn, type PolicyReference } from '../policy/file/shared-schema.ts';
import { parseFind } from '../release/text.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { Result } from '../result.ts';

/** What an operator sets, checked. */
export interface Settings {
  app: AppIdentity;
  webhookSecret: string;
  serverUrl: string;
  host: string;
  port: number;
  /** `debug` also prints every verdict, with the text of its checklist. */
  logLevel: 'info' | 'debug';
  gate: GateSettings;
}

const span = v.pipe(
  v.string(),
  v.check((text) => (readDuration(text) ?? 0) >= 1_000, 'expected a span of time of at least 1s, such as 5m'),
  v.transform((text) => readDuration(text) ?? 0),
);

const choice = v.picklist(['on', 'off', 'when-not-passed'], 'expected "on", "off" or "when-not-passed"');
const flag = v.boolean('expected true or false');
const text = v.pipe(v.string(), v.nonEmpty('expected a text'));

/** Without a ref it is read at the default branch. */
function organisationPolicy(named: string): PolicyReference | undefined {
  return referenceIn(named.includes('@') ? named : `${named}@HEAD`);
}

/** What it equals is the tag that is deployed. */
function isFind(found: string): boolean {
  const parsed = parseFind(found, { tag: 'a' });
  const other = parseFind(found, { tag: 'b' });
  if (!parsed.ok || !other.ok || parsed.value.kind !== 'issue' || other.value.kind !== 'issue') return false;
  return parsed.value.equals !== other.value.equals;
}

/** The file that `APP_CONFIG` names. */
const GATE = v.strictObject({
  policy: v.optional(text),
  /** What counts in repositories without a policy of their own. */
  'organisation-policy': v.optional(
    v.pipe(
      v.string(),
      v.check((named) => organisationPolicy(named) !== undefined, 'expected OWNER/REPO:PATH or OWNER/REPO:PATH@REF'),
      v.transform(organisationPolicy),
    ),
  ),
  template: v.optional(text),
  source: v.optional(text),
  phase: v.optional(text),
  'status-name': v.optional(
    v.pipe(v.string(), v.regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u, 'expected one line')),
    STATUS_NAME,
  ),
  comment: v.optional(choice, 'on'),
  'check-run': v.optional(flag, false),
  /** Where the checklist of a version stands that is deployed; the text of the input `find`. */
  find: v.optional(
    v.pipe(
      v.string(),
      v.check((found) => isFind(found), 'expected {label: release, field: Version/Tag} as text, without "equals"'),
    ),
  ),
  'request-reviews': v.optional(flag, false),
  /** How often all that is open is judged, whatever events came. */
  sweep: v.optional(span, '30m'),
  /** How often deliveries that did not arrive are asked for again. */
  redeliver: v.optional(span, '5m'),
});

/** How the gate judges and tells, for every repository. */
export type GateSettings = v.InferOutput<typeof GATE>;

/** Reads the environment and the files that it names; the only place that does. Says everything that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Result<Settings, string[]> {
  const errors: string[] = [];
  const value = (name: string): string | undefined => (env[name]?.trim() === '' ? undefined : env[name]?.trim());
  const file = (name: string, path: string): string => {
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      errors.push(`${name}: ${sanitiseLine(path)} cannot be read (${String(Object(error).code)}).`);
      return '';
    }
  };
  const secret = (name: string): string => {
    const path = value(`${name}_FILE`);
    const found = path === undefined ? value(name) : file(`${name}_FILE`, path).trim();
    if (found === undefined) errors.push(`${name} is not set. Set it, or name a file that holds it in ${name}_FILE.`);
    return found ?? '';
  };
  const number = (name: string, fallback?: number): number => {
    const found = value(name) ?? String(fallback ?? '');
    if (!/^(?:0|[1-9]\d{0,14})$/.test(found))
      errors.push(`${name}: found "${sanitiseLine(found)}", expected a number.`);
    return Number(found);
  };
  const apiUrl = value('GITHUB_API_URL') ?? 'https://api.github.com';
  const path = value('APP_CONFIG');
  const gate = readGate(path === undefined ? '' : file('APP_CONFIG', path));
  if (!gate.ok) errors.push(...gate.error.map((error) => `${path ?? 'APP_CONFIG'}: ${error}`));
  // Where a variable holds a key, its line ends are often written as `\n`.
  const privateKey = secret('APP_PRIVATE_KEY').replaceAll('\\n', '\n');
  const logLevel = value('LOG_LEVEL') ?? 'info';
  if (logLevel !== 'info' && logLevel !== 'debug')
    errors.push(`LOG_LEVEL: found "${sanitiseLine(logLevel)}", expected "info" or "debug".`);
  const read = {
    app: { id: number('APP_ID'), privateKey, apiUrl, graphqlUrl: value('GITHUB_GRAPHQL_URL') },
    webhookSecret: secret('APP_WEBHOOK_SECRET'),
    serverUrl: value('GITHUB_SERVER_URL') ?? 'https://github.com',
    host: value('HOST') ?? '0.0.0.0',
    port: number('PORT', 3000),
    logLevel: logLevel === 'debug' ? ('debug' as const) : ('info' as const),
  };
  if (errors.length > 0 || !gate.ok) return { ok: false, error: errors };
  return { ok: true, value: { ...read, gate: gate.value } };
}

/** Reads the text of the file; empty for the defaults. */
export function readGate(yaml: string): Result<GateSettings, string[]> {
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    return { ok: false, error: document.errors.map(({ message }) => sanitiseLine(message.split('\n')[0] ?? '')) };
  const read = v.safeParse(GATE, document.toJS() ?? {});
  if (read.success) return { ok: true, value: read.output };
  return {
    ok: false,
    error: read.issues.map((issue) => {
      const key = v.getDotPath(issue) ?? '';
      const isUnknown = issue.type === 'strict_object' && issue.expected === 'never';
      const words = isUnknown ? `unknown key, expected one of ${Object.keys(GATE.entries).join(', ')}` : issue.message;
      return `${sanitiseLine(key)}: ${sanitiseLine(words, 500)}`;
    }),
  };
}
