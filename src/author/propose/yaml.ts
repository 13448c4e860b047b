import { stringify } from 'yaml';

/** A gate as it stands in a policy file. */
export type GateData = { gate: string } & Record<string, unknown>;

/** A group of rules. */
export interface GroupData {
  title: string;
  require: 'all' | 'any' | 'one';
  gates: ProposedRule[];
}

/** A rule of the proposal, with what is said of it. */
export interface ProposedRule {
  /** Lines of the comment above it, without marks. */
  says: string[];
  /** Absent where there is only something to say. */
  rule?: GateData | GroupData;
  /** Other readings, as comments behind it. `when`: in which case they fit. */
  others: { rule: GateData; when: string }[];
}

/** A rule of the proposal that is a gate. */
export interface ProposedGate extends ProposedRule {
  rule: GateData;
}

/** Columns that a line may take. */
const WIDTH = 118;

/** The lines of a list of rules. `indent`: columns before each hyphen. */
export function ruleLines(rules: readonly ProposedRule[], indent: number): string[] {
  const before = ' '.repeat(indent);
  return rules.flatMap(({ says, rule, others }, index) => [
    // What has something said about it stands apart.
    ...(index > 0 && (says.length > 0 || rules[index - 1]?.others.length !== 0) ? [''] : []),
    ...says.flatMap((line) => commentLines(line, indent)),
    ...(rule === undefined ? [] : 'gate' in rule ? gateLines(rule, indent) : groupLines(rule, indent)),
    ...others.flatMap((other) => [
      `${before}# ${rule === undefined ? 'Not asked for' : 'Or'}, ${other.when}:`,
      ...gateLines(other.rule, indent).map((line) => `${before}# ${line.slice(indent)}`),
    ]),
  ]);
}

/** A comment, broken between words. */
export function commentLines(text: string, indent = 0): string[] {
  const before = `${' '.repeat(indent)}# `;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && before.length + line.length + 1 + word.length > WIDTH) {
      lines.push(before + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, before + line];
}

function groupLines({ title, require, gates }: GroupData, indent: number): string[] {
  const before = ' '.repeat(indent);
  return [
    `${before}- title: ${scalar(title)}`,
    `${before}  require: ${require}`,
    `${before}  gates:`,
    ...ruleLines(gates, indent + 4),
  ];
}

function gateLines(gate: GateData, indent: number): string[] {
  const before = ' '.repeat(indent);
  const short = `${before}- ${inline(gate)}`;
  const nested = Object.values(gate).filter((value) => typeof value === 'object' && !Array.isArray(value));
  if (short.length <= WIDTH && nested.every((value) => Object.keys(value as object).length <= 2)) return [short];
  return Object.entries(gate).flatMap(([key, value], index) => {
    const start = `${before}${index === 0 ? '- ' : '  '}${key}:`;
    if (typeof value !== 'object' || value === null) return [`${start} ${scalar(value)}`];
    if (Array.isArray(value)) {
      const line = `${start} ${inline(value)}`;
      return line.length <= WIDTH ? [line] : [start, ...value.map((each) => `${before}    - ${inline(each)}`)];
    }
    return [start, ...Object.entries(value).map(([name, each]) => `${before}    ${inline(name)}: ${inline(each)}`)];
  });
}

function scalar(value: unknown): string {
  return stringify(value, { lineWidth: 0, singleQuote: true, blockQuote: false }).trim();
}

/** A value on one line inside brackets, quoted where it must be. */
export function inline(value: unknown): string {
  // In a list, so that a text is quoted as it must be inside brackets too.
  const text = stringify([value], {
    collectionStyle: 'flow',
    flowCollectionPadding: false,
    lineWidth: 0,
    singleQuote: true,
  });
  return text.trim().slice(1, -1);
}
