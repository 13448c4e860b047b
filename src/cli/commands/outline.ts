import { claimsIn } from '../../checklist/reading/sign-off.ts';
import { keyWords } from '../../checklist/key.ts';
import { flatten, sectionsOf } from '../../checklist/select.ts';
import type { Checklist, Item, Place, Section } from '../../checklist/model.ts';
import { palette } from '../../reports/parts/symbols.ts';
import { sanitiseLine } from '../../reports/sanitise.ts';
import { worstExit, type ExitStatus } from '../../run/exit.ts';
import { read } from '../../run/judge.ts';
import { oneOf, readArgs, UsageError, type CliCommand, type Surroundings, useColor } from '../program.ts';
import { readDocument } from '../files.ts';
import { withoutFrontMatter } from '../../template/front-matter.ts';

const HELP = `checklist-gate outline FILE… [options]

Prints what the gate sees: sections, boxes, fields, sign-offs, lines that are nearly boxes, and hidden boxes.
It leaves out front matter.

  --as body|file       body (default): a line end is a break, as in a description; file: it is not
  --format FORMAT      text (default) or json: an array with one object a file
  --color WHEN         auto (default), always or never; auto obeys NO_COLOR

Examples:
  checklist-gate outline release.md
  checklist-gate outline --as file docs/*.md --format json
`;

/** `outline`: shows a checklist as it is read. */
export const outlineCommand: CliCommand = { name: 'outline', summary: 'show what the gate sees', help: HELP, run };

async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { values, positionals: files } = readArgs(args, {
    as: { type: 'string', default: 'body' },
    format: { type: 'string', default: 'text' },
    color: { type: 'string', default: 'auto' },
  });
  if (files.length === 0) throw new UsageError('found no FILE, expected a FILE, or - for standard input');
  const as = oneOf('--as', values.as, ['body', 'file']);
  const format = oneOf('--format', values.format, ['text', 'json']);
  const color = useColor(oneOf('--color', values.color, ['auto', 'always', 'never']), surroundings);
  const outlines: { file: string; checklist: Checklist }[] = [];
  const statuses: ExitStatus[] = [0];
  for (const file of files) {
    try {
      const document = await readDocument(file, as, surroundings);
      outlines.push({ file, checklist: read([{ ...document, markdown: withoutFrontMatter(document.markdown) }]) });
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      surroundings.stderr.write(
        error instanceof UsageError
          ? `checklist-gate: ${reason}\n`
          : `checklist-gate: could not read ${file}: ${reason}\n`,
      );
      statuses.push(error instanceof UsageError ? 2 : 3);
    }
  }
  if (format === 'json')
    surroundings.stdout.write(
      `${JSON.stringify(
        outlines.map(({ file, checklist }) => outlined(file, checklist)),
        undefined,
        2,
      )}\n`,
    );
  else surroundings.stdout.write(outlines.map(({ file, checklist }) => shown(file, checklist, color)).join('\n'));
  return worstExit(statuses);
}

interface Part {
  titles: string[];
  section: Section;
}

function partsOf(checklist: Checklist): Part[] {
  return [
    { titles: [], section: checklist.root },
    ...sectionsOf(checklist.root).map(({ section, path }) => ({ section, titles: path.map((each) => each.title) })),
  ];
}

function outlined(file: string, checklist: Checklist): Record<string, unknown> {
  const parts = partsOf(checklist);
  const at = ({ line, column }: Place) => ({ line, column });
  return {
    file,
    sections: parts.slice(1).map(({ section: { title, kind, depth, place }, titles }) => {
      return { title, section: titles, kind, depth, line: place?.line };
    }),
    items: parts.flatMap(({ section, titles }) =>
      flatten(section.items).map(({ text, state, reason, place, conditional, boxed, key }) => {
        return { text, state, reason, ...at(place), section: titles, conditional, boxed, key: keyWords(key) };
      }),
    ),
    fields: parts.flatMap(({ section, titles }) =>
      section.fields.map(({ name, value, blank, place }) => {
        return { name, value, blank, ...at(place), section: titles };
      }),
    ),
    signOffs: parts.flatMap(({ section, titles }) =>
      claimsIn(section, titles).map(({ role, name, signature, logins, state, place }) => {
        return { role, name, signature, logins, state, ...at(place), section: titles };
      }),
    ),
    nearMisses: checklist.nearMisses.map(({ kind, blocking, message, actual: text, help, place, section }) => {
      return { kind, blocking, message, text, help, ...at(place), section };
    }),
  };
}

const BOXES = { ticked: '☑', unticked: '☐', 'not-applicable': '⊘' } as const;

function shown(file: string, checklist: Checklist, color: boolean): string {
  const paint = palette(color);
  const line = (number: number) => paint.dim(String(number).padStart(5));
  const lines = [paint.bold(sanitiseLine(file))];
  for (const { section, titles } of partsOf(checklist)) {
    const indent = '  '.repeat(titles.length);
    if (section.place !== undefined)
      lines.push(`${line(section.place.line)}  ${indent.slice(2)}${paint.bold(sanitiseLine(section.title))}`);
    for (const field of section.fields)
      lines.push(
        `${line(field.place.line)}  ${indent}${sanitiseLine(field.name)}: ${field.blank ? paint.dim('(blank)') : sanitiseLine(field.value)}`,
      );
    const visit = (items: readonly Item[], depth: string): void => {
      for (const item of items) {
        lines.push(`${line(item.place.line)}  ${depth}${BOXES[item.state]} ${sanitiseLine(item.text)}`);
        visit(item.items, `${depth}  `);
      }
    };
    visit(section.items, indent);
    for (const signOff of claimsIn(section, titles))
      lines.push(
        `${line(signOff.place.line)}  ${indent}${paint.dim('sign-off')} ${sanitiseLine(signOff.role)}: ${signOff.name === '' ? paint.dim('(nobody)') : sanitiseLine(signOff.name)}`,
      );
  }
  for (const miss of checklist.nearMisses)
    lines.push(
      `${line(miss.place.line)}  ${paint.yellow(miss.blocking ? '!' : 'i')} ${miss.message}: ${sanitiseLine(miss.actual)}`,
      `       ${paint.dim(`→ ${miss.help}`)}`,
    );
  return `${lines.join('\n')}\n`;
}
