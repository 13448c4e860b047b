import type { Doer } from '../../verdict/left/doer.ts';
import type { Task } from '../../verdict/left/task.ts';
import type { Verdict } from '../../verdict/verdict.ts';
import { sanitiseLine } from '../sanitise.ts';
import { group } from './blocks.ts';
import { linesOf, listed, sizeOf } from './lines.ts';
import type { Palette } from './symbols.ts';
import { digest, type Block } from './tree.ts';
import type { Head } from './words.ts';

/** What is left, by who can do it. Sign-offs stand in a list of their own, with what was refused. */
export function leftLines(verdict: Verdict, { outcome, left }: Head, paint: Palette): string[] {
  const { tripped, regressed } = digest(verdict);
  const list = (title: string, what: string, blocks: readonly Block[], hue: (value: string) => string): string[] =>
    listed(`${hue(paint.bold(title))} ${paint.dim(`(${sizeOf(blocks)}, ${what})`)}`, linesOf(blocks, verdict, paint));
  const tasks = (isMeant: (task: Task) => boolean) =>
    left.doers.flatMap(({ doer, tasks: all }) => {
      const meant = all.filter((task) => task.gate.tripped !== true && isMeant(task));
      return meant.length === 0
        ? []
        : [
            {
              doer,
              blocks: group(
                meant.map(({ finding }) => finding),
                verdict,
              ),
            },
          ];
    });
  const wrong = tasks(({ state }) => state === 'wrong');
  const open = tasks(
    ({ state, signOff, later }) => state !== 'wrong' && (signOff === undefined || later !== undefined),
  );
  return [
    ...(outcome === 'withdrawn'
      ? list('Withdrawn', 'held, and the other way out was followed', tripped.map(withoutHelp), paint.dim)
      : list('Tripped', 'must not hold', tripped, paint.red)),
    ...list('Regressed', 'passed before', regressed, paint.red),
    ...wrong.flatMap(({ doer, blocks }) =>
      list('Wrong', doer.kind === 'maintainer' ? forWhom(doer) : 'must be undone', blocks, paint.red),
    ),
    ...open.flatMap(({ doer, blocks }) => list(titleOf(doer), forWhom(doer), blocks, paint.yellow)),
    ...left.otherWays.map(
      (way) => `  or, for ${sanitiseLine(way.group)}: ${sanitiseLine(way.title)}, with ${way.left} left`,
    ),
  ];
}

const withoutHelp = (block: Block): Block => ({
  ...block,
  findings: block.findings.map(({ help: _, ...finding }) => finding),
});

function titleOf({ kind }: Doer): string {
  return { machine: 'Waiting', phase: 'Later' }[kind as 'machine' | 'phase'] ?? 'Left';
}

function forWhom(doer: Doer): string {
  switch (doer.kind) {
    case 'author':
      return doer.login === undefined ? 'still to do' : `for @${sanitiseLine(doer.login)}`;
    case 'person':
      return `for @${sanitiseLine(doer.login)}`;
    case 'role':
      return `for ${sanitiseLine(doer.role)}`;
    case 'machine':
      return `for ${sanitiseLine(doer.name)}`;
    case 'maintainer':
      return 'for whoever maintains the policy and the workflow';
    case 'phase':
      return `in ${sanitiseLine(doer.phase)}, after ${sanitiseLine(doer.after.join(', '))}`;
  }
}
