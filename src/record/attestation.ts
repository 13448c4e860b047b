import type { Verdict } from '../verdict/verdict.ts';
import { enforcedGates } from '../verdict/walk.ts';
import type { Material } from '../run/request.ts';
import { recordOf, serialise, type Origin } from './record.ts';

/** Type of the predicate: in-toto's Simple Verification Result. */
export const PREDICATE_TYPE = 'https://in-toto.io/attestation/svr/v0.2';

/** A Simple Verification Result: who verified what by which policy, and which properties hold. */
export interface Predicate {
  verifier: { id: string; policies: { uri: string; digest: { sha256: string } }[] };
  /** RFC 3339, UTC. */
  timeCreated: string;
  /** Sorted. Only those that hold; none if the verdict has not passed. */
  properties: string[];
}

/**
 * The predicate for `actions/attest`; the workflow names its subject. `verifier`: a URI with the version. A verdict
 * that has not passed attests no properties.
 */
export function predicateOf(verdict: Verdict, verifier: string): Predicate {
  const { subject, policy, template } = verdict;
  const trusted = subject.trustedSha ?? subject.trustedRef;
  const at = trusted === undefined ? '' : `@${trusted}`;
  const server = /^https?:\/\/[^/]+/.exec(subject.url ?? '')?.[0] ?? 'https://github.com';
  const uri = (path: string): string =>
    subject.repository === undefined || path === 'default' ? path : `git+${server}/${subject.repository}${at}#${path}`;
  const files = template === undefined ? [policy] : [policy, template];
  return {
    verifier: {
      id: verifier,
      policies: files.map(({ path, digest }) => ({
        uri: uri(path),
        digest: { sha256: digest.replace(/^sha256:/, '') },
      })),
    },
    timeCreated: verdict.at,
    properties: verdict.status === 'passed' ? properties(verdict) : [],
  };
}

function properties(verdict: Verdict): string[] {
  const roles = enforcedGates(verdict.root).flatMap((gate) =>
    (gate.signOffs ?? [])
      .filter(({ status }) => status === 'passed')
      .map(({ role }) => `CHECKLIST_GATE_ROLE_${name(role)}`),
  );
  const phase = verdict.phase === undefined ? [] : [`CHECKLIST_GATE_PHASE_${name(verdict.phase)}`];
  return [...new Set(['CHECKLIST_GATE_PASSED', ...phase, ...roles])].toSorted();
}

function name(text: string): string {
  return text.toUpperCase().replaceAll(/[^\p{L}\d]+/gu, '_');
}

/** A file to write. */
export interface RecordFile {
  path: string;
  text: string;
}

/** The evidence file at `path`, and the predicate for it beside it: `a.json` and `a.svr.json`. */
export function filesOf(
  path: string,
  verdict: Verdict,
  material: Material,
  { verifier, ...origin }: Origin & { verifier: string },
): { record: RecordFile; predicate: RecordFile } {
  return {
    record: { path, text: serialise(recordOf(verdict, material, origin)) },
    predicate: { path: beside(path, '.svr.json'), text: serialise(predicateOf(verdict, verifier)) },
  };
}

/** The path for one of several subjects: `a.json` becomes `a-12.json` for number 12. */
export function numbered(path: string, number: number): string {
  return beside(path, `-${number}${/\.json$/i.exec(path)?.[0] ?? ''}`);
}

/**
 * Whether a record or predicate may overwrite a file with this text: only an earlier one of its kind, or an empty file.
 * A mistyped path must not destroy a checklist or a policy.
 */
export function mayReplace(text: string): boolean {
  if (text.trim() === '') return true;
  try {
    const { schema, verifier }: { schema?: unknown; verifier?: unknown } = Object(JSON.parse(text));
    return schema === 'checklist-gate/record@1' || typeof Object(verifier).id === 'string';
  } catch {
    return false;
  }
}

function beside(path: string, ending: string): string {
  return `${path.replace(/\.json$/i, '')}${ending}`;
}
