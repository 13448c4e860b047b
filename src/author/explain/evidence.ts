import { givenWords, type Given } from '../../gates/kit/given.ts';
import { and, or } from './condition.ts';

type Options = Record<string, unknown>;

/** Sentences of gates that judge evidence, without their box. The schemas of the gates have checked the options. */
export const EVIDENCE_SENTENCES: Readonly<Record<string, (options: Options) => string>> = {
  'check-run': ({ name, at, conclusion = 'success', from, within }) =>
    `The check run ${names(name)}${where(at)}${source(from)} has concluded ${anyOf(conclusion)}${age(within)}`,
  status: ({ name, at, from, within }) =>
    `The status ${names(name)}${where(at)}${source(from)} is success${age(within)}`,
  deployment: ({ environment, at, state = 'success', within }) =>
    `${commit(at)} was deployed to ${String(environment)}, with the state ${anyOf(state)}${age(within)}`,
  review: ({ approvals = 1, stale = false, permission = 'write' }) =>
    `At least ${Number(approvals)} ${Number(approvals) === 1 ? 'person' : 'people'} with ${String(permission)} access approved ${stale === true ? 'the pull request' : 'its head'}, and nobody requests changes`,
  file: ({ path, must = 'exist', contains, since, at }) => {
    const file = `The file ${quote(path)}`;
    const range = since === undefined ? 'by the pull request' : `since ${words(since)}`;
    if (must === 'be-changed') return `${file} is changed ${range}`;
    if (must === 'be-unchanged') return `${file} is not changed ${range}`;
    if (must === 'be-absent') return `${file} is not there${where(at)}`;
    return `${file} is there${where(at)}${contains === undefined ? '' : ` and says ${quote(contains)}`}`;
  },
  tag: ({ name, at }) => `The tag ${quote(name)} is there${at === undefined ? '' : ` and leads to ${target(at)}`}`,
  release: ({ tag, draft = false, prerelease, notes, assets }) =>
    `The release ${quote(tag)} is ${and([
      draft === true ? 'a draft' : 'published',
      ...(prerelease === undefined ? [] : [prerelease === true ? 'a pre-release' : 'no pre-release']),
    ])}${notes === true ? ', with notes' : ''}${assets === undefined ? '' : `, with the assets ${and(list(assets))}`}`,
  label: ({ name, require = 'all' }) => {
    const labels = list(name).map((each) => `"${each}"`);
    if (require === 'none') return `No label ${or(labels)} is set`;
    if (require === 'all')
      return `The ${labels.length === 1 ? 'label' : 'labels'} ${and(labels)} ${labels.length === 1 ? 'is' : 'are'} set`;
    const count =
      require === 'any'
        ? 'At least one'
        : require === 'one'
          ? 'Exactly one'
          : `At least ${(require as { 'at-least': number })['at-least']}`;
    return `${count} of the labels ${and(labels)} is set`;
  },
  milestone: ({ name, open = 0 }) =>
    `The milestone${name === undefined ? '' : ` ${quote(name)}`} has ${open === 0 ? 'no open items' : `at most ${Number(open)} open items`} left`,
};

/** How evidence and its box go together, to be put behind its sentence. `criterion`: it says what must not be. */
export function boxWords(options: Options, criterion: boolean): string {
  const { item } = options as { item?: string | { text: string; by?: string } };
  if (item === undefined) return '';
  const { text, by = 'agree' } = typeof item === 'string' ? { text: item } : item;
  if (criterion) return `, whatever became of the box "${text}"`;
  if (by === 'enough') return `, which does the box "${text}"`;
  return by === 'advise' ? `; that is only held against the box "${text}"` : `, and the box "${text}" agrees`;
}

function names(value: unknown): string {
  return and(list(value).map((each) => `"${each}"`));
}

function list(value: unknown): string[] {
  return [value].flat().map(String);
}

function anyOf(value: unknown): string {
  return or(list(value).map((each) => each.replaceAll('_', ' ')));
}

function words(value: unknown): string {
  return givenWords(value as Given);
}

function quote(value: unknown): string {
  return `"${words(value)}"`;
}

function target(at: unknown): string {
  return at === 'head' ? 'the head' : words(at);
}

function where(at: unknown): string {
  return at === undefined || at === 'head' ? '' : ` at ${words(at)}`;
}

function commit(at: unknown): string {
  return at === undefined || at === 'head' ? 'The head' : words(at);
}

function source(from: unknown): string {
  return from === undefined ? '' : ` from ${from as string}`;
}

function age(within: unknown): string {
  return within === undefined ? '' : `, not more than ${within as string} ago`;
}
