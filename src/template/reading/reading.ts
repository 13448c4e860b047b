import type { Item, Section } from '../../checklist/model.ts';

/**
 * What the boxes of a list mean. `steps` are followed only in some cases; a `way` is one of several ways out; in a
 * `let-off`, one of the boxes makes the others unnecessary.
 */
export type Meaning =
  | 'all'
  | 'any'
  | 'one'
  | 'none'
  | 'steps'
  | 'way'
  | 'optional'
  | 'others'
  | 'verdict'
  | 'answers'
  | 'let-off'
  | 'sign-offs';

/** A meaning, with the reason for it. */
export interface Reading {
  meaning: Meaning;
  /** The reason, in words that follow "because"; absent where nothing was guessed. */
  because?: string | undefined;
  /** Whether the list stands under words such as rollback or abort, where three meanings are common. */
  sensitive: boolean;
  way?: 'normal' | 'back';
  /** Its boxes say what the change does to others, so that each is true or not. */
  ofEffects?: true;
  /** A directive states it, so that nothing is guessed. */
  isStated?: true;
}

/** The texts from which a section is read. */
export interface Voices {
  section: Section;
  introduction: readonly string[];
  /** The title of the section above, which may say what the list is about. */
  above: string;
  /** Boxes of the section that answer its questions, and are not among its items. */
  answering?: readonly Item[];
  /** The sections beside it, with itself. */
  siblings?: readonly Section[];
}
