import type { PhrasingContent } from 'mdast';
import type { Source, Verdict } from '../../verdict/verdict.ts';
import { sanitiseLine } from '../sanitise.ts';
import { whole, type Part } from './fit.ts';
import { code, linked, paragraph, plain, sourceUrl, strong } from './nodes.ts';

/** What reports say of a policy that is shared, and of one that only reports. */

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
export function policyLines({ mode, policy }: Verdict): string[] {
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
