import { normalizeTitle } from '../checklist/text.ts';
import type { Field } from '../checklist/model.ts';
import type { Facts } from '../evidence/facts.ts';
import type { AnswerTo, ChangedFiles, Origin, Question } from '../evidence/question.ts';
import type { Status } from '../verdict/status.ts';
import type { Condition } from './condition-schema.ts';

/** What a condition may look at, besides facts. */
export interface ConditionInput {
  facts: Facts;
  fields: readonly Field[];
  /** The phase that was asked for. */
  phase?: string | undefined;
  /** Status of a rule that was judged before, by its title. */
  statusOf: (title: string) => Status | undefined;
  /** Whether a path or branch matches one of some globs. */
  matchesGlob: (globs: readonly string[], text: string) => boolean;
}

/** Whether a condition holds; `unknown` counts as holding, so that what cannot be known is not let off. */
export type Truth =
  | { value: 'yes' }
  | { value: 'no'; because: string }
  | { value: 'unknown'; because: string; asks?: Question[] };

const YES: Truth = { value: 'yes' };

/** Judges a condition: all of its keys must hold; in a list one entry must. */
export function judgeCondition(condition: Condition, input: ConditionInput): Truth {
  const truths: Truth[] = [];
  for (const [key, wanted] of Object.entries(condition)) {
    if (wanted !== undefined) truths.push(judgeKey(key as keyof Condition, condition, input));
  }
  return every(truths);
}

function judgeKey(key: keyof Condition, condition: Condition, input: ConditionInput): Truth {
  switch (key) {
    case 'labels':
      return withFact({ kind: 'labels' }, input, (labels) => among('label', condition.labels, labels));
    case 'paths':
      return withFact({ kind: 'changed-files' }, input, (changed) => touches(condition.paths ?? [], changed, input));
    case 'branches':
    case 'authors':
    case 'author-type':
    case 'draft':
      return withFact({ kind: 'origin' }, input, (origin) => judgeOrigin(key, condition, origin, input));
    case 'field':
      return every(
        Object.entries(condition.field ?? {}).map(([name, wanted]) => fieldEquals(name, [wanted].flat(), input.fields)),
      );
    case 'phase':
      return oneOf('the phase', input.phase, [condition.phase ?? []].flat());
    case 'gate':
      return every(
        Object.entries(condition.gate ?? {}).map(([title, wanted]) =>
          oneOf(`"${title}"`, input.statusOf(title), [wanted].flat()),
        ),
      );
    case 'not':
      return negated(judgeCondition(condition.not ?? {}, input));
    case 'any':
      return some((condition.any ?? []).map((each) => judgeCondition(each, input)));
  }
}

function withFact<Q extends Question>(
  question: Q,
  input: ConditionInput,
  judge: (value: Extract<AnswerTo<Q>, { status: 'known' }>['value']) => Truth,
): Truth {
  const fact = input.facts.get(question);
  if (fact === undefined) return { value: 'unknown', because: `${question.kind} are not known yet`, asks: [question] };
  return fact.status === 'known' ? judge(fact.value) : { value: 'unknown', because: fact.reason };
}

function judgeOrigin(
  key: 'branches' | 'authors' | 'author-type' | 'draft',
  condition: Condition,
  origin: Origin,
  { matchesGlob }: ConditionInput,
): Truth {
  switch (key) {
    case 'branches':
      return origin.baseBranch === undefined
        ? { value: 'unknown', because: 'there is no base branch' }
        : globbed('the base branch', origin.baseBranch, condition.branches ?? [], matchesGlob);
    case 'authors':
      return oneOf(
        'the author',
        origin.author?.toLowerCase(),
        (condition.authors ?? []).map((each) => each.replace(/^@/, '').toLowerCase()),
      );
    case 'author-type':
      return oneOf('the author type', origin.authorType?.toLowerCase(), [condition['author-type'] ?? []].flat());
    case 'draft':
      return origin.draft === undefined
        ? { value: 'unknown', because: 'nothing says whether it is a draft' }
        : origin.draft === condition.draft
          ? YES
          : { value: 'no', because: origin.draft ? 'it is a draft' : 'it is no draft' };
  }
}

function among(what: string, wanted: readonly string[] | undefined, actual: readonly string[]): Truth {
  const have = new Set(actual.map((each) => each.toLowerCase()));
  return (wanted ?? []).some((each) => have.has(each.toLowerCase()))
    ? YES
    : { value: 'no', because: `it has no ${what} ${(wanted ?? []).join(' or ')}` };
}

function touches(globs: readonly string[], changed: ChangedFiles, { matchesGlob }: ConditionInput): Truth {
  const matches = (path: string): boolean => matchesGlob(globs, path);
  if (changed.files.some((file) => matches(file.path) || (file.previous !== undefined && matches(file.previous))))
    return YES;
  // A cut list may hide a match.
  return changed.complete
    ? { value: 'no', because: `no changed file matches ${globs.join(', ')}` }
    : { value: 'unknown', because: 'the list of changed files is cut' };
}

function globbed(
  what: string,
  actual: string,
  globs: readonly string[],
  matchesGlob: ConditionInput['matchesGlob'],
): Truth {
  return matchesGlob(globs, actual) ? YES : { value: 'no', because: `${what} does not match ${globs.join(', ')}` };
}

function oneOf(what: string, actual: string | undefined, wanted: readonly string[]): Truth {
  if (actual === undefined) return { value: 'unknown', because: `${what} is not known` };
  return wanted.includes(actual) ? YES : { value: 'no', because: `${what} is not ${wanted.join(' or ')}` };
}

function fieldEquals(name: string, wanted: readonly (string | number | boolean)[], fields: readonly Field[]): Truth {
  const found = fields.filter((field) => field.key === normalizeTitle(name));
  // A blank or contradicting field decides nothing.
  if (found.length === 0 || found.some((field) => field.blank || field.value !== found[0]?.value))
    return { value: 'unknown', because: `the field ${name} does not say` };
  const value = normalizeTitle(found[0]?.value ?? '');
  return wanted.some((each) => normalizeTitle(String(each)) === value)
    ? YES
    : { value: 'no', because: `${name} is not ${wanted.join(' or ')}` };
}

function every(truths: readonly Truth[]): Truth {
  return truths.find((truth) => truth.value === 'no') ?? allUnknown(truths) ?? YES;
}

// What is open is asked in one go.
function allUnknown(truths: readonly Truth[]): Truth | undefined {
  const unknown = truths.filter((truth) => truth.value === 'unknown');
  const [first] = unknown;
  if (first === undefined) return undefined;
  const asks = unknown.flatMap((truth) => truth.asks ?? []);
  return { value: 'unknown', because: first.because, ...(asks.length === 0 ? {} : { asks }) };
}

function some(truths: readonly Truth[]): Truth {
  if (truths.some((truth) => truth.value === 'yes')) return YES;
  const because = truths.map((truth) => (truth.value === 'yes' ? '' : truth.because)).join(', and ');
  return allUnknown(truths) ?? { value: 'no', because };
}

function negated(truth: Truth): Truth {
  if (truth.value === 'unknown') return truth;
  return truth.value === 'no' ? YES : { value: 'no', because: 'the exception holds' };
}
