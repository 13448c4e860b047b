import type { Root as Html } from 'hast';
import type { LintFinding, LintForm } from '../src/author/lint/finding.ts';
import { lint, templatesToLint } from '../src/author/lint/lint.ts';
import type { Guess } from '../src/author/propose/gates.ts';
import { proposePolicy } from '../src/author/propose/propose.ts';
import type { Checklist, Document } from '../src/checklist/model.ts';
import type { Answerer } from '../src/evidence/facts.ts';
import { readEvidence } from '../src/evidence/values/lines.ts';
import { loadPolicy } from '../src/policy/file/load.ts';
import type { PolicyError } from '../src/policy/policy.ts';
import { published } from '../src/reports/json.ts';
import { commentTree } from '../src/reports/markdown.ts';
import { text } from '../src/reports/text.ts';
import { judge, read } from '../src/run/judge.ts';
import { withoutFrontMatter } from '../src/template/front-matter.ts';
import type { TemplateReading } from '../src/verdict/content.ts';
import type { Verdict } from '../src/verdict/verdict.ts';
import { NAMES } from './names.ts';
import { safeTree } from './safe-tree.ts';

/** Everything that a person types or chooses on the page. Empty texts count as not there. */
export interface Pasted {
  body: string;
  template: string;
  policy: string;
  /** Evidence, a line each: `name=value`. */
  values: string;
  /** The phase to enforce; empty for all. */
  phase: string;
}

/** What the page shows for them. */
export interface Answer {
  outcome: Outcome;
  /** The phases of the policy, for choosing one. */
  phases: string[];
  /** How the template was read, where there is no policy. */
  readings: TemplateReading[];
  /** The policy that fits the template, or the checklist where there is no template. */
  proposal: { text: string; guesses: Guess[] } | undefined;
  /** What `lint` says of policy and template, by the names in `NAMES`. */
  findings: LintFinding[];
}

export type Outcome =
  | { kind: 'verdict'; verdict: Verdict; comment: Html; text: string }
  | { kind: 'policy-error'; errors: string[]; places: PolicyError[] }
  | { kind: 'could-not-judge'; reason: string };

/**
 * Judges what stands on the page as `checklist-gate check body.md` does with the same files. `at`: the time of the
 * judgement, ISO 8601, UTC. Never throws for what a person can type.
 */
export async function answer(pasted: Pasted, at: string): Promise<Answer> {
  const policy = pasted.policy.trim() === '' ? undefined : { path: NAMES.policy, text: pasted.policy };
  const hasTemplate = pasted.template.trim() !== '';
  const named = await templatesToLint(policy, undefined);
  const places = named.ok ? [] : named.error;
  const templates = named.ok ? named.value : [];
  const loaded = policy === undefined ? undefined : await loadPolicy(policy.text, policy.path);
  const phases =
    loaded?.ok === true
      ? [...new Set(loaded.value.policy.checklists.flatMap((each) => each.phases.flatMap(({ name }) => name ?? [])))]
      : [];
  const outcome = await judged(pasted, { policy, hasTemplate, templates, places, phases, at });
  const form = formOf(hasTemplate ? pasted.template : pasted.body);
  const proposal =
    form === undefined
      ? undefined
      : proposePolicy(form, {
          name: hasTemplate ? NAMES.template : NAMES.body,
          ...(hasTemplate ? { template: NAMES.template } : {}),
        });
  return {
    outcome,
    phases,
    readings: outcome.kind === 'verdict' ? (outcome.verdict.readings ?? []) : [],
    proposal,
    findings: await findingsOf(policy, templates, hasTemplate ? form : undefined, at),
  };
}

interface Known {
  policy: { path: string; text: string } | undefined;
  hasTemplate: boolean;
  /** Paths of the templates that the policy names. The one template on the page stands for each of them. */
  templates: readonly string[];
  places: PolicyError[];
  phases: readonly string[];
  at: string;
}

async function judged(pasted: Pasted, { policy, hasTemplate, templates, places, phases, at }: Known): Promise<Outcome> {
  const values = readEvidence(pasted.values.split('\n'));
  const [wrong] = values.wrong;
  if (wrong !== undefined)
    return { kind: 'policy-error', errors: [`values: found "${wrong.line}", expected ${wrong.expected}`], places };
  const result = await judge({
    subject: { kind: 'file', file: NAMES.body },
    documents: [{ id: NAMES.body, kind: 'pull-request-body', markdown: pasted.body, path: NAMES.body }],
    policy,
    templatePath: hasTemplate && templates.length === 0 ? NAMES.template : undefined,
    phase: phases.includes(pasted.phase) ? pasted.phase : undefined,
    at,
    answer: answers(values.values, hasTemplate ? pasted.template : undefined),
  });
  if (result.kind === 'policy-error') return { ...result, places };
  if (result.kind === 'could-not-judge') return result;
  const { verdict } = result;
  return {
    kind: 'verdict',
    verdict: published(verdict),
    comment: await safeTree(commentTree(verdict)),
    text: text(verdict, { color: false }),
  };
}

/** Any file that is asked for is the template; what only GitHub knows is not known here. */
function answers(values: ReadonlyMap<string, string>, template: string | undefined): Answerer {
  return (questions) =>
    Promise.resolve(
      questions.map((question) => {
        if (question.kind === 'file') {
          const { path } = question;
          return { status: 'known', value: { path, exists: template !== undefined, text: template ?? '' } };
        }
        const raw = question.kind === 'value' ? values.get(question.name) : undefined;
        if (raw !== undefined) return { status: 'known', value: { raw } };
        const reason =
          question.kind === 'value'
            ? 'No such value was handed over'
            : `The command line knows no ${question.kind}; hand them over with --facts`;
        return { status: 'unavailable', reason };
      }),
    );
}

function formOf(markdown: string): Checklist | undefined {
  const document: Document = {
    id: NAMES.template,
    kind: 'pull-request-body',
    markdown: withoutFrontMatter(markdown),
    path: NAMES.template,
  };
  try {
    return read([document]);
  } catch {
    // The verdict says why it cannot be read.
    return undefined;
  }
}

async function findingsOf(
  policy: { path: string; text: string } | undefined,
  templates: readonly string[],
  form: Checklist | undefined,
  now: string,
): Promise<LintFinding[]> {
  if (policy === undefined && form === undefined) return [];
  const own: LintForm | undefined = form && { path: NAMES.template, checklist: form };
  const result = await lint({
    ...(policy === undefined ? {} : { policy }),
    templates: new Map(own === undefined ? [] : templates.map((path) => [path, own])),
    ...(own === undefined || templates.length > 0 ? {} : { form: own }),
    now,
  });
  return result.ok ? result.value : [];
}
