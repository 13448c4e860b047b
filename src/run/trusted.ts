import type { SharedText } from '../policy/file/layer.ts';
import { referenceText, type Mode } from '../policy/file/shared-schema.ts';
import { DEFAULT_POLICY_DIGEST, defaultPolicy, type Policy } from '../policy/policy.ts';
import { expecting } from '../gates/kit/expected.ts';
import { nearest } from '../policy/nearest.ts';
import type { Source } from '../verdict/verdict.ts';
import { placedText, wrongPolicy, type JudgeRequest, type Stage, type TrustedFile } from './request.ts';

/** The policy of a request, or what is wrong with it. A source of the request overrides those of the policy. */
export async function policyOf(request: PolicyRequest): Promise<Stage<Trusted>> {
  const loaded = await fileOf(request);
  if (!loaded.ok) return loaded;
  const { markers } = request;
  const { policy, source } = loaded.value;
  const wrong = againstFinal(policy, request);
  if (wrong !== undefined) return wrongPolicy(wrong);
  const marked = { ...policy, mode: modeOf(policy, request.mode), ...(markers === undefined ? {} : { markers }) };
  if (request.source === undefined) return { ok: true, value: { policy: marked, source } };
  const { parseSource } = await import('../policy/file/source-schema.ts');
  const given = parseSource(request.source);
  if (!given.ok) return wrongPolicy(`source: ${given.error}`);
  const checklists = marked.checklists.map((each) => ({ ...each, source: given.value }));
  return { ok: true, value: { policy: { ...marked, checklists }, source } };
}

/** The part of a request that chooses the policy. */
export type PolicyRequest = Pick<
  JudgeRequest,
  'policy' | 'templatePath' | 'templateAlternatives' | 'source' | 'mode' | 'markers'
>;

/**
 * The stricter of the modes that the policy and the workflow state. A policy with final parts enforces unless it says
 * otherwise.
 */
function modeOf({ mode, finalIn }: Policy, asked: Mode | undefined): Mode {
  const said = [mode ?? (finalIn === undefined ? undefined : 'enforce'), asked];
  return said.includes('report') && !said.includes('enforce') ? 'report' : 'enforce';
}

// The source and the template of a final gate are final too, so nobody may name others.
function againstFinal({ finalIn }: Policy, { source, templatePath }: PolicyRequest): string | undefined {
  if (finalIn === undefined) return undefined;
  const given = source !== undefined ? 'source' : templatePath !== undefined ? 'template' : undefined;
  return given && `${given}: found the input, expected none: a gate is final in ${finalIn}`;
}

/** A policy, and the file that it was read from. */
export interface Trusted {
  policy: Policy;
  source: Source;
}

async function fileOf({ policy: file, templatePath, templateAlternatives }: PolicyRequest): Promise<Stage<Trusted>> {
  if (file === undefined) {
    const source = { path: 'default', digest: DEFAULT_POLICY_DIGEST };
    return { ok: true, value: { policy: defaultPolicy(templatePath, templateAlternatives), source } };
  }
  // What a policy file needs (YAML, schemas, patterns, hashing) is loaded only if there is one.
  const { loadPolicy } = await import('../policy/file/load.ts');
  const shared = sharedTexts(file);
  const key = JSON.stringify([file.path, templatePath, file.text, shared]);
  const loading = loads.get(key) ?? loadPolicy(file.text, nameOfFile(file), templatePath, shared);
  // An audit or a wait needs the same few policies again and again.
  if (loads.size >= MOST_KEPT) loads.clear();
  loads.set(key, loading);
  const loaded = await loading;
  if (!loaded.ok)
    return wrongPolicy(
      ...loaded.error.map((each) => (file.shared === undefined && each.path === file.path ? each : placedText(each))),
    );
  return { ok: true, value: { policy: loaded.value.policy, source: await sourceOf(file) } };
}

const MOST_KEPT = 32;
/** Policies by their text: the same text always gives the same policy. */
const loads = new Map<string, ReturnType<(typeof import('../policy/file/load.ts'))['loadPolicy']>>();

/** What is wrong with a phase that was asked for, or undefined. */
export function unknownPhase(policy: Policy, phase: string): string | undefined {
  const names = [
    ...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? []))),
  ];
  if (names.includes(phase)) return undefined;
  const expected = names.length === 0 ? 'none, since the policy has no phases' : `one of ${names.join(', ')}`;
  return `found the phase "${phase}", ${expecting(expected, nearest(phase, names))}`;
}

/** The texts that a policy extends, as the loader takes them. */
export function sharedTexts({ bases = [] }: TrustedFile): SharedText[] {
  return bases.map((base) => ({ reference: nameOfFile(base), text: base.text }));
}

/** The name of a file in messages: its path, or a reference if it is in another repository. */
export function nameOfFile({ path, shared }: TrustedFile): string {
  return shared === undefined ? path : referenceText({ ...shared, path });
}

/** A trusted file by path, blob and digest, with those that it extends. */
export async function sourceOf(file: TrustedFile): Promise<Source> {
  const { createHash } = await import('node:crypto');
  const digest = `sha256:${createHash('sha256').update(file.text).digest('hex')}`;
  const { path, sha, workspace, shared, bases = [] } = file;
  return {
    path,
    ...shared,
    ...(sha === undefined ? {} : { sha }),
    digest,
    ...(workspace === undefined ? {} : { workspace }),
    ...(bases.length === 0 ? {} : { extends: await Promise.all(bases.map(sourceOf)) }),
  };
}
