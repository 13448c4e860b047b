import { tally, type Diagnosis, type Severity } from '../doctor/diagnosis.ts';
import { palette } from './parts/symbols.ts';
import { sanitiseLine } from './sanitise.ts';

const SIGNS: Record<Severity, string> = { problem: '✗', unknown: '?', advice: '!', ok: '✓' };

/** The diagnoses for a terminal or log: one line each, with what to do and the lines to add. */
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
  const { wrong, unchecked, hidden } = tally(diagnoses);
  const last = [
    wrong + unchecked === 0 ? 'nothing wrong' : `${wrong} wrong`,
    ...(unchecked === 0 ? [] : [`${unchecked} could not be checked`]),
    ...(hidden === 0 ? [] : [`${hidden} that this token cannot see`]),
  ];
  return `${[...lines, '', last.join(', ')].join('\n')}\n`;
}

// Keeps the indentation of lines to add, which the sanitiser would collapse.
function indented(line: string): string {
  const text = line.trimStart();
  return ' '.repeat(line.length - text.length) + sanitiseLine(text, 400);
}
