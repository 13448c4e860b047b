import type { Diagnosis, Severity } from '../doctor/diagnosis.ts';
import { palette } from './palette.ts';
import { sanitiseLine } from './sanitise.ts';

const SIGNS: Record<Severity, string> = { problem: '✗', unknown: '?', advice: '!', ok: '✓' };

/** What the doctor says, for a terminal or a log: a line each, what to do, and the lines to add. */
export function diagnosisText(diagnoses: readonly Diagnosis[], { color }: { color: boolean }): string {
  const paint = palette(color);
  const painted: Record<Severity, (text: string) => string> = {
    problem: paint.red,
    unknown: paint.yellow,
    advice: paint.yellow,
    ok: paint.green,
  };
  const lines = diagnoses.flatMap(({ severity, subject, message, path, line, help, add = [] }) => {
    const place =
      path === undefined ? '' : ` ${paint.dim(sanitiseLine(`${path}${line === undefined ? '' : `:${line}`}`))}`;
    return [
      `${painted[severity](SIGNS[severity])} ${paint.bold(subject)}${place}: ${sanitiseLine(message, 600)}`,
      ...(help === undefined ? [] : [`    ${paint.dim(`→ ${sanitiseLine(help, 400)}`)}`]),
      ...add.map((each) => `      ${indented(each)}`),
    ];
  });
  const count = (severity: Severity): number => diagnoses.filter((each) => each.severity === severity).length;
  const left = count('problem') + count('unknown');
  const last =
    left === 0
      ? 'nothing wrong'
      : `${count('problem')} wrong${count('unknown') === 0 ? '' : `, ${count('unknown')} could not be checked`}`;
  return `${[...lines, '', last].join('\n')}\n`;
}

// The sanitiser folds white space; the indent of a line to add means something.
function indented(line: string): string {
  const text = line.trimStart();
  return ' '.repeat(line.length - text.length) + sanitiseLine(text, 400);
}
