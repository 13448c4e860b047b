import { conditionIn } from '../../checklist/reading/condition.ts';
import type { Item } from '../../checklist/model.ts';
import { flatten, itemsIn, sectionsOf } from '../../checklist/select.ts';
import { contentOf, isThing } from '../../template/reading/content-words.ts';
import { saysYes } from '../../template/reading/options.ts';
import type { GateInput } from '../kit/gate.ts';

/** Values by the words that they hold, so that few are compared. */
export class WordIndex<T> {
  readonly #values = new Map<string, T[]>();

  constructor(values: Iterable<T>, wordsOf: (value: T) => Iterable<string>) {
    for (const value of values)
      for (const word of new Set(wordsOf(value))) {
        const same = this.#values.get(word);
        if (same === undefined) this.#values.set(word, [value]);
        else same.push(value);
      }
  }

  /** The values with this word. */
  with(word: string): readonly T[] {
    return this.#values.get(word) ?? [];
  }

  /** All values, by word. */
  groups(): readonly (readonly T[])[] {
    return [...this.#values.values()];
  }
}

/** Whether what is ticked and filled in says that a case is there. `words`: the content of what the case is called. */
interface CasesTold {
  /** A box to choose with one of its words, or any box with all of them. `own`: the item of the template that says it. */
  byAny: (words: readonly string[], own: Item) => boolean;
  /** A box to choose, or an answer, with the things that a title such as "If a package is added" names. */
  ofCase: (title: string) => boolean;
  /** A box to choose, or an answer, all of whose things the text of an item is about. */
  ofItem: (text: string) => boolean;
}

interface Saying {
  said: ReadonlySet<string>;
  /** The item of the template; absent for a field. */
  trusted?: Item;
  /** It tells of the change, and not only of what was done. */
  isChoice: boolean;
}

/** Reads what the ticked boxes and the answers of a body say of the change. */
export function toldBy({ comparison, asked, checklist }: GateInput): CasesTold {
  const every = new Set(asked?.every);
  const chosen = new Set(asked?.some.filter((item) => !every.has(item)));
  const sections = [checklist.root, ...sectionsOf(checklist.root).map(({ section }) => section)];
  const titles = new Map(sections.flatMap(({ items, title }) => flatten(items).map((item) => [item, title])));
  const sayings = [
    ...itemsIn(checklist.root).flatMap((item): Saying[] => {
      const trusted = comparison?.counterparts.get(item);
      if (item.state !== 'ticked' || trusted === undefined) return [];
      // What a ticked box says of its own case is no fact, and "Yes" says what its question asks.
      const condition = conditionIn(trusted.label)?.text;
      const text = `${trusted.label} ${item.label}`;
      const plain = condition === undefined ? text : text.replaceAll(condition, ' ');
      const asking = saysYes(trusted.label) ? (item.question?.text ?? titles.get(item)) : '';
      return [{ said: new Set(contentOf(`${plain} ${asking}`)), trusted, isChoice: chosen.has(trusted) }];
    }),
    ...sections.flatMap(({ fields }) =>
      fields.flatMap(({ name, value }): Saying[] =>
        saysYes(value) ? [{ said: new Set(contentOf(name)), isChoice: true }] : [],
      ),
    ),
  ];
  const saying = new WordIndex(sayings, ({ said }) => said);
  const holdsAll = ({ said }: Saying, words: readonly string[]): boolean => words.every((word) => said.has(word));
  const among = (words: readonly string[], is: (each: Saying) => boolean): boolean =>
    words.some((word) => saying.with(word).some(is));
  return {
    byAny: (words, own) => among(words, (each) => each.trusted !== own && (each.isChoice || holdsAll(each, words))),
    ofItem: (text) => {
      const things = new Set(contentOf(text).filter(isThing));
      return among([...things], ({ isChoice, said }) => {
        const own = [...said].filter(isThing);
        return isChoice && own.length > 0 && own.every((word) => things.has(word));
      });
    },
    ofCase: (title) => {
      const things = contentOf(title.replaceAll(/\([^()]*\)/g, ' ')).filter(isThing);
      return among(things, (each) => each.isChoice && holdsAll(each, things));
    },
  };
}
