import { claimsIn } from '../../checklist/reading/sign-off.ts';
import { displayPath } from '../../checklist/select.ts';
import type { Checklist } from '../../checklist/model.ts';
import { type Comparison, templatePlaces } from '../../template/comparison.ts';
import { ignoredDirectives } from '../../template/directives.ts';
import type { Facts } from '../../evidence/facts.ts';
import { nearMissFinding } from '../../gates/kit/locate.ts';
import type { Finding } from '../../verdict/finding.ts';
import type { GroupResult, Source, Subject, Verdict } from '../../verdict/verdict.ts';
import type { TemplateReading } from '../../verdict/content.ts';
import { gatesOf, mapFindings, trippedOf, whySkipped } from '../../verdict/walk.ts';
import { itemsOf, progressOf, sectionsWithRoot, settledPlaces, fieldListOf, fieldValues, changeIn } from './content.ts';
import type { Policy } from '../policy.ts';
import type { Override } from '../../verdict/override.ts';

/** The parts of a verdict, once no question is open. */
export interface Conclusion {
  subject: Subject;
  policy: Source;
  template?: Source;
  readings?: TemplateReading[];
  phase?: string;
  /** The policy or the workflow says that nothing blocks. */
  mode?: 'report';
  root: GroupResult;
  override?: Override;
  /** Names of the fields that say what a record tells of the change. */
  recorded?: Policy['record'];
  checklist: Checklist;
  /** The checklist compared with each of its templates. */
  comparisons: readonly Comparison[];
  /** Trusted files that this pull request changes. */
  changed: readonly string[];
  facts: Facts;
  at: string;
}

const CHANGED = 'This pull request changes it, and is judged by the file as it was before';

const IN_WORKSPACE = 'Read from the workspace, which the workflow trusts, and not from the base branch';

/** Builds the verdict from its parts. */
export function conclude({
  subject,
  policy,
  template,
  readings = [],
  phase,
  mode,
  root: judged,
  override,
  checklist,
  recorded,
  comparisons,
  changed,
  facts,
  at,
}: Conclusion): Verdict {
  const places = templatePlaces(comparisons, checklist);
  const inTemplate = (finding: Finding): Finding => {
    const { place } = finding;
    const templatePlace = place === undefined ? undefined : places.get(`${place.document}:${place.offset}`);
    return templatePlace === undefined ? finding : { templatePlace, ...finding };
  };
  const root = mapFindings(judged, inTemplate);
  const { reason, lead } = whySkipped(root) ?? root;
  const fieldList = fieldListOf(checklist);
  const fields = fieldValues(checklist, root);
  return {
    schema: 'checklist-gate/verdict@1',
    subject,
    policy,
    ...(template === undefined ? {} : { template }),
    ...(readings.length === 0 ? {} : { readings }),
    ...(phase === undefined ? {} : { phase }),
    status: root.status,
    ...(mode === undefined ? {} : { mode }),
    ...(reason === undefined ? {} : { reason }),
    ...(lead === undefined ? {} : { lead }),
    root,
    ...(override === undefined ? {} : { override }),
    documents: checklist.documents.map(({ markdown: _, ...document }) => document),
    progress: progressOf(checklist, settledPlaces(root)),
    items: itemsOf(checklist),
    fields,
    ...(recorded === undefined ? {} : { change: changeIn(fields, recorded) }),
    ...(fieldList.length === 0 ? {} : { fieldList }),
    // Several rules may report the same criteria.
    tripped: [...new Set(trippedOf(root).map((result) => result.title))],
    notes: [
      ...(policy.workspace === true ? [{ status: 'passed' as const, about: policy.path, message: IN_WORKSPACE }] : []),
      ...changed.map((path): Finding => ({ status: 'passed', about: path, message: CHANGED })),
      ...notesOf(
        checklist,
        root,
        comparisons.map((comparison) => comparison.template),
      ).map(inTemplate),
    ],
    facts: facts.list(),
    at,
  };
}

// Near misses that no gate has reported, ticked sign-offs without a name, and directives in the body. One function makes
// the finding of a near miss, so that its place and its words are the same wherever it is reported.
function notesOf(checklist: Checklist, root: GroupResult, templates: readonly Checklist[]): Finding[] {
  const said = new Set(
    gatesOf(root).flatMap((gate) =>
      gate.findings.map((finding) => `${finding.place?.document}:${finding.place?.offset} ${finding.message}`),
    ),
  );
  const misses = checklist.nearMisses
    .map((miss) => nearMissFinding(checklist, miss))
    .filter((finding) => !said.has(`${finding.place?.document}:${finding.place?.offset} ${finding.message}`));
  const unsigned = sectionsWithRoot(checklist).flatMap(({ section, path }) =>
    claimsIn(
      section,
      path.map(({ title }) => title),
    )
      .filter((signOff) => signOff.state === 'ticked' && signOff.name === '' && signOff.signature === '')
      .map((signOff): Finding => ({
        status: 'passed',
        message: 'Ticked, but nobody is named',
        actual: signOff.role,
        section: displayPath(checklist.root, path),
        place: signOff.place,
        help: 'Write who signs after the role.',
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
