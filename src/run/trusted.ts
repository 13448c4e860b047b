import { DEFAULT_POLICY_DIGEST, defaultPolicy } from '../policy/default.ts';
import { nearest } from '../policy/nearest.ts';
import type { Policy } from '../policy/policy.ts';
import type { Source } from '../verdict/verdict.ts';
import type { JudgeRequest, TrustedFile } from './judge.ts';

/** The policy of a request, or what is wrong with it. A source of the request goes before those of the policy. */
export async function policyOf(request: JudgeRequest): Promise<Trusted | { errors: string[] }> {
  const loaded = await fileOf(request);
  if (request.source === undefined || 'errors' in loaded) return loaded;
  const { parseSource } = await import('../policy/source-text.ts');
  const given = parseSource(request.source);
  if ('error' in given) return { errors: [`source: ${given.error}`] };
  const checklists = loaded.policy.checklists.map((each) => ({ ...each, source: given.source }));
  return { ...loaded, policy: { ...loaded.policy, checklists } };
}

interface Trusted {
  policy: Policy;
  source: Source;
}

async function fileOf({
  policy: file,
  templatePath,
  templateAlternatives,
}: JudgeRequest): Promise<Trusted | { errors: string[] }> {
  if (file === undefined)
    return {
      policy: defaultPolicy(templatePath, templateAlternatives),
      source: { path: 'default', digest: DEFAULT_POLICY_DIGEST },
    };
  // What a policy file needs (YAML, schemas, patterns, hashing) is loaded only where there is one.
  const { loadPolicy } = await import('../policy/load.ts');
  const loaded = await loadPolicy(file.text, file.path, templatePath);
  if ('errors' in loaded)
    return { errors: loaded.errors.map((error) => `${error.path}:${error.line}:${error.column}: ${error.message}`) };
  return { policy: loaded.policy, source: await sourceOf(file) };
}

/** What is wrong with a phase that was asked for, or undefined. */
export function unknownPhase(policy: Policy, phase: string): string | undefined {
  const names = [
    ...new Set(policy.checklists.flatMap((checklist) => checklist.phases.flatMap((each) => each.name ?? []))),
  ];
  if (names.includes(phase)) return undefined;
  return `found the phase "${phase}", expected ${names.length === 0 ? 'none, since the policy has no phases' : `one of ${names.join(', ')}${nearest(phase, names)}`}`;
}

/** A trusted file by path, blob and digest. */
export async function sourceOf(file: TrustedFile): Promise<Source> {
  const { createHash } = await import('node:crypto');
  const digest = `sha256:${createHash('sha256').update(file.text).digest('hex')}`;
  return { path: file.path, ...(file.sha === undefined ? {} : { sha: file.sha }), digest };
}
