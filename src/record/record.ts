import library from 'canonicalize';
import { parse } from '../checklist/parse.ts';
import type { Document, Item, Section } from '../checklist/model.ts';
import { displayPath, sectionsOf } from '../checklist/select.ts';
import { published } from '../reports/json.ts';
import type { Material } from '../run/request.ts';
import type { GateResult, Verdict } from '../verdict/verdict.ts';
import { gatesOf } from '../verdict/walk.ts';
import { marksIn, type MarkedBy } from './marks.ts';
import type { RecordedItem, VerdictRecord } from './schema.ts';

// Its types describe an ES module, but it is CommonJS.
const canonicalize = library as unknown as (value: NonNullable<unknown> | null) => string;

/** What wrote the record, and where. */
export interface Origin {
  /** Version of this program. */
  version: string;
  /** The workflow run: its address, attempt and commit; absent on the command line. */
  run?: NonNullable<VerdictRecord['run']>;
}

/** Builds a record. Equal inputs give equal records. */
export function recordOf(verdict: Verdict, material: Material, { version, run }: Origin): VerdictRecord {
  const gates = gatesOf(verdict.root);
  return {
    schema: 'checklist-gate/record@1',
    tool: { name: 'checklist-gate', version },
    ...(run === undefined ? {} : { run }),
    verdict: published(verdict),
    items: textsOf(verdict, material).flatMap((document) =>
      itemsOf(document, marksIn(document, material.facts), gates),
    ),
    signOffs: gates.flatMap(({ id: gate, signOffs = [] }) =>
      signOffs.flatMap(({ role, signed }) =>
        signed.map(({ login, id, via, at, sha, url }) => ({
          gate,
          role,
          login,
          id,
          via,
          at,
          ...(sha === undefined ? {} : { sha }),
          ...(url === undefined ? {} : { url }),
        })),
      ),
    ),
    material,
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
