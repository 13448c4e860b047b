import type { Place } from '../../src/checklist/model.ts';
import { exitStatus } from '../../src/run/exit.ts';
import type { Judged } from '../../src/run/request.ts';
import type { Finding } from '../../src/verdict/finding.ts';
import type { Override } from '../../src/verdict/override.ts';
import type { Regression, Progress } from '../../src/verdict/content.ts';
import type { RoleSignOffs } from '../../src/verdict/sign-offs.ts';
import type { GateOrGroup, Verdict } from '../../src/verdict/verdict.ts';
import type { Worded, Words } from './words.ts';

type Data = Record<string, unknown>;

/**
 * What a case expects, as data: statuses, results, findings with their places, sign-offs and counts. Messages stand in
 * it by their key, so that it tells a right reason from a wrong one and outlives a change of words. Texts of policy
 * errors are there as they are.
 */
export function expectedOf(judged: Judged, words: Words): Data {
  const exit = exitStatus(judged);
  if (judged.kind === 'policy-error') return { exit, errors: judged.errors };
  if (judged.kind === 'could-not-judge') return { exit, 'not-judged': judged.reason };
  const { verdict } = judged;
  const says = (message: string | undefined): Worded | undefined =>
    message === undefined ? undefined : words.keyOf(message);
  return dropped({
    exit,
    status: verdict.status,
    mode: verdict.mode,
    extends: verdict.policy.extends?.map(({ repository, path, ref }) => `${repository}:${path}@${ref}`),
    phase: verdict.phase,
    reason: says(verdict.reason),
    override: verdict.override && overrideData(verdict.override, verdict, says),
    regression: verdict.regression && regressionData(verdict.regression, says),
    results: verdict.root.results.flatMap((result) => resultData(result, says)),
    require: verdict.root.require === 'all' ? undefined : verdict.root.require,
    notes: verdict.notes.map((finding) => findingData(finding, says)),
    'not-applicable': verdict.items
      .filter(({ state }) => state === 'not-applicable')
      .map(({ place, text, reason }) => dropped({ ...at(place), text, reason })),
    progress: verdict.progress.map(progressData),
    fields: verdict.fields,
    change: verdict.change,
  });
}

type Says = (message: string | undefined) => Worded | undefined;

function resultData(result: GateOrGroup, says: Says): Data[] {
  const { id, status, advisory, tripped } = result;
  const common = { status, advisory, tripped, reason: says(result.reason) };
  if (result.kind === 'group') {
    const { require, phase, checklist, enforced, results } = result;
    const own = dropped({ group: id, require, phase, checklist, 'not-enforced': enforced === false, ...common });
    return [own, ...results.flatMap((each) => resultData(each, says))];
  }
  const { gate, evidence, settled = [], fields = [], signOffs = [], findings } = result;
  return [
    dropped({
      gate,
      id,
      ...common,
      evidence,
      settled: settled.map(at),
      fields: fields.map(({ name, value, place }) => dropped({ name, value, ...at(place) })),
      roles: signOffs.map((role) => roleData(role, says)),
      findings: findings.map((finding) => findingData(finding, says)),
    }),
  ];
}

// `help` holds the command, and the message how many more are asked for.
function findingData(
  { message, help, place, templatePlace, asks, command: _, more: __, notApplicable: ___, ...finding }: Finding,
  says: Says,
): Data {
  return dropped({
    ...finding,
    says: says(message),
    ...at(place),
    'template-line': templatePlace?.line,
    help: says(help),
    asks: asks?.map(({ kind }) => kind),
  });
}

// `expected` says in words how many are needed.
function roleData({ signed, refused, needed: __, ...role }: RoleSignOffs, says: Says): Data {
  return dropped({
    ...role,
    signed: signed.map(({ place, url: _, ...each }) => dropped({ ...each, ...at(place) })),
    refused: refused.map(({ place, url: _, reason, ...each }) =>
      dropped({ ...each, ...at(place), says: says(reason) }),
    ),
  });
}

function overrideData({ waived, unmet, refused, ...override }: Override, { root }: Verdict, says: Says): Data {
  const idOf = (title: string): string => flat(root.results).find((result) => result.title === title)?.id ?? title;
  return dropped({
    ...override,
    waived: waived.map(idOf),
    unmet: unmet.map(idOf),
    refused: refused.map(({ refused: why, url: _, ...attempt }) => dropped({ ...attempt, says: says(why) })),
  });
}

function regressionData({ phases, unknown }: Regression, says: Says): Data {
  return { phases, ...dropped({ unknown: says(unknown) }) };
}

function progressData({ section, ticked, notApplicable, byEvidence, total }: Progress): Data {
  return dropped({ section, ticked, 'not-applicable': notApplicable || undefined, 'by-evidence': byEvidence, total });
}

function at(place: Place | undefined): Data {
  return place === undefined
    ? {}
    : dropped({ in: place.document === 'body.md' ? undefined : place.document, line: place.line });
}

const flat = (results: readonly GateOrGroup[]): GateOrGroup[] =>
  results.flatMap((result) => (result.kind === 'gate' ? [result] : [result, ...flat(result.results)]));

/** Without what is absent, false or empty. */
function dropped(data: Data): Data {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => !isNothing(value)));
}

function isNothing(value: unknown): boolean {
  if (value === undefined || value === false) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** Every message of a judgement that stands in the data by its key, and the names that may be in them. */
export function messagesOf(judged: Judged): { messages: string[]; names: string[] } {
  const messages = new Set<string>();
  const names = new Set<string>();
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string' && ['login', 'about', 'role', 'name', 'phase', 'document'].includes(key))
      names.add(value);
    if (Array.isArray(value)) for (const each of value) visit(each, key);
    else if (typeof value === 'object' && value !== null)
      for (const [own, each] of Object.entries(value)) visit(each, own);
  };
  if (judged.kind !== 'verdict') return { messages: [], names: [] };
  visit(judged.verdict, '');
  const listen = { keyOf: (message: string): Worded => (messages.add(message), message) };
  expectedOf(judged, listen as Words);
  return { messages: [...messages], names: [...names] };
}
