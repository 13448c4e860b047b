import type { BaseIssue, GenericSchema, IssuePathItem } from 'valibot';
import { isAlias, isSeq, type Alias, type Range, type Scalar } from 'yaml';
import type { PolicyError } from '../policy.ts';
import { isContradiction, isMissingKey, isUnknownKey, syntaxWords, expectedWords } from './error-words.ts';
import { isValueless, lineAndColumn, placeInText, type YamlText } from './yaml-text.ts';

/**
 * The errors of a text that is not YAML or not a mapping. One mistake often causes several errors on its line, so only
 * the first of each line is returned.
 */
export function syntaxErrors(yaml: YamlText, path: string): PolicyError[] {
  const at = (offset: number, message: string): PolicyError => ({ path, ...lineAndColumn(yaml, offset), message });
  const errors = [
    ...yaml.errors.map((error) =>
      at(error.pos[0], `${error.code === 'DUPLICATE_KEY' ? '' : 'not valid YAML: '}${syntaxWords(error, yaml.text)}`),
    ),
    // Nodes read from a text always have a range.
    ...yaml.refused.map((node) => at((node.range as Range)[0], refusal(node))),
  ];
  if (errors.length > 0)
    return errors.filter(({ line }, index) => errors.findIndex((each) => each.line === line) === index);
  const { contents } = yaml;
  const found = contents === null ? 'nothing' : isSeq(contents) ? 'a list' : 'a single value';
  return [at(0, `found ${found}, expected a mapping that begins with "version: 1"`)];
}

function refusal(node: Alias | Scalar): string {
  if (isAlias(node))
    return `found the alias *${node.source}, expected the value itself, or '*${node.source}' in quotes for a text`;
  return `unexpected key "${String(node.value)}"`;
}

/** Turns the issues of the schema into errors with places in the file, sorted by place, without duplicates. */
export function schemaErrors(
  schema: GenericSchema,
  issues: readonly BaseIssue<unknown>[],
  yaml: YamlText,
  file: string,
): PolicyError[] {
  const all = issues.flatMap(deepest).filter((issue) => !isContradiction(schema, issue));
  const errors = all.map((issue): PolicyError => {
    const { path = [] } = issue;
    const list = path.findIndex((item) => Array.isArray(item.input) && item.type !== 'array');
    if (list >= 0) return listForMapping(path.slice(0, list));
    const keys = path.map((item) => item.key);
    const unknownKey = isUnknownKey(issue);
    const comma = unknownKey && isValueless(yaml, keys) ? ', or quotes around a text with a comma' : '';
    const where = location(path);
    const message = `${where}${expectedWords(schema, issue)}${comma}`;
    // Which key is meant the line says only of a value.
    const spare = unknownKey || isMissingKey(issue) ? {} : { keys: where };
    return { path: file, ...placeInText(yaml, keys, unknownKey), message, ...spare };
  });
  // A list where a mapping belongs gives the same error for each of its entries.
  const said = new Set<string>();
  return errors
    .filter(({ line, column, message }) => said.size < said.add(`${line}:${column} ${message}`).size)
    .toSorted((a, b) => a.line - b.line || a.column - b.column);

  function listForMapping(path: readonly IssuePathItem[]): PolicyError {
    const keys = path.map((item) => item.key);
    const where = location(path);
    const message = `${where}found a list, expected a mapping: lines of the form "key: value" without "- "`;
    return { path: file, ...placeInText(yaml, keys), message, keys: where };
  }
}

// Of the alternatives of a union, the author probably meant the one that matched furthest.
function deepest(issue: BaseIssue<unknown>): BaseIssue<unknown>[] {
  if (issue.type !== 'union' || issue.issues === undefined) return [issue];
  const below = [...issue.issues].flatMap(deepest);
  const depth = Math.max(0, ...below.map((each) => each.path?.length ?? 0));
  if (depth === 0) return [issue];
  const furthest = below.filter((each) => (each.path?.length ?? 0) === depth);
  // If one alternative knows the keys and refuses only a value, do not report keys that the others miss.
  const refused = furthest.some((each) => each.type !== 'strict_object');
  const left = furthest.filter((each) => !refused || !isMissingKey(each));
  return left.map((each) => ({
    ...each,
    path: [issue, each].flatMap(({ path = [] }) => path) as [IssuePathItem, ...IssuePathItem[]],
  }));
}

function location(path: readonly IssuePathItem[]): string {
  const text = path
    .map((item) => (typeof item.key === 'number' ? `[${item.key}]` : `.${String(item.key)}`))
    .join('')
    .replace(/^\./, '');
  return text.replace(/.$/s, '$&: ');
}
