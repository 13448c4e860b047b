import * as v from 'valibot';
import { itemsIn } from '../checklist/select.ts';
import type { Question } from '../evidence/question.ts';
import { boxOf, defineEvidenceGate, EVIDENCE_OPTIONS, factOf, type Evidence, type Known } from './kit/evidence-item.ts';
import type { GateInput } from './kit/gate.ts';
import { atCommit, atWords, commitOf, given, givenWords, resolveRef } from './kit/given.ts';
import { expectedForm } from './kit/expected.ts';
import { itemText, selector } from './kit/options.ts';
import { scopeIn, type AuthorOf } from './kit/author.ts';
import { AS_TRUSTED, meantBy } from './kit/item.ts';
import { judgeSignals } from './kit/signal.ts';
import { instantWords, secondsIn, secondsOf, spanOf, spanWords } from './kit/time.ts';
import { DEPLOYING } from './deployment.ts';
import { tickedSince } from './sign-offs/ticked-since.late.ts';

const name = v.pipe(v.string(), v.nonEmpty());

const beginnings = v.union(
  [
    v.literal('opening'),
    v.strictObject({ tick: itemText, in: v.optional(selector) }),
    v.strictObject({ label: v.pipe(name, v.title('Label'), v.description('Since this label was set.')) }),
    v.strictObject({
      release: v.pipe(given, v.title('Release'), v.description('Since the release of this tag was published.')),
    }),
    v.strictObject({
      deployment: v.pipe(
        name,
        v.title('Deployment'),
        v.description('Since the commit was deployed to this environment.'),
      ),
      at: v.optional(atCommit),
    }),
  ],
  expectedForm('opening, {tick: text of a box}, {label: name}, {release: tag} or {deployment: environment}', [
    'opening',
  ]),
);

type Since = v.InferOutput<typeof beginnings>;

const options = v.strictObject({
  'at-least': spanOf('At least', 'How long it must have waited.', ['24h', '7 d']),
  since: v.optional(
    v.pipe(
      beginnings,
      v.title('Since'),
      v.description(
        'Since when: opening (of the pull request or issue; the default), {tick: text of a box, in: section}, {label: name}, {release: tag} or {deployment: environment, at: commit}.',
      ),
      v.metadata({ examples: ['opening', { tick: 'Deployed to staging' }, { deployment: 'staging' }] }),
    ),
  ),
  ...EVIDENCE_OPTIONS,
});

type Options = v.InferOutput<typeof options>;

/** What the waiting begins with, in words: `the label soak was set`. */
function beginningWords(wanted: Since = 'opening'): string {
  if (wanted === 'opening') return 'it was opened';
  if ('tick' in wanted) return `"${wanted.tick}" was ticked`;
  if ('label' in wanted) return `the label ${wanted.label} was set`;
  if ('release' in wanted) return `the release ${givenWords(wanted.release)} was published`;
  return `the commit${atWords(wanted.at)} was deployed to ${wanted.deployment}`;
}

/** What it is about, in a word. */
function aboutOf(wanted: Since): string {
  if (wanted === 'opening') return 'Opening';
  if ('tick' in wanted) return wanted.tick;
  if ('label' in wanted) return wanted.label;
  return 'release' in wanted ? givenWords(wanted.release) : wanted.deployment;
}

/** The questions that each beginning leads to. */
function asksOf({ since: wanted = 'opening' }: Options): Question['kind'][] {
  if (wanted === 'opening') return ['origin'];
  if ('tick' in wanted) return ['body-edits'];
  if ('label' in wanted) return ['label-set'];
  return 'release' in wanted ? ['release', 'value'] : ['commit', 'deployment', 'value'];
}

/** Judges whether enough time has gone by. */
export const waited = defineEvidenceGate({
  name: 'waited',
  description:
    'Asks for some time to have gone by since the opening, a tick, a label, a release or a deployment. Let the workflow start on a schedule: nothing else starts it when the time has come.',
  options,
  waits: true,
  asks: ['origin', 'body-edits', 'label-set', 'release', 'commit', 'deployment', 'value'],
  asksFor: asksOf,
  names: ({ since: wanted = 'opening' }) =>
    wanted !== 'opening' && 'tick' in wanted ? { text: wanted.tick, in: wanted.in } : undefined,
  summary: (chosen) => `${chosen['at-least']} since ${beginningWords(chosen.since)}`,
  judge: (chosen, input) => {
    const { since: wanted = 'opening', 'at-least': span } = chosen;
    const began = beginning(wanted, input);
    return began.ok ? judgeTime(wanted, span, began.value, input) : began.error;
  },
});

function judgeTime(wanted: Since, span: string, time: string, input: GateInput): Evidence {
  const about = aboutOf(wanted);
  const from = secondsOf(time);
  if (from === undefined) return unreadable(about, 'its time is not a time');
  // Up to the next whole minute.
  const until = instantWords(from + secondsIn(span) + 59);
  const gone = (secondsOf(input.at) as number) - from;
  const found = `since ${instantWords(from)}`;
  if (gone >= secondsIn(span)) return { findings: [], found };
  const message = `Waits until ${until}: ${spanWords(gone)} of ${span} have gone by since ${instantWords(from)}, when ${beginningWords(wanted)}`;
  const help = 'Wait. The workflow judges it again on its schedule.';
  return {
    findings: [{ status: 'pending', about, message, help }],
    found,
    against: `only ${spanWords(gone)} of ${span} have gone by`,
  };
}

// When the waiting began, or the evidence that says why it has not, or why that is not known.
function beginning(wanted: Since, input: GateInput): Known<string> {
  const { facts } = input;
  const about = aboutOf(wanted);
  if (wanted === 'opening') {
    const origin = factOf({ kind: 'origin' }, about, facts);
    if (!origin.ok) return origin;
    const { openedAt } = origin.value;
    return openedAt === undefined
      ? { ok: false, error: unreadable(about, 'when it was opened is not known') }
      : { ok: true, value: openedAt };
  }
  if ('tick' in wanted) return ticking({ text: wanted.tick, in: wanted.in }, about, input);
  if ('label' in wanted) {
    const set = factOf({ kind: 'label-set', label: wanted.label }, about, facts);
    if (!set.ok) return set;
    if (set.value === null) return notBegun(about, 'the label is not set', 'Set the label once it is true.');
    return { ok: true, value: set.value.at };
  }
  if ('release' in wanted) {
    const resolved = resolveRef(wanted.release, input);
    if (!resolved.ok) return { ok: false, error: { findings: [resolved.error] } };
    const found = factOf({ kind: 'release', tag: resolved.value }, about, facts);
    if (!found.ok) return found;
    const published = found.value.exists && !found.value.draft ? found.value.publishedAt : null;
    if (published === null) return notBegun(about, 'the release is not published', 'Publish the release.');
    return { ok: true, value: published };
  }
  return deploying(wanted, about, input);
}

function ticking(box: { text: string; in: string | undefined }, about: string, input: GateInput): Known<string> {
  const found = boxOf(box, input);
  if (!found.ok) return { ok: false, error: { findings: [found.error] } };
  const { state, place } = found.value;
  if (state !== 'ticked') return notBegun(about, 'the box is not ticked', 'Tick the box once it is true.', place);
  const told = tickedSince(found.value, input);
  if (!told.known && told.asks !== undefined) {
    const message = 'Evidence is not known yet';
    return { ok: false, error: { findings: [{ status: 'pending', unknown: true, about, message, asks: told.asks }] } };
  }
  return told.known ? { ok: true, value: told.value } : { ok: false, error: unreadable(about, told.because) };
}

function deploying(
  { deployment: environment, at: commit }: Extract<Since, { deployment: string }>,
  about: string,
  input: GateInput,
): Known<string> {
  const wanted = commitOf(commit, input);
  if (!wanted.ok) return { ok: false, error: { findings: [wanted.error] } };
  const found = factOf({ kind: 'deployment', environment, sha: wanted.value }, about, input.facts);
  if (!found.ok) return found;
  if (!found.value.exists) return notBegun(about, 'there is no such deployment', 'Deploy this commit there.');
  const { state, at: time } = found.value;
  const wish = { about, allowed: ['success'], open: DEPLOYING, verb: 'reported', help: '' };
  const judged = judgeSignals([{ name: about, result: state ?? undefined, time }], wish, input);
  return judged.findings.length > 0 ? { ok: false, error: judged } : { ok: true, value: time };
}

function notBegun(
  about: string,
  why: string,
  help: string,
  place?: Evidence['findings'][number]['place'],
): Known<never> {
  const message = `The time has not begun: ${why}`;
  const where = place === undefined ? {} : { place };
  return { ok: false, error: { findings: [{ status: 'pending', about, message, ...where, help }], against: why } };
}

function unreadable(about: string, why: string): Evidence {
  const message = `Evidence cannot be read: ${why}`;
  return { findings: [{ status: 'failed', unknown: true, about, message }], against: 'its evidence cannot be read' };
}

/** What `explain` and `lint` know of it. */
export const waitedAuthor: AuthorOf<typeof waited> = {
  sentence: ({ 'at-least': span, since }) => `${span} have gone by since ${beginningWords(since)}`,
  remark: (uses) =>
    uses.length === 0
      ? undefined
      : 'Nothing starts a run when the time has come: the second workflow starts on a schedule too, and judges every open pull request then.',
  mistakes: ({ since = 'opening' }, { form }) => {
    if (since === 'opening' || !('tick' in since) || form === undefined) return [];
    const items = itemsIn(scopeIn(form.root, since.in) ?? form.root);
    if (meantBy(since.tick, items, AS_TRUSTED).length > 0) return [];
    return [
      {
        rule: 'unknown-item',
        at: ['since', 'tick'],
        found: `the item "${since.tick}"`,
        expected: `an item of ${form.path}`,
        meant: { word: since.tick, known: items.map(({ label }) => label) },
        help: 'Correct the text, or put the item into the checklist.',
      },
    ];
  },
};
