import { isBlank } from '../../checklist/reading/field.ts';
import { withoutInvisible } from '../../checklist/text.ts';
import type { Answerer, Facts } from '../../evidence/facts.ts';
import type { Person } from '../../evidence/people.ts';
import type { Question } from '../../evidence/question.ts';
import type { GateInput } from '../../gates/kit/gate.ts';
import { eligibleFor } from '../../gates/sign-offs/eligible.ts';
import { contextOf, type SignOffEvidence } from '../../gates/sign-offs/evidence/evidence.ts';
import { lapse } from '../../gates/sign-offs/fresh.ts';
import { NO_ACCESS } from '../../gates/sign-offs/weigh.ts';
import type { Role } from '../../gates/sign-offs/options.ts';
import { wordsOf } from '../../gates/sign-offs/to-do.ts';
import type { Result } from '../../result.ts';
import type { GrantedOverride, Override, RefusedOverride } from '../../verdict/override.ts';
import type { GroupResult } from '../../verdict/verdict.ts';
import { enforcedGates } from '../../verdict/walk.ts';
import type { BreakGlass } from '../file/settings-schema.ts';
import { decide } from './decide.ts';
import { evaluate, type EvaluateInput } from './evaluate.ts';
import { commentTries, labelTries } from './override-tries.ts';
import type { Policy, PolicyRule } from '../policy.ts';

/**
 * Looks for an override of what has not passed, and asks what it needs to know. The newest attempt that counts wins.
 * `override` is absent if nobody has tried.
 */
export async function decideOverride(
  policy: Policy,
  glass: BreakGlass,
  root: GroupResult,
  input: Omit<EvaluateInput, 'facts'>,
  facts: Facts,
  answer: Answerer,
): Promise<{ override?: Override; facts: Facts }> {
  const gate = (known: Facts): GateInput => ({
    checklist: input.checklist,
    notApplicable: 'allowed',
    facts: known,
    subject: input.subject,
    matchesGlob: policy.matchesGlob,
    at: input.at,
    inTime: input.inTime,
    remember: input.remember,
  });
  const decided = await decide((known) => asked(attemptsAt(glass, gate(known)).open), facts, answer);
  const { attempts, ends } = attemptsAt(glass, gate(decided.facts));
  if (attempts.length === 0) return { facts: decided.facts };
  const refused = attempts.flatMap((each) => (each.ok ? [] : [each.error]));
  // The newest attempt that counts.
  const granted = attempts.flatMap((each) => (each.ok ? [each.value] : [])).at(-1);
  const waiver = waive(policy, glass.waives);
  const after = evaluate(waiver, { ...input, facts: decided.facts });
  const still = openTitles(after);
  const override: Override = {
    effective: granted !== undefined && (after.status === 'passed' || after.status === 'skipped'),
    ...(granted === undefined ? {} : { granted }),
    ends,
    ...(granted === undefined || glass.review === undefined ? {} : { review: reviewIn(glass.review) }),
    waived: granted === undefined ? [] : openTitles(root).filter((title) => !still.includes(title)),
    unmet: granted === undefined ? openTitles(root) : still,
    refused,
  };
  return { override, facts: decided.facts };
}

// Wraps open questions in a tree, because `decide` takes its questions from a tree.
function asked(asks: Question[]): GroupResult {
  const base = { id: 'break-glass', title: 'Break-glass', status: 'pending', advisory: false } as const;
  const findings = [{ status: 'pending' as const, message: 'Whether it is overridden is not known yet', asks }];
  return {
    ...base,
    kind: 'group',
    require: 'all',
    results: [{ ...base, kind: 'gate', gate: 'break-glass', findings }],
  };
}

function reviewIn({ by, within }: NonNullable<BreakGlass['review']>): NonNullable<Override['review']> {
  return { by: [by].flat().map(wordsOf), within };
}

function openTitles(root: GroupResult): string[] {
  const open = enforcedGates(root).filter(({ status }) => status === 'failed' || status === 'pending');
  return [...new Set(open.map(({ title }) => title))];
}

/** The policy with every gate that may be waived made advisory. `waives` undefined: all gates. */
function waive(policy: Policy, waives: readonly string[] | undefined): Policy {
  const waived = (name: string): boolean => waives === undefined || waives.includes(name);
  const rule = (each: PolicyRule): PolicyRule => {
    if (waived(each.title) || (each.kind === 'gate' && waived(each.gate.name))) return { ...each, advisory: true };
    return each.kind === 'gate' ? each : { ...each, rules: each.rules.map(rule) };
  };
  const checklists = policy.checklists.map((each) => ({
    ...each,
    phases: each.phases.map((phase) => ({ ...phase, rules: phase.rules.map(rule) })),
  }));
  const { markers, ...rest } = policy;
  return { ...rest, checklists, ...(markers === undefined || waived('marker') ? {} : { markers }) };
}

type Attempt = Result<GrantedOverride, RefusedOverride>;

/** The attempts to override, oldest first, and the questions that are open. */
function attemptsAt(glass: BreakGlass, input: GateInput): { attempts: Attempt[]; ends: string; open: Question[] } {
  const context = contextOf(input);
  const ends = glass.ends ?? (input.subject.kind === 'pull-request' ? 'head' : '24h');
  const via = glass.via ?? { comment: '/override' };
  const role: Role = {
    name: 'Break-glass',
    key: 'break-glass',
    by: [glass.by].flat(),
    via: ['comment'],
    count: 'any',
    not: [],
    fresh: ends,
    optional: false,
  };
  const eligible = eligibleFor(role, context);
  const may = (person: Person): boolean => {
    const told = eligible.named(person);
    return told.known && told.value;
  };
  const tries = 'comment' in via ? commentTries(via.comment, may, context) : labelTries(via.label, ends, context);
  const least = typeof glass.reason === 'object' ? glass.reason['at-least'] : 1;
  const attempts = tries.map(({ evidence, reason, via: how }): Attempt => {
    const { person, at, url } = evidence;
    const about = { via: how, at, ...(url === undefined ? {} : { url }), reason };
    if (person === null)
      return { ok: false, error: { ...about, refused: evidence.refused ?? 'the account was deleted' } };
    const refused = refusal(evidence, person, reason);
    const by = { login: person.login, id: person.id };
    return refused === undefined
      ? { ok: true, value: { ...by, ...about } }
      : { ok: false, error: { ...by, ...about, ...refused } };
  });
  return { attempts, ends, open: context.ask.open };

  function refusal(
    evidence: SignOffEvidence,
    person: Person,
    reason: string,
  ): Pick<RefusedOverride, 'refused' | 'lapsed'> | undefined {
    if (person.type !== 'User') return { refused: 'is a bot or an app, which never override' };
    const notKnown = (why: string) => ({ refused: `whether @${person.login} may override is not known: ${why}` });
    const named = eligible.named(person);
    if (!named.known) return notKnown(named.because);
    if (!named.value) return { refused: 'is not among those who may override' };
    if (evidence.refused !== undefined) return { refused: evidence.refused };
    // Checked before the reason: a reason lapses together with its override, and would be reported as absent.
    const lapsed = lapse(evidence, ends, context, 'overridden');
    if (lapsed !== undefined) {
      const { reason: refused, ...rest } = lapsed;
      return { refused, ...rest };
    }
    if (isBlank(reason)) return { refused: 'no reason is given' };
    const length = lettersAndDigits(reason);
    if (length < least) return { refused: `the reason has ${length} letters and digits, expected at least ${least}` };
    const access = eligible.may(person);
    if (!access.known) return notKnown(access.because);
    return access.value ? undefined : { refused: NO_ACCESS };
  }
}

// Only letters and digits count towards the length: not punctuation, combining marks, emoji or invisible letters.
function lettersAndDigits(reason: string): number {
  return (withoutInvisible(reason.normalize('NFC')).match(/[\p{L}\p{N}]/gu) ?? []).length;
}
