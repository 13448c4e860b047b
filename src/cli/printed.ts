import manifest from '../../package.json' with { type: 'json' };
import { published } from '../reports/json.ts';
import { text } from '../reports/text.ts';
import { sanitiseLine } from '../reports/sanitise.ts';
import type { ExitStatus } from '../run/exit.ts';
import type { Judged } from '../run/request.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { Surroundings } from './program.ts';

/** What came of one FILE, URL or search, under its name. */
export interface Named {
  file: string;
  result: Judged;
}

/** How verdicts are shown. `many`: as a list in JSON, whatever came of them. */
export interface Showing {
  format: 'text' | 'json' | 'markdown';
  color: boolean;
  many: boolean;
}

/** Prints verdicts on standard output, and what was not judged on standard error. */
export async function print(
  judged: readonly Named[],
  { format, color, many }: Showing,
  { stdout, stderr }: Surroundings,
): Promise<void> {
  const messages = judged.flatMap(({ file, result }) => {
    if (result.kind === 'verdict') return [];
    return result.kind === 'policy-error' ? result.errors : [`could not judge ${file}: ${result.reason}`];
  });
  // A policy that does not load is said once, not once a file.
  for (const message of new Set(messages)) stderr.write(`checklist-gate: ${message}\n`);
  const verdicts = judged.flatMap(({ result }) => (result.kind === 'verdict' ? [result.verdict] : []));
  if (format === 'json') {
    const [first] = verdicts;
    const shown = many ? verdicts.map(published) : first && published(first);
    if (shown !== undefined) stdout.write(`${JSON.stringify(shown, undefined, 2)}\n`);
    return;
  }
  // Writing Markdown takes a library that the other formats do without.
  const render =
    format === 'markdown'
      ? (await import('../reports/markdown.ts')).summary
      : (verdict: Verdict) => text(verdict, { color });
  stdout.write(verdicts.map((verdict) => render(verdict)).join('\n'));
}

/** Writes the record of what was judged; 3 where that was not possible: nobody must believe that it was kept. */
export async function keep(path: string, judged: readonly Named[], { stderr }: Surroundings): Promise<ExitStatus[]> {
  const { writeRecord } = await import('../subject/record.ts');
  const { version } = manifest;
  for (const { result } of judged) {
    if (result.kind !== 'verdict' || result.material === undefined) continue;
    try {
      await writeRecord(path, result.verdict, result.material, { version, verifier: `urn:checklist-gate:${version}` });
    } catch (error) {
      const why = error instanceof Error ? error.message : 'unknown reason';
      stderr.write(`checklist-gate: the record ${sanitiseLine(path)} could not be written: ${sanitiseLine(why)}\n`);
      return [3];
    }
  }
  return [];
}
