import library from 'canonicalize';
import { parse } from '../checklist/parse.ts';
import type { Document, Item, Section } from '../checklist/model.ts';
import { displayPath, sectionsOf } from '../checklist/select.ts';
import { published } from '../reports/json.ts';
import type { Material } from '../run/request.ts';
import type { GateResult, Source, Verdict } from '../verdict/verdict.ts';
import { gatesOf, enforcedGates } from '../verdict/walk.ts';
import { aboutChange, type MarkedBy, marksIn } from './people.ts';
import type { RecordedItem, VerdictRecord } from './schema.ts';

// Its types describe an ES module, but it is CommonJS.
const canonicalize = library as unknown as (value: NonNullable<unknown> | null) => string;

/** What wrote the record, and where. */
export interface RecordOrigin {
  /** Version of this program. */
  version: string;
  /** The workflow run: its address, attempt and commit; absent on the command line. */
  run?: NonNullable<VerdictRecord['run']>;
  /** Digest of the record before it, `sha256:…`. */
  previous?: string;
}

/** Builds a record. Equal inputs give equal records. */
export function recordOf(
  verdict: Verdict,
  material: Material,
  { version, run, previous }: RecordOrigin,
): VerdictRecord {
  const gates = gatesOf(verdict.root);
  const { enforcement, names = [], ...rest } = material;
  return {
    schema: 'checklist-gate/record@1',
    tool: { name: 'checklist-gate', version },
    ...(run === undefined ? {} : { run }),
    ...(previous === undefined ? {} : { previous: { digest: previous } }),
    ...aboutChange(material.facts),
    verdict: published(verdict),
    items: textsOf(verdict, material).flatMap((document) =>
      itemsOf(document, marksIn(document, material.facts), gates),
    ),
    signOffs: gates.flatMap(({ id: gate, signOffs = [] }) =>
      signOffs.flatMap(({ role, meaning, signed }) =>
        signed.map(({ login, id, via, at, sha, url }) => ({
          gate,
          role,
          ...(meaning === undefined ? {} : { meaning }),
          login,
          id,
          via,
          at,
          ...(sha === undefined ? {} : { sha }),
          ...(url === undefined ? {} : { url }),
        })),
      ),
    ),
    ...(enforcement === undefined ? {} : { enforcement }),
    ...(names.length === 0 ? {} : { names }),
    material: rest,
  };
}

/** The record as canonical JSON (RFC 8785) on one line, so that equal records have equal bytes. */
export function serialise(record: NonNullable<unknown> | null): string {
  return `${canonicalize(record)}\n`;
}

// Comments without a checklist, and texts that could not be read, have no items.
function textsOf(verdict: Verdict, { documents, sources }: Material): Material['documents'] {
  const read = new Set(verdict.documents.map(({ id }) => id));
  const found = sources.flatMap(({ answer }) => answer.documents.filter(({ id }) => read.has(id)));
  const all = [...documents, ...found];
  return [...new Map(all.map((document) => [document.id, document])).values()];
}

function itemsOf(document: Document, markedBy: MarkedBy, gates: readonly GateResult[]): RecordedItem[] {
  const { root } = parse(document);
  const proven = new Map(
    gates.flatMap(({ id, settled = [] }) => settled.map((place) => [`${place.document}:${place.offset}`, id] as const)),
  );
  const told = (item: Item, section: string[]): RecordedItem[] => {
    const { text, state, reason, place } = item;
    const marked = markedBy(item);
    const byEvidence = proven.get(`${place.document}:${place.offset}`);
    return [
      {
        document: place.document,
        line: place.line,
        section,
        text,
        state,
        ...(reason === undefined ? {} : { reason }),
        ...(marked === undefined ? {} : { marked }),
        ...(byEvidence === undefined ? {} : { byEvidence }),
      },
      ...item.items.flatMap((each) => told(each, section)),
    ];
  };
  const parts = [{ section: root, path: [] as Section[] }, ...sectionsOf(root)];
  return parts.flatMap(({ section, path }) => section.items.flatMap((item) => told(item, displayPath(root, path))));
}

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
  const uri = ({ path, repository = subject.repository, ref, commit = ref }: Source): string =>
    repository === undefined || path === 'default'
      ? path
      : `git+${server}/${repository}${commit === undefined ? at : `@${commit}`}#${path}`;
  const files = [policy, ...(policy.extends ?? []), ...(template === undefined ? [] : [template])];
  return {
    verifier: {
      id: verifier,
      policies: files.map((file) => ({
        uri: uri(file),
        digest: { sha256: file.digest.replace(/^sha256:/, '') },
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
interface RecordFile {
  path: string;
  text: string;
}

/** The evidence file at `path`, and the predicate for it beside it: `a.json` and `a.svr.json`. */
export function filesOf(
  path: string,
  verdict: Verdict,
  material: Material,
  { verifier, ...origin }: RecordOrigin & { verifier: string },
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
