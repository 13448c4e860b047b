/** Nested containers (lists, quotes) that are read. Deeper nesting takes the parser quadratic time. */
export const MAX_NESTING = 100;

/** Characters of one item, field or cell that are read with formatting. */
export const MAX_INLINE = 4096;

/** A document that is not read, with the reason. It means "could not judge", never a pass. */
export class RefusedDocument extends Error {
  readonly document: string;
  readonly line: number;

  constructor(document: string, line: number, reason: string) {
    super(`${document}:${line}: ${reason}`);
    this.name = 'RefusedDocument';
    this.document = document;
    this.line = line;
  }
}

interface Container {
  /** A quote, or the column that the content of a list item starts at. */
  kind: 'quote' | 'item';
  column: number;
}

/**
 * The first line (1-based) that opens more than `MAX_NESTING` containers at once, or undefined. Linear; an upper bound.
 */
export function tooDeepAt(markdown: string): number | undefined {
  let open: Container[] = [];
  let number = 0;
  for (const line of markdown.split(/\r\n|\n|\r/)) {
    number += 1;
    const next = containersOf(line, open);
    if (next === undefined) continue;
    open = next;
    if (open.length > MAX_NESTING) return number;
  }
  return undefined;
}

const BULLET = /[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)/y;
const RULE = /([-_*])[ \t]*(?:\1[ \t]*){2,}$/y;

// Containers open after a line; undefined when it opens none, since a lazy line may keep all of them open.
function containersOf(line: string, open: readonly Container[]): Container[] | undefined {
  const result: Container[] = [];
  const at = { index: 0, column: 0 };
  for (const container of open) {
    const start = { ...at };
    skipSpace(line, at);
    if (container.kind === 'quote' ? line[at.index] === '>' : at.column >= container.column) {
      if (container.kind === 'quote') afterQuote(line, at);
      else Object.assign(at, advanceTo(line, start, container.column));
      result.push(container);
    } else {
      Object.assign(at, start);
      break;
    }
  }
  let opened = false;
  while (result.length <= MAX_NESTING) {
    skipSpace(line, at);
    if (line[at.index] === '>') {
      afterQuote(line, at);
      result.push({ kind: 'quote', column: at.column });
    } else {
      RULE.lastIndex = at.index;
      BULLET.lastIndex = at.index;
      const bullet = RULE.test(line) ? null : BULLET.exec(line);
      if (bullet === null) break;
      at.index += bullet[0].length;
      at.column += bullet[0].length;
      result.push({ kind: 'item', column: at.column + 1 });
    }
    opened = true;
  }
  return opened ? result : undefined;
}

function skipSpace(line: string, at: { index: number; column: number }): void {
  while (line[at.index] === ' ' || line[at.index] === '\t') step(line, at);
}

function step(line: string, at: { index: number; column: number }): void {
  at.column = line[at.index] === '\t' ? at.column + 4 - (at.column % 4) : at.column + 1;
  at.index += 1;
}

function afterQuote(line: string, at: { index: number; column: number }): void {
  step(line, at);
  if (line[at.index] === ' ') step(line, at);
}

function advanceTo(line: string, from: { index: number; column: number }, column: number): typeof from {
  const at = { ...from };
  while (at.column < column && (line[at.index] === ' ' || line[at.index] === '\t')) step(line, at);
  return at;
}
