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

/** A text parsed as YAML, with the places of its nodes. */
export interface YamlText {
  text: string;
  contents: Node | null;
  errors: readonly YAMLParseError[];
  /** Nodes that we do not allow: aliases, and the keys `__proto__` and `constructor`. */
  refused: readonly (Alias | Scalar)[];
  document: Document;
  lines: LineCounter;
}

/** A place in a text. Line and column are 1-based. */
export interface LineAndColumn {
  line: number;
  column: number;
}

/** The keys and indices that lead to a value, outermost first. */
export type Keys = readonly (string | number)[];

/** Reads YAML 1.2 without merge keys. `failsafe` keeps every scalar as the text that is written, such as `1.10`. */
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

/** The data of the text. Undefined if the text is not valid YAML or holds a refused node. */
export function dataIn({ document, errors, refused }: YamlText): unknown {
  return errors.length > 0 || refused.length > 0 ? undefined : document.toJS();
}

/** The place of an offset. In an empty text it is line 1, column 1. */
export function lineAndColumn({ lines }: YamlText, offset: number): LineAndColumn {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

/** The place of a value, or with `ofKey` of its key. If the value is absent, the place of its nearest ancestor. */
export function placeInText(yaml: YamlText, keys: readonly unknown[], ofKey = false): LineAndColumn {
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
  /** Whether the mapping is written in braces. */
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

/** Whether a key in braces has no value, such as "docs" in `{in: Tests, docs}`. */
export function isValueless(yaml: YamlText, keys: readonly unknown[]): boolean {
  const found = pairAt(yaml, keys);
  return found?.flow === true && found.pair.value === null;
}
