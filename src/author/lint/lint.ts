import { coverageFindings, idleFindings, impossibleFindings } from './effects.ts';
import { type LintFinding, type LintForm, useFindings } from './finding.ts';
import { formFindings, directivesBesideGates, removalFindings } from './form.ts';
import { patternFindings, referenceFindings } from './references.ts';
import type { SourceChecklist } from '../../policy/file/written.ts';
import { loadAuthors } from '../../gates/index.ts';
import { loadPolicy } from '../../policy/file/load.ts';
import { type SharedText } from '../../policy/file/layer.ts';
import type { PolicyError } from '../../policy/policy.ts';
import type { Result } from '../../result.ts';

/** What to check. */
interface LintRequest {
  policy?: { path: string; text: string; shared?: readonly SharedText[] };
  /** Templates, by the path that the policy uses for them. */
  templates: ReadonlyMap<string, LintForm>;
  /** The checklist to use for checklists of the policy that name no template. */
  form?: LintForm;
  /** ISO 8601, UTC. */
  now: string;
}

/** The paths of the templates that a policy names. `given` overrides them. The errors say why it does not load. */
export async function templatesToLint(
  policy: LintRequest['policy'],
  given: string | undefined,
): Promise<Result<string[], PolicyError[]>> {
  if (policy === undefined) return { ok: true, value: [] };
  const loaded = await loadPolicy(policy.text, policy.path, given, policy.shared);
  if (!loaded.ok) return loaded;
  const named = loaded.value.source.checklists.flatMap(({ template, alternatives }) => [
    ...(template === undefined ? [] : [template]),
    ...alternatives,
  ]);
  return { ok: true, value: [...new Set(named)].filter((path) => !path.endsWith('/')) };
}

/** Checks a policy against its templates, and the templates themselves. The errors say why the policy does not load. */
export async function lint(request: LintRequest): Promise<Result<LintFinding[], PolicyError[]>> {
  const { policy, templates, form, now } = request;
  const forms = new Set([...templates.values(), ...(form === undefined ? [] : [form])]);
  const findings = [...forms].flatMap((each) => formFindings(each, now));
  if (policy === undefined) return { ok: true, value: sorted(findings, []) };
  const loaded = await loadPolicy(policy.text, policy.path, form?.path, policy.shared);
  if (!loaded.ok) return loaded;
  const { source } = loaded.value;
  const formOf = ({ template }: SourceChecklist): LintForm | undefined =>
    template === undefined ? form : (templates.get(template) ?? form);
  const authors = await loadAuthors();
  for (const each of source.checklists) {
    const own = formOf(each);
    findings.push(
      ...idleFindings(source, each),
      ...useFindings(source, each, own, authors),
      ...impossibleFindings(source, each, own, authors),
    );
    if (own === undefined) {
      if (each.template === undefined) findings.push(...patternFindings(source, each, authors));
      continue;
    }
    findings.push(...referenceFindings(source, each, own, authors), ...removalFindings(source, each, own));
    if (each.phases.length > 0) findings.push(...directivesBesideGates(own));
  }
  for (const each of forms)
    findings.push(
      ...coverageFindings(
        source.checklists.filter((checklist) => formOf(checklist) === each),
        each,
        authors,
      ),
    );
  return { ok: true, value: sorted(findings, [policy.path]) };
}

// Sorts by file, `first` before the others, then by place, and removes duplicates.
function sorted(findings: readonly LintFinding[], first: readonly string[]): LintFinding[] {
  const rank = ({ path }: LintFinding): number => (first.includes(path) ? 0 : 1);
  const unique = new Map(
    findings.map((each) => [`${each.path}:${each.line}:${each.column} ${each.rule} ${each.found}`, each]),
  );
  return [...unique.values()].toSorted(
    (a, b) =>
      rank(a) - rank(b) || Number(a.path > b.path) - Number(a.path < b.path) || a.line - b.line || a.column - b.column,
  );
}
