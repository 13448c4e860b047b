/** A message by its key in `cases/words.yml`, followed by what stands in its blanks. */
export type Worded = string | [key: string, ...blanks: string[]];

/**
 * The messages that cases expect, each once, with `{}` for what differs from case to case. Cases name a message by its
 * key, so a change of words touches one line here and no case.
 */
export class Words {
  readonly #patterns: Map<string, string>;
  readonly #readers = new Map<string, RegExp>();

  constructor(patterns: Record<string, string>) {
    this.#patterns = new Map(Object.entries(patterns));
  }

  /** The key of a message; the message itself where no line has it. Of several that fit, the one with most words. */
  keyOf(message: string): Worded {
    const fitting = [...this.#patterns].filter(([, pattern]) => this.#reader(pattern).test(message));
    const [best] = fitting.toSorted(([, a], [, b]) => literal(b).length - literal(a).length);
    if (best === undefined) return message;
    const [, ...blanks] = this.#reader(best[1]).exec(message) ?? [];
    return blanks.length === 0 ? best[0] : [best[0], ...blanks];
  }

  /** The message that stands behind a key. */
  messageOf(worded: Worded): string {
    const [key, ...blanks] = typeof worded === 'string' ? [worded] : worded;
    const pattern = this.#patterns.get(key);
    if (pattern === undefined) throw new Error(`words.yml has no line ${key}`);
    return pattern.replaceAll('{}', () => blanks.shift() ?? '');
  }

  /** Adds a line for a message that has none: names, numbers, times and quoted text become blanks. */
  learn(message: string, names: readonly string[]): void {
    if (message === '' || this.keyOf(message) !== message) return;
    const pattern = blanked(message, names);
    const words = literal(pattern)
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    const keys = words.map((_, count) => words.slice(0, count + 1).join('-'));
    const short = keys.findLast((each) => each.length <= 40) ?? 'message';
    const free = [short, ...keys].find((each) => each.length >= short.length && !this.#patterns.has(each));
    const key = free ?? `${short}-${this.#patterns.size}`;
    this.#patterns.set(key, pattern);
  }

  /** Every line, in order of the keys. */
  lines(): Record<string, string> {
    return Object.fromEntries([...this.#patterns].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  }

  #reader(pattern: string): RegExp {
    const known = this.#readers.get(pattern);
    const reader = known ?? new RegExp(`^${pattern.split('{}').map(escaped).join('(.*?)')}$`, 's');
    this.#readers.set(pattern, reader);
    return reader;
  }
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`);

const literal = (pattern: string): string => pattern.replaceAll('{}', ' ');

function blanked(message: string, names: readonly string[]): string {
  const known = names.filter((name) => name.length > 2).toSorted((a, b) => b.length - a.length);
  const parts = [
    /"[^"]+"/,
    /`[^`]+`/,
    /\d{4}-\d\d-\d\dT[\d:.]+Z/,
    /@[\w/-]+/,
    ...known.map((name) => new RegExp(`(?<![\\w-])${escaped(name)}(?![\\w-])`)),
    /\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/,
    /\d[\d.,]*(?<![.,])/,
  ];
  return message.replaceAll(new RegExp(parts.map(({ source }) => source).join('|'), 'g'), (part) =>
    /^["`]/.test(part) ? `${part[0]}{}${part[0]}` : '{}',
  );
}
