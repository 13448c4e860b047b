import type { World } from './world.ts';

/** One revision of a body, as GraphQL's `UserContentEdit` tells it. */
export interface Revision {
  id: string;
  createdAt: string;
  editedAt: string;
  /** Login, `null` where GitHub does not know. */
  editor: string | null;
  /** The whole body; `null` once its content was deleted. */
  diff: string | null;
  deletedAt: string | null;
  deletedBy: string | null;
}

interface Creation {
  author: string | null;
  at: string;
  body: string;
}

/**
 * The edits of bodies. Nothing is told of a text that was never edited; the first edit gives two revisions, the
 * original and the new one. Sources: GitHub Docs,
 * "Tracking changes in a comment"; kurone-kito/idd-skill#3133 (each revision holds the whole body, newest first).
 */
export class EditHistory {
  readonly #world: World;
  readonly #creations = new Map<string, Creation>();
  readonly #revisions = new Map<string, Revision[]>();
  #ids = 0;

  constructor(world: World) {
    this.#world = world;
  }

  /** `key` is unique over issues, comments and reviews: `issue owner/name#1`, `comment 1`, `review 1`. */
  created(key: string, author: string | null, body: string | null): void {
    this.#creations.set(key, { author, at: this.#world.now(), body: body ?? '' });
  }

  /** When it was written first, by the clock of the emulator; undefined for what was not made through it. */
  createdAt(key: string): string | undefined {
    return this.#creations.get(key)?.at;
  }

  /** An edit that leaves the text as it is leaves no revision. */
  edited(key: string, editor: string, body: string | null, before: string | null): void {
    const text = body ?? '';
    if (text === (before ?? '')) return;
    const revisions = this.#revisions.get(key) ?? this.#original(key, before ?? '');
    this.#revisions.set(key, [this.#revision(editor, this.#world.now(), text), ...revisions]);
  }

  /** Newest first. */
  of(key: string): readonly Revision[] {
    return this.#revisions.get(key) ?? [];
  }

  /** Deletes the content of a revision, as its author and every writer may. `index`: 0 is the newest. */
  deleteContent(key: string, index: number, by: string): void {
    const revision = this.of(key)[index];
    if (revision === undefined) throw new Error(`${key} has ${this.of(key).length} revisions, none at ${index}`);
    Object.assign(revision, { diff: null, deletedAt: this.#world.now(), deletedBy: by });
  }

  #original(key: string, before: string): Revision[] {
    const { author = null, at = this.#world.now(), body = before } = this.#creations.get(key) ?? {};
    return [this.#revision(author, at, body)];
  }

  #revision(editor: string | null, at: string, diff: string): Revision {
    return { id: `UCE_${++this.#ids}`, createdAt: at, editedAt: at, editor, diff, deletedAt: null, deletedBy: null };
  }
}
