import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import type { TemplateReading } from '../../verdict/content.ts';
import type { Verdict, Source } from '../../verdict/verdict.ts';
import { sanitiseLine } from '../sanitise.ts';
import { type Part, type Piece, whole } from './fit.ts';
import { fold } from './lists.ts';
import { code, item, linked, list, paragraph, plain, sourceUrl, strong } from './nodes.ts';
import type { Palette } from './symbols.ts';

/** How the template was read, as lines for terminals; empty without readings. */
export function readingLines({ readings = [], template }: Verdict, paint: Palette): string[] {
  if (readings.length === 0) return [];
  const width = Math.max(...readings.map(({ line }) => String(line).length));
  return [
    '',
    `${paint.bold('Read from the template')} ${paint.dim(`(${readings.length}, a policy can say otherwise)`)}`,
    ...readings.map((reading) => {
      const at = reading.line === 0 ? ' '.repeat(width + 5) : `line ${String(reading.line).padStart(width)}`;
      const settled = reading.directive === undefined ? '' : ` (${reading.directive} settles it)`;
      return `  ${at}  ${sanitiseLine(`${subjectOf(reading)}${reading.means}, because ${reading.because}`, 300)}${settled}`;
    }),
    ...(template === undefined ? [] : [paint.dim(`  Where that is wrong, change ${sanitiseLine(template.path)}`)]),
  ];
}

/** How the template was read, as a folded part of a comment or summary. */
export function readingsPart(verdict: Verdict, rank: number): Part[] {
  return readingPieces(verdict).map(({ units, wrap }) => {
    const { head, tail } = fold(`Read from the template (${units.length}); a policy can say otherwise`);
    return { rank, head: [...head, ...addressOf(verdict)], tail, pieces: [{ head: [], units, wrap }] };
  });
}

/** How the template was read, under a title; nothing without readings. */
export function readingPieces(verdict: Verdict): Piece[] {
  const { readings = [], template } = verdict;
  if (readings.length === 0) return [];
  const units = readings.map((reading) => {
    const page = template === undefined ? undefined : sourceUrl(verdict, template);
    const place = plain(`line ${reading.line}`);
    const at: PhrasingContent[] =
      reading.line === 0
        ? []
        : [linked(page === undefined ? undefined : `${page}#L${reading.line}`, place), plain(': ')];
    const about = reading.section === '' ? [] : [code(reading.section), plain(', ')];
    return item([...at, ...about, plain(`${reading.means}, because `), code(reading.because), ...settledBy(reading)]);
  });
  const head = [
    paragraph([strong(plain(`Read from the template (${units.length}), a policy can say otherwise`))]),
    ...addressOf(verdict),
  ];
  return [{ head, units, wrap: (some) => list(some as ListItem[]) }];
}

function addressOf(verdict: Verdict): RootContent[] {
  const { template } = verdict;
  if (template === undefined) return [];
  const children = [plain('Where that is wrong, change '), linked(sourceUrl(verdict, template), code(template.path))];
  return [paragraph(children)];
}

function settledBy({ directive }: TemplateReading): PhrasingContent[] {
  return directive === undefined ? [] : [plain('; '), code(directive), plain(' below its title settles it')];
}

function subjectOf({ section }: TemplateReading): string {
  return section === '' ? '' : `${section}: `;
}

const REPORT_ONLY = 'Report only';

const BLOCKS_NOTHING = 'nothing is blocked by this, whatever is left. The commit status and the job succeed.';

/** That nothing blocks, as a part of a comment or summary; empty where it does. */
export function modePart({ mode }: Verdict, rank: number): Part[] {
  return mode === undefined ? [] : whole(rank, [paragraph([strong(plain(REPORT_ONLY)), plain(`: ${BLOCKS_NOTHING}`)])]);
}

/** A trusted file with its revision, linked to its page, and the shared policies that it extends. */
export function policyWords(verdict: Verdict, policy: Source, linking: boolean): PhrasingContent[] {
  const { extends: bases = [] } = policy;
  return [
    ...fileWords(verdict, policy, linking),
    ...bases.flatMap((base, index) => [
      plain(index === 0 ? ', which extends ' : index === bases.length - 1 ? ' and ' : ', '),
      ...fileWords(verdict, base, linking),
    ]),
  ];
}

/** A trusted file with its revision, linked to its page where links are wanted. */
export function fileWords(verdict: Verdict, file: Source, linking: boolean): PhrasingContent[] {
  const revision = file.sha === undefined ? [] : [plain(' at '), code(file.sha.slice(0, 7))];
  return [linked(linking ? sourceUrl(verdict, file) : undefined, code(nameOf(file))), ...revision];
}

/** The same as lines for terminals and logs; empty for a policy that stands alone and enforces. */
export function judgedByLines({ mode, policy }: Verdict): string[] {
  const shared = [policy, ...(policy.extends ?? [])].filter(({ repository }) => repository !== undefined);
  return [
    ...(mode === undefined ? [] : [`  ${REPORT_ONLY}: ${BLOCKS_NOTHING}`]),
    ...shared.map((file) => {
      const blob = file.sha === undefined ? '' : `, blob ${file.sha}`;
      const commit = file.commit === undefined ? '' : ` (commit ${file.commit}${blob})`;
      return `  Judged by the shared policy ${sanitiseLine(nameOf(file))}${commit}`;
    }),
  ];
}

function nameOf({ repository, path, ref }: Source): string {
  return repository === undefined || ref === undefined ? path : `${repository}:${path}@${ref}`;
}
