import { Document, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';

/** A gate as written in a policy file. */
export type GateData = { gate: string } & Record<string, unknown>;

/** A group of rules. */
export interface GroupData {
  title: string;
  require: 'all' | 'any' | 'one';
  gates: ProposedRule[];
}

/** A rule of the proposal, with its comments. */
export interface ProposedRule {
  /** Lines of the comment above it, without `#`. */
  says: string[];
  /** Set for the rule that a form in which nothing is ticked does not pass. It is the least, and decides nothing else. */
  floor?: true;
  /** Absent if there are only comments. */
  rule?: GateData | GroupData;
  /** Alternatives, written as comments after it. `when`: the case in which each fits. */
  others: { rule: GateData; when: string }[];
}

/** A rule of the proposal that is a gate. */
export interface ProposedGate extends ProposedRule {
  rule: GateData;
}

/** The largest width of a line, in characters. */
const WIDTH = 118;

/** Keeps each text on one line, in single quotes if it needs quotes. */
const STYLE = { lineWidth: 0, singleQuote: true, blockQuote: false, flowCollectionPadding: false } as const;

/** The text of a YAML file. `behind`: lines of a comment at its end. */
export function yamlText(contents: Node, behind: readonly string[] = []): string {
  const document = new Document(contents);
  if (behind.length > 0) document.comment = behind.join('\n');
  return document.toString(STYLE);
}

/** A mapping with comments above its keys. */
export class CommentedMap {
  readonly node = new YAMLMap();
  #above: string[] = [];

  /** Adds comment lines above the next key. An empty line becomes a blank line. */
  say(...lines: readonly string[]): this {
    this.#above.push(...lines);
    return this;
  }

  set(key: string, value: unknown): this {
    this.node.set(said(new Scalar(key), this.#above), value);
    this.#above = [];
    return this;
  }
}

/** A list of rules. `indent`: columns before each hyphen. */
export function ruleList(rules: readonly ProposedRule[], indent: number): YAMLSeq {
  const list = new YAMLSeq();
  // YAML nodes only have comments above them, so a comment after a rule goes above the next one.
  let above: string[] = [];
  for (const [index, { says, rule, others }] of rules.entries()) {
    // A blank line separates rules that have comments.
    if (index > 0 && (says.length > 0 || rules[index - 1]?.others.length !== 0)) above.push('');
    above.push(...says.flatMap((line) => commentLines(line, indent)));
    if (rule !== undefined) {
      list.add(said('gate' in rule ? gateNode(rule, indent) : groupNode(rule, indent), above));
      above = [];
    }
    const or = rule === undefined ? 'Not asked for' : 'Or';
    above.push(...others.flatMap((other) => [` ${or}, ${other.when}:`, ...gateAsComment(other.rule, indent)]));
  }
  const behind = above.join('\n').trimEnd();
  if (behind !== '') list.comment = behind;
  return list;
}

/** A gate as the lines of a comment. `indent`: columns before it. */
export function gateAsComment(gate: GateData, indent = 0): string[] {
  const list = new YAMLSeq();
  list.add(gateNode(gate, indent));
  const lines = yamlText(list).trimEnd().split('\n');
  return lines.map((line) => ` ${line}`);
}

/** A text as the lines of a comment, wrapped between words. */
export function commentLines(text: string, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + '# '.length + line.length + 1 + word.length > WIDTH) {
      lines.push(` ${line}`);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, ` ${line}`];
}

/** Puts comment lines above a node. Empty lines become blank lines. */
function said<T extends Node>(node: T, lines: readonly string[]): T {
  const comment = lines
    .join('\n')
    .replace(/^\n+/, '')
    .replace(/\n{3,}/g, '\n\n');
  if (lines[0] === '') node.spaceBefore = true;
  if (comment !== '') node.commentBefore = comment;
  return node;
}

function groupNode({ title, require, gates }: GroupData, indent: number): YAMLMap {
  return new CommentedMap()
    .set('title', title)
    .set('require', require)
    .set('gates', ruleList(gates, indent + 4)).node;
}

function gateNode(gate: GateData, indent: number): Node {
  const nested = Object.values(gate).filter((value) => typeof value === 'object' && !Array.isArray(value));
  const isShort = nested.every((value) => Object.keys(value as object).length <= 2);
  if (isShort && fits(`${' '.repeat(indent)}- `, gate)) return onOneLine(gate);
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(gate)) map.set(key, valueNode(value, `${' '.repeat(indent)}  ${key}: `));
  return map;
}

/** `before`: the text before the value on its line. */
function valueNode(value: unknown, before: string): Node {
  if (typeof value !== 'object') return onOneLine(value);
  if (!Array.isArray(value)) return mapOf(value as object);
  return fits(before, value) ? onOneLine(value) : listOf(value);
}

function listOf(values: readonly unknown[]): YAMLSeq {
  const list = new YAMLSeq();
  for (const each of values) list.add(onOneLine(each));
  return list;
}

function mapOf(values: object): YAMLMap {
  const map = new YAMLMap();
  for (const [key, each] of Object.entries(values)) map.set(key, onOneLine(each));
  return map;
}

function onOneLine(value: unknown): Node {
  return new Document(value, { flow: true, aliasDuplicateObjects: false }).contents as Node;
}

function fits(before: string, value: unknown): boolean {
  return before.length + yamlText(onOneLine(value)).trimEnd().length <= WIDTH;
}
