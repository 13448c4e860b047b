import type { ListItem, RootContent } from 'mdast';
import type { Left } from '../../verdict/left/left.ts';
import type { Part, Piece } from './fit.ts';
import { findingItem, fold, itemPieces, pieceOf, type Showing } from './lists.ts';
import { list, paragraph, plain, strong } from './nodes.ts';
import { readingPieces } from './judged-by.ts';
import { signedPieces } from './sign-offs.ts';
import { digest, type Block } from './tree.ts';
import { begunAmounts } from './amounts.ts';
import { NOT_APPLICABLE } from './words.ts';

/** What needs nobody any more, in one fold: who signed, what is N/A, and what is done. */

/** The fold below what is left. */
export function donePart(showing: Showing, left: Left, rank: number): Part[] {
  const { verdict } = showing;
  const { notApplicable, done } = digest(verdict);
  const pieces = [
    ...signedPieces(verdict),
    ...titled(NOT_APPLICABLE, itemPieces(notApplicable, showing)),
    ...titled('Ticked', itemPieces(done, showing)),
  ];
  if (pieces.length === 0) return [];
  const begun = begunAmounts(left);
  return [{ rank, ...fold(begun !== '' ? `Done: ${begun}` : 'Ticked, or does not apply'), pieces }];
}

/** What is left although it was overridden, in a fold and without instructions. */
export function waivedPart(showing: Showing, rank: number): Part[] {
  const { tripped, failed, ifTrue, pending, unsigned, later } = digest(showing.verdict);
  const pieces = findingPieces([tripped, failed, ifTrue, pending, unsigned, later].flat(), showing);
  const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
  return count === 0 ? [] : [{ rank, ...fold(`Waived (${count})`), pieces }];
}

/** The fold below a verdict that holds nothing back. Its last line says what it was judged by. */
export function overPart(showing: Showing, footer: RootContent): Part {
  const { verdict, boxes } = showing;
  const { tripped, regressed, advice, notApplicable, done } = digest(verdict);
  const pieces = [
    ...titled('What must not hold, and did', findingPieces(tripped, showing)),
    ...titled('Passed before', findingPieces(regressed, showing)),
    ...signedPieces(verdict),
    ...titled(NOT_APPLICABLE, itemPieces(notApplicable, showing)),
    ...titled('Worth a look', findingPieces(advice, showing)),
    ...readingPieces(verdict),
    ...(boxes ? titled('Ticked', itemPieces(done, showing)) : []),
  ];
  const { head, tail } = fold('Details');
  return { rank: 2, head, pieces, tail: [footer, ...tail] };
}

function findingPieces(blocks: readonly Block[], showing: Showing): Piece[] {
  return blocks.map((block) => ({
    ...pieceOf(block, showing.verdict),
    units: block.findings.map((finding): ListItem => findingItem(facts(finding), showing)),
    wrap: (units) => list(units as ListItem[]),
  }));
}

// Where nothing is left, nobody is told what to do.
function facts<T extends { help?: string }>({ help: _, ...finding }: T): Omit<T, 'help'> {
  return finding;
}

/** The pieces under a title of their own. */
function titled(title: string, pieces: Piece[]): Piece[] {
  const [first, ...others] = pieces;
  if (first === undefined) return [];
  const count = pieces.reduce((sum, { units }) => sum + units.length, 0);
  return [{ ...first, head: [paragraph([strong(plain(`${title} (${count})`))]), ...first.head] }, ...others];
}
