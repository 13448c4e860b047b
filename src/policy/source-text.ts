import { safeParse } from 'valibot';
import { parseDocument } from 'yaml';
import type { DocumentSource } from '../checklist/source.ts';
import { bindSource, source } from './source-schema.ts';

const EXPECTED = 'pull-request-body, issue-body, comments, linked-issues, {file: path}, or a list of them';

/** Reads a source that stands alone, written as in a policy: what an input or an option says. */
export function parseSource(text: string): { source: DocumentSource[] } | { error: string } {
  const parsed = safeParse(source, dataOf(text));
  if (parsed.success) return { source: bindSource(parsed.output) };
  return { error: `found ${JSON.stringify(text.slice(0, 200))}, expected ${EXPECTED}` };
}

function dataOf(text: string): unknown {
  const yaml = parseDocument(text, { version: '1.2', merge: false, prettyErrors: false });
  try {
    return yaml.errors.length > 0 ? undefined : yaml.toJS({ maxAliasCount: 0 });
  } catch {
    // An alias, which is allowed nowhere.
    return undefined;
  }
}
