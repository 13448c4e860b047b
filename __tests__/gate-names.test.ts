import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseAst } from 'rolldown/parseAst';
import { GATES } from '../src/gates/index.ts';

/**
 * Nobody but a gate itself writes its name as text: who needs to know something of gates asks the gate. Many names are
 * other words too (`file`, `label`, `status`). So a text counts as a name where it stands for a gate:
 *
 * - compared with something called gate or name, by `===`, `!==` or `case`
 * - the value of a key `gate`, as in a rule of a policy
 * - in the text of a policy: `'gates: [{gate: items}]'`
 * - handed to a function or a map of gates: `gateNamed('items')`, `gates.get('items')`
 * - in a list of names of gates alone, or as a key of a table of at least two gates and nothing else; an answer to a
 *   question, `{status, value}`, is no table
 */
const src = resolve(import.meta.dirname, '../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

const NAMES = new Set(GATES.map((gate) => gate.name));

const POLICY = new RegExp(String.raw`\bgate: (?:${[...NAMES].join('|')})\b`);

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

const isTable = (keys: readonly string[]): boolean =>
  keys.length > 1 && keys.every((key) => NAMES.has(key)) && keys.join() !== 'status,value';

function gateNamesIn(code: string): string[] {
  const found: string[] = [];
  const text = (node: unknown): string => (isNode(node) ? code.slice(node.start, node.end) : '');
  const isName = (node: unknown): boolean =>
    isNode(node) && node.type === 'Literal' && NAMES.has(String(node['value']));
  const keyOf = ({ key, shorthand }: Node): string =>
    shorthand === true || !isNode(key) ? '' : String(key.type === 'Literal' ? key['value'] : key['name']);
  const speaksOfGates = (node: unknown): boolean => /gate|\bname$|\['name'\]$/i.test(text(node));
  const names = (node: Node): boolean => {
    const list = (key: string): Node[] => (node[key] as unknown[]).filter(isNode);
    switch (node.type) {
      case 'BinaryExpression':
        return [
          [node['left'], node['right']],
          [node['right'], node['left']],
        ].some(([one, other]) => isName(one) && speaksOfGates(other));
      case 'Literal':
      case 'TemplateElement':
        return POLICY.test(text(node));
      case 'SwitchStatement':
        return speaksOfGates(node['discriminant']) && list('cases').some((each) => isName(each['test']));
      case 'Property':
        return keyOf(node) === 'gate' && isName(node['value']);
      case 'CallExpression':
        return /gate/i.test(text(node['callee'])) && list('arguments').some(isName);
      case 'ArrayExpression':
        return list('elements').length > 0 && list('elements').every(isName);
      case 'ObjectExpression':
        return isTable(list('properties').map(keyOf));
      default:
        return false;
    }
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    if (names(value)) found.push(text(value));
    Object.values(value).forEach(visit);
  };
  visit(parseAst(code, { lang: 'ts' }).body);
  return found;
}

describe('names of gates', () => {
  test.each([
    "if (rule.gate === 'items') go();",
    "if ('sign-offs' !== rule['gate']) go();",
    "const some = gates.filter(({ name }) => name === 'status');",
    "switch (gate.name) { case 'file': go(); }",
    "const rule = { gate: 'value', name: 'score' };",
    "const text = 'gates: [{gate: items}]';",
    "gateNamed('label')?.bind({});",
    "const counting = new Set(['items', 'fields']);",
    "const sentences = { items: one, 'sign-offs': other };",
  ])('are found in %s', (code) => {
    expect(gateNamesIn(code)).toHaveLength(1);
  });

  test.each([
    "if (question.kind === 'file') go();",
    "const input = read('status');",
    'const rule = { gate: items.name };',
    "type Of = Pick<Result, 'status'>;",
    "const both = { status: 'passed', label };",
    "const answer = { status: 'known', value: 1 };",
  ])('are not taken for words: %s', (code) => {
    expect(gateNamesIn(code)).toEqual([]);
  });

  test('stand in the gates alone', () => {
    const wrong = files
      .filter((name) => !name.startsWith('gates/'))
      .flatMap((name) => gateNamesIn(readFileSync(join(src, name), 'utf8')).map((each) => `${name}: ${each}`));
    expect(wrong).toEqual([]);
  });
});

test('what large gates tell the authors of policies is loaded for them alone', () => {
  const wrong = files
    .filter((name) => !name.startsWith('author/') && !/^gates\/.*author\.ts$/.test(name))
    .filter((name) => /^import (?!type\b)[^;]*(?<!\/kit)\/author\.ts'/m.test(readFileSync(join(src, name), 'utf8')));
  expect(wrong).toEqual([]);
});
