import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type Alias,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLParseError,
} from 'yaml';

/** A text that was read as YAML, with the place of everything in it. */
export interface YamlText {
  text: string;
  contents: Node | null;
  errors: readonly YAMLParseError[];
  /** Nodes that no file of ours may hold: aliases, and keys that every object has by nature. */
  refused: readonly (Alias | Scalar)[];
  document: Document;
  lines: LineCounter;
}

/** 1-based. */
export interface LineAndColumn {
  line: number;
  column: number;
}

/** Keys and indices that lead to a value. */
export type Keys = readonly (string | number)[];

/** Reads YAML 1.2 without merges. `failsafe`: every scalar is the text that is written, so that `1.10` stays what it is. */
export function readYaml(text: string, schema: 'core' | 'failsafe' = 'core'): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    merge: false,
    prettyErrors: false,
    schema,
    version: '1.2',
  });
  const refused: (Alias | Scalar)[] = [];
  visit(document, (_, node) => {
    if (isAlias(node)) refused.push(node);
    if (isPair(node) && isScalar(node.key) && (node.key.value === '__proto__' || node.key.value === 'constructor'))
      refused.push(node.key);
  });
  return { text, contents: document.contents, errors: document.errors, refused, document, lines };
}

/** What the text says; undefined where it is no YAML, or holds what is refused. */
export function dataIn({ document, errors, refused }: YamlText): unknown {
  return errors.length > 0 || refused.length > 0 ? undefined : document.toJS();
}

/** The place of an offset; of the first character for a text without any. */
export function lineAndColumn({ lines }: YamlText, offset: number): LineAndColumn {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The place of a value, or of its key. For what is not there, that of the nearest thing above. */
export function placeOf(yaml: YamlText, keys: readonly unknown[], ofKey = false): LineAndColumn {
  const parts = [keys, ...keys.map((_, index) => keys.slice(0, keys.length - 1 - index))];
  const [offset = 0] = parts.flatMap((part) => offsetAt(yaml, part, ofKey || part.length < keys.length) ?? []);
  return lineAndColumn(yaml, offset);
}

function offsetAt(yaml: YamlText, keys: readonly unknown[], ofKey: boolean): number | undefined {
  const pair = ofKey ? pairAt(yaml, keys)?.pair : undefined;
  if (pair !== undefined) return pair.key.range?.[0];
  const node = keys.length === 0 ? yaml.contents : yaml.document.getIn(keys, true);
  return isNode(node) ? node.range?.[0] : undefined;
}

interface Found {
  pair: Pair<Node>;
  /** In braces. */
  flow: boolean;
}

function pairAt({ contents, document }: YamlText, keys: readonly unknown[]): Found | undefined {
  const last = keys.at(-1);
  if (last === undefined) return undefined;
  const parent = keys.length === 1 ? contents : document.getIn(keys.slice(0, -1), true);
  if (!isMap(parent)) return undefined;
  const [found] = parent.items
    .filter((each) => isNode(each.key) && String(each.key) === `${last as string | number}`)
    .map((pair): Found => ({ pair: pair as Pair<Node>, flow: parent.flow === true }));
  return found;
}

/** Whether a key in braces has no value: `{in: Tests, docs}` has a key "docs". */
export function isValueless(yaml: YamlText, keys: readonly unknown[]): boolean {
  const found = pairAt(yaml, keys);
  return found?.flow === true && found.pair.value === null;
}
