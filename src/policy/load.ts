import { safeParse } from 'valibot';
import { isAlias, isMap, isPair, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLParseError } from 'yaml';
import { loadPatternEngine, usesPatterns } from '../gates/pattern.ts';
import { bindPolicy } from './bind.ts';
import { errorAt, schemaErrors } from './errors.ts';
import { nearest } from './nearest.ts';
import type { Policy, PolicyError } from './policy.ts';
import { policySchema, type PolicyFile } from './schema.ts';

/** The largest policy that is read, in UTF-8 bytes. */
export const MAX_POLICY_BYTES = 65_536;

export type Loaded = { policy: Policy } | { errors: PolicyError[] };

/** Reads a policy. Every error comes with its line and column, and all errors come at once. */
export async function loadPolicy(text: string, path: string): Promise<Loaded> {
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > MAX_POLICY_BYTES)
    return {
      errors: [{ path, line: 1, column: 1, message: `found ${bytes} bytes, expected at most ${MAX_POLICY_BYTES}` }],
    };
  const lines = new LineCounter();
  const yaml = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
    prettyErrors: false,
  });
  const syntax = yaml.errors.map((error) => ({ path, ...position(lines, error.pos[0]), message: wordsOf(error) }));
  visit(yaml, (_, node) => {
    if (isAlias(node))
      syntax.push({
        path,
        ...position(lines, node.range?.[0] ?? 0),
        message: `found the alias *${node.source}, expected the value itself`,
      });
    if (isPair(node) && isScalar(node.key) && (node.key.value === '__proto__' || node.key.value === 'constructor')) {
      syntax.push({
        path,
        ...position(lines, node.key.range?.[0] ?? 0),
        message: `unexpected key "${node.key.value}"`,
      });
    }
  });
  if (syntax.length === 0 && !isMap(yaml.contents)) {
    const found = yaml.contents === null ? 'nothing' : isSeq(yaml.contents) ? 'a list' : 'a single value';
    return {
      errors: [
        { path, line: 1, column: 1, message: `found ${found}, expected a mapping that begins with "version: 1"` },
      ],
    };
  }
  if (syntax.length > 0) return { errors: syntax };
  const data: unknown = yaml.toJS({ maxAliasCount: 0 });
  if (usesPatterns(data)) await loadPatternEngine();
  const parsed = safeParse(policySchema, data);
  if (!parsed.success) return { errors: schemaErrors(policySchema, parsed.issues, yaml, lines, path) };
  const errors = consistency(parsed.output).map(({ keys, message }) => errorAt(yaml, lines, path, keys, message));
  return errors.length > 0 ? { errors } : { policy: bindPolicy(parsed.output) };
}

function wordsOf(error: YAMLParseError): string {
  if (error.code === 'DUPLICATE_KEY') return 'found a key that is there already, expected each key once';
  return `not valid YAML: ${error.message}`;
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

// What single keys cannot say: references between phases, and that there is something to judge.
function consistency(file: PolicyFile): { keys: string[]; message: string }[] {
  const problems: { keys: string[]; message: string }[] = [];
  const names = Object.keys(file.phases ?? {});
  if (file.gates === undefined && file.phases === undefined)
    problems.push({ keys: [], message: 'found neither "gates" nor "phases", expected one of them' });
  if (file.gates !== undefined && file.phases !== undefined)
    problems.push({ keys: ['gates'], message: 'found "gates" beside "phases", expected one of them' });
  for (const [index, name] of names.entries()) {
    for (const after of afterOf(file, name)) {
      if (!names.includes(after))
        problems.push({
          keys: ['phases', name, 'after'],
          message: `found the phase "${after}", expected one of ${names.join(', ')}${nearest(after, names)}`,
        });
      else if (names.indexOf(after) >= index)
        problems.push({
          keys: ['phases', name, 'after'],
          message: `found "${after}", expected a phase that stands before ${name}`,
        });
    }
  }
  const standard = file['default-phase'];
  if (standard !== undefined && !names.includes(standard)) {
    problems.push({
      keys: ['default-phase'],
      message: `found "${standard}", expected one of ${names.join(', ')}${nearest(standard, names)}`,
    });
  }
  return problems;
}

function afterOf(file: PolicyFile, name: string): string[] {
  const phase = file.phases?.[name];
  return phase === undefined || Array.isArray(phase)
    ? []
    : [(phase as { after?: string | string[] }).after ?? []].flat();
}

/** What is wrong with a phase that was asked for, or undefined. */
export function unknownPhase(policy: Policy, phase: string): string | undefined {
  const names = policy.phases.flatMap((each) => each.name ?? []);
  if (names.includes(phase)) return undefined;
  return `found the phase "${phase}", expected ${names.length === 0 ? 'none, since the policy has no phases' : `one of ${names.join(', ')}${nearest(phase, names)}`}`;
}
