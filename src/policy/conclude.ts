import { displayPath, flatten, sectionsOf } from '../checklist/select.ts';
import type { Checklist, Item, Place, Section } from '../checklist/model.ts';
import { ignoredDirectives } from '../template/directives.ts';
import type { Facts } from '../evidence/facts.ts';
import { nearMissFinding } from '../gates/locate.ts';
import type { Finding } from '../verdict/finding.ts';
import type { GroupResult, Progress, Source, Subject, Verdict, VerdictDocument } from '../verdict/verdict.ts';
import { gatesOf, trippedOf } from '../verdict/walk.ts';

/** What a verdict is made of, once nothing is open any more. */
export interface Conclusion {
  subject: Subject;
  policy: Source;
  template?: Source;
  phase?: string;
  root: GroupResult;
  checklist: Checklist;
  /** What `checklist` was read from, where that is not the body alone. */
  documents?: readonly VerdictDocument[];
  /** The templates it was compared with. */
  templates: readonly Checklist[];
  /** Trusted files that this pull request changes. */
  changed: readonly string[];
  facts: Facts;
  at: string;
}

const CHANGED = 'This pull request changes it, and is judged by the file as it was before';

/** Puts the verdict together. */
export function conclude({
  subject,
  policy,
  template,
  phase,
  root,
  checklist,
  documents = [],
  templates,
  changed,
  facts,
  at,
}: Conclusion): Verdict {
  return {
    schema: 'checklist-gate/verdict@1',
    subject,
    policy,
    ...(template === undefined ? {} : { template }),
    ...(phase === undefined ? {} : { phase }),
    status: root.status,
    ...(root.status === 'skipped' && root.reason !== undefined ? { reason: root.reason } : {}),
    root,
    progress: progressOf(checklist, settledPlaces(root)),
    fields: fieldValues(checklist),
    // Several rules may look at the same criteria.
    tripped: [...new Set(trippedOf(root).map((result) => result.title))],
    ...(documents.length === 0 ? {} : { documents: [...documents] }),
    notes: [
      ...changed.map((path): Finding => ({ status: 'passed', about: path, message: CHANGED })),
      ...notesOf(checklist, root, templates),
    ],
    facts: facts.list(),
    at,
  };
}

function settledPlaces(root: GroupResult): ReadonlySet<string> {
  return new Set(gatesOf(root).flatMap((gate) => (gate.settled ?? []).map(placeKey)));
}

function placeKey({ document, offset }: Place): string {
  return `${document}:${offset}`;
}

/** One entry for each section that has boxes of its own, in document order; every box once. `settled`: done by evidence. */
export function progressOf(checklist: Checklist, settled: ReadonlySet<string> = new Set()): Progress[] {
  const sections = [{ section: checklist.root, path: [] as Section[] }, ...sectionsOf(checklist.root)];
  return sections.flatMap(({ section, path }) => {
    const boxes = flatten(section.items).filter((item) => item.boxed);
    if (boxes.length === 0) return [];
    const count = (state: Item['state']) => boxes.filter((item) => item.state === state).length;
    const byEvidence = boxes.filter((item) => settled.has(placeKey(item.place))).length;
    return [
      {
        section: displayPath(checklist.root, path).join(' > '),
        ticked: count('ticked'),
        notApplicable: count('not-applicable'),
        ...(byEvidence === 0 ? {} : { byEvidence }),
        total: boxes.length,
      },
    ];
  });
}

// A name that several sections use is told apart by its path.
function fieldValues(checklist: Checklist): Record<string, string> {
  const all = [{ section: checklist.root, path: [] as Section[] }, ...sectionsOf(checklist.root)].flatMap(
    ({ section, path }) =>
      section.fields
        .filter((field) => !field.blank)
        .map((field) => ({ field, path: displayPath(checklist.root, path) })),
  );
  const uses = new Map<string, number>();
  for (const { field } of all) uses.set(field.name, (uses.get(field.name) ?? 0) + 1);
  return Object.fromEntries(
    all.map(({ field, path }) => [
      uses.get(field.name) === 1 ? field.name : [...path, field.name].join(' > '),
      field.value,
    ]),
  );
}

// Near misses that no gate has spoken of, and sign-offs that are ticked while nobody is named.
function notesOf(checklist: Checklist, root: GroupResult, templates: readonly Checklist[]): Finding[] {
  const said = new Set(
    gatesOf(root).flatMap((gate) =>
      gate.findings.map((finding) => `${finding.place?.document}:${finding.place?.offset} ${finding.message}`),
    ),
  );
  const misses = checklist.nearMisses
    .map((miss) => nearMissFinding(checklist, miss))
    .filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
  const unsigned = [{ section: checklist.root, path: [] as Section[] }, ...sectionsOf(checklist.root)].flatMap(
    ({ section, path }) =>
      section.signOffs
        .filter((signOff) => signOff.state === 'ticked' && signOff.name === '' && signOff.signature === '')
        .map((signOff): Finding => ({
          status: 'passed',
          message: 'Ticked, but nobody is named',
          actual: signOff.role,
          section: displayPath(checklist.root, path),
          place: signOff.place,
          help: 'Write who signs behind the role.',
        })),
  );
  const ignored = ignoredDirectives(checklist, templates).map((place): Finding => ({
    status: 'passed',
    message: 'A directive in the body means nothing',
    place,
    help: 'Directives count in the trusted template only.',
  }));
  return [...ignored, ...misses.map((finding): Finding => ({ ...finding, status: 'passed' })), ...unsigned];
}
