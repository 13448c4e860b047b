import { safeParse } from 'valibot';
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
  type Range,
} from 'yaml';
import { loadPatternEngine, usesPatterns } from '../../gates/kit/matching.ts';
import { bindPolicy } from './bind.ts';
import { inconsistencies } from './consistency.ts';
import { errorAt, schemaErrors } from './errors.ts';
import type { Policy, PolicyError } from '../policy.ts';
import { policySchema } from './schema.ts';
import { syntaxWords } from './syntax.ts';

/** The largest policy that is read, in UTF-8 bytes. */
export const MAX_POLICY_BYTES = 65_536;

export type Loaded = { policy: Policy } | { errors: PolicyError[] };

/**
 * Reads a policy. Every error comes with its line and column, and all errors come at once.
 * `templatePath` goes before the template that the policy names.
 */
export async function loadPolicy(text: string, path: string, templatePath?: string): Promise<Loaded> {
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
  const syntax = yaml.errors.map((error) => ({
    path,
    ...position(lines, error.pos[0]),
    message: `${error.code === 'DUPLICATE_KEY' ? '' : 'not valid YAML: '}${syntaxWords(error, text)}`,
  }));
  visit(yaml, (_, node) => {
    if (isAlias(node))
      syntax.push({
        path,
        ...placeOf(lines, node),
        message: `found the alias *${node.source}, expected the value itself, or '*${node.source}' in quotes for a text`,
      });
    if (isPair(node) && isScalar(node.key) && (node.key.value === '__proto__' || node.key.value === 'constructor')) {
      syntax.push({
        path,
        ...placeOf(lines, node.key),
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
  // One slip leads to several complaints of the parser on its line.
  if (syntax.length > 0)
    return { errors: syntax.filter(({ line }, index) => syntax.findIndex((each) => each.line === line) === index) };
  const data: unknown = yaml.toJS({ maxAliasCount: 0 });
  if (usesPatterns(data)) await loadPatternEngine();
  const parsed = safeParse(policySchema, data);
  if (!parsed.success) return { errors: schemaErrors(policySchema, parsed.issues, yaml, lines, path) };
  const errors = inconsistencies(parsed.output, templatePath !== undefined).map(({ keys, message }) =>
    errorAt(yaml, lines, path, keys, message),
  );
  return errors.length > 0 ? { errors } : { policy: bindPolicy(parsed.output, templatePath) };
}

// What was read from a text has a range.
function placeOf(lines: LineCounter, node: Node): { line: number; column: number } {
  const [start] = node.range as Range;
  return position(lines, start);
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}
