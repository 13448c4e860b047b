import type { Field } from '../../checklist/model.ts';
import { ACCESS_OF_A_LOGIN, isAtLeast, namingBy } from '../../evidence/people.ts';
import type { Facts } from '../../evidence/facts.ts';
import type { AnswerTo, ChangedFiles, Origin, Question } from '../../evidence/question.ts';
import type { Status } from '../../verdict/quantifier.ts';
import { visible } from '../../checklist/text.ts';
import { agentsIn } from '../../gates/kit/agents.ts';
import { matchesName } from '../../gates/kit/matching.ts';
import type { Condition, WantedField } from '../file/condition-schema.ts';
import { judgeField, type Truth, YES } from './truth.ts';

/** What a condition may look at. */
export interface ConditionInput {
  facts: Facts;
  /** The fields of a name, by its key. */
  fields: (key: string) => readonly Field[];
  /** The head commit; absent where there is none. */
  headSha?: string | undefined;
  /** The phase that was asked for. */
  phase?: string | undefined;
  /** The status of an earlier rule, by its title. */
  statusOf: (title: string) => Status | undefined;
  /** Whether a path or branch matches any of the globs. */
  matchesGlob: (globs: readonly string[], text: string) => boolean;
}

type Wanted = { [K in keyof Condition]-?: NonNullable<Condition[K]> };
type Judges = { [K in keyof Wanted]: (wanted: Wanted[K], input: ConditionInput) => Truth };

const JUDGES: Judges = {
  labels: (wanted, input) => withFact({ kind: 'labels' }, input, (labels) => among('label', wanted, labels)),
  paths: (wanted, input) => withFact({ kind: 'changed-files' }, input, (changed) => touches(wanted, changed, input)),
  branches: (wanted, input) =>
    withFact(ORIGIN, input, ({ baseBranch }) =>
      baseBranch === undefined
        ? { value: 'unknown', because: 'there is no base branch' }
        : globbed('the base branch', baseBranch, wanted.map(bareBranch), input.matchesGlob),
    ),
  authors: (wanted, input) => withFact(ORIGIN, input, (origin) => byOneOf(wanted, origin, input)),
  'author-type': (wanted, input) =>
    withFact(ORIGIN, input, ({ authorType }) => oneOf('the author type', authorType?.toLowerCase(), [wanted].flat())),
  draft: (wanted, input) => withFact(ORIGIN, input, ({ draft }) => judgeDraft(wanted, draft)),
  titles: (wanted, input) => withFact(ORIGIN, input, ({ title }) => titled(wanted, title)),
  heads: (wanted, input) => withFact(ORIGIN, input, (origin) => headed(wanted.map(bareBranch), origin, input)),
  agents: byAgents,
  fields: allFields,
  field: allFields,
  phase: (wanted, { phase }) => oneOf('the phase', phase, [wanted].flat()),
  gate: (wanted, { statusOf }) =>
    every(Object.entries(wanted).map(([title, status]) => oneOf(`"${title}"`, statusOf(title), [status].flat()))),
  not: (wanted, input) => negated(judgeCondition(wanted, input)),
  any: (wanted, input) => some(wanted.map((each) => judgeCondition(each, input))),
};

const ORIGIN = { kind: 'origin' } as const;

function allFields(wanted: Record<string, WantedField>, { fields }: ConditionInput): Truth {
  return every(Object.entries(wanted).map(([name, each]) => judgeField(name, each, fields)));
}

// Workflows write branches with and without `refs/heads/`; GitHub names the base branch without it.
function bareBranch(glob: string): string {
  return glob.replace(/^refs\/heads\//, '');
}

/** Judges a condition. All of its keys must hold. If a key has a list, one entry of the list is enough. */
export function judgeCondition(condition: Condition, input: ConditionInput): Truth {
  const keys = Object.keys(condition) as (keyof Condition)[];
  return every(keys.flatMap((key) => judgeKey(key, condition[key], input)));
}

function judgeKey<K extends keyof Wanted>(key: K, wanted: Wanted[K] | undefined, input: ConditionInput): Truth[] {
  if (wanted === undefined) return [];
  return [JUDGES[key](wanted, input)];
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

// Somebody else can take a login that was given up. So a bare login counts only if the account has write access.
function byOneOf(wanted: readonly string[], { author, authorId, authorType }: Origin, input: ConditionInput): Truth {
  if (author === undefined) return { value: 'unknown', because: 'the author is not known' };
  const is = namingBy(wanted, { login: author, id: authorId, type: authorType });
  if (is === 'yes') return YES;
  if (is === 'unknown') return { value: 'unknown', because: 'the account of the author is not known' };
  if (is === 'no') {
    const names = wanted.map((each) => each.replace(/^@/, '').toLowerCase());
    return { value: 'no', because: `the author is not ${names.join(' or ')}` };
  }
  return withFact({ kind: 'permission', login: author }, input, ({ level }) =>
    isAtLeast(level, ACCESS_OF_A_LOGIN)
      ? YES
      : { value: 'unknown', because: `@${author} has no write access, and only people with write access count` },
  );
}

function judgeDraft(wanted: boolean, draft: boolean | undefined): Truth {
  if (draft === undefined) return { value: 'unknown', because: 'nothing says whether it is a draft' };
  return draft === wanted ? YES : { value: 'no', because: draft ? 'it is a draft' : 'it is no draft' };
}

function among(what: string, wanted: readonly string[], actual: readonly string[]): Truth {
  const have = new Set(actual.map((each) => each.toLowerCase()));
  return wanted.some((each) => have.has(each.toLowerCase()))
    ? YES
    : { value: 'no', because: `it has no ${what} ${wanted.join(' or ')}` };
}

function touches(globs: readonly string[], changed: ChangedFiles, { matchesGlob }: ConditionInput): Truth {
  const matches = (path: string): boolean => matchesGlob(globs, path);
  if (changed.files.some((file) => matches(file.path) || (file.previous !== undefined && matches(file.previous))))
    return YES;
  // A truncated list may hide a match.
  return changed.complete
    ? { value: 'no', because: `no changed file matches ${globs.join(', ')}` }
    : { value: 'unknown', because: 'the list of changed files is cut' };
}

function titled(globs: readonly string[], title: string | undefined): Truth {
  if (title === undefined) return { value: 'unknown', because: 'the title is not known' };
  return matchesName(globs, visible(title))
    ? YES
    : { value: 'no', because: `the title does not match ${globs.join(', ')}` };
}

// Anybody may give a branch of a fork any name.
function headed(globs: readonly string[], { headBranch, fork }: Origin, { matchesGlob }: ConditionInput): Truth {
  if (fork === true) return { value: 'no', because: 'the head is in a fork' };
  if (headBranch === undefined || fork === undefined)
    return { value: 'unknown', because: 'there is no head branch of which it is known whose it is' };
  return globbed('the head branch', headBranch, globs, matchesGlob);
}

// What is not known counts as holding, whichever way it is asked.
function byAgents(wanted: boolean | string[], { facts, headSha }: ConditionInput): Truth {
  const told = agentsIn(facts, Array.isArray(wanted) ? wanted : [], headSha);
  if (!told.known)
    return { value: 'unknown', because: told.because, ...(told.asks === undefined ? {} : { asks: told.asks }) };
  if (told.value === (wanted !== false)) return YES;
  return { value: 'no', because: told.value ? 'an agent took part' : 'no agent took part' };
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

function every(truths: readonly Truth[]): Truth {
  return truths.find((truth) => truth.value === 'no') ?? allUnknown(truths) ?? YES;
}

// Collects all open questions, so that they are asked in one round.
function allUnknown(truths: readonly Truth[]): Truth | undefined {
  const unknown = truths.filter((truth) => truth.value === 'unknown');
  const [first] = unknown;
  if (first === undefined) return undefined;
  const asks = unknown.flatMap((truth) => truth.asks ?? []);
  return { value: 'unknown', because: first.because, ...(asks.length === 0 ? {} : { asks }) };
}

function some(truths: readonly Truth[]): Truth {
  const open = truths.filter((truth) => truth.value !== 'yes');
  if (open.length < truths.length) return YES;
  return allUnknown(open) ?? { value: 'no', because: open.map(({ because }) => because).join(', and ') };
}

function negated(truth: Truth): Truth {
  if (truth.value === 'unknown') return truth;
  return truth.value === 'no' ? YES : { value: 'no', because: 'the exception holds' };
}
