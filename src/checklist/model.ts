/**
 * What is written in a checklist, as data. Nothing here says whether it is right:
 * that is the work of `gates`.
 */

/** Where a document comes from. This decides line breaks: in a `file` a line end is not a `<br>`. */
export type DocumentKind = 'pull-request-body' | 'issue-body' | 'comment' | 'file';

/** One text to read. `id` is unique within an evaluation and is what a `Place` points to. */
export interface Document {
  id: string;
  kind: DocumentKind;
  markdown: string;
  author?: string;
  path?: string;
  url?: string;
}

/**
 * A point in a document. `line` and `column` are 1-based, `offset` is 0-based; columns and offsets count UTF-16 units.
 */
export interface Place {
  document: string;
  line: number;
  column: number;
  offset: number;
}

/** Not applicable is a third state, never a kind of ticked. */
export type ItemState = 'ticked' | 'unticked' | 'not-applicable';

/** `<!-- gate: text -->`, as it stands. */
export interface Directive {
  text: string;
  place: Place;
}

/** Identifies an item, in the same way in template and body. All of it is normalised. */
export interface ItemKey {
  /** The key of its section. */
  section: readonly string[];
  text: string;
  /** 1 for the first item of this text below these titles, 2 for the next. */
  ordinal: number;
}

/** An N/A mark. It counts as ordinary text if the trusted template has the same mark. */
export interface Mark {
  /** The normalised text with the mark, to compare with the template. */
  as: string;
  /** What the item says without it. */
  otherwise: Pick<Item, 'label' | 'state' | 'tickedToo' | 'reason' | 'mark'>;
}

/** One entry of a task list. */
export interface Item {
  key: ItemKey;
  /** The text without formatting, comments and the box; N/A marks and reasons are kept. */
  text: string;
  /** `text` without N/A marks and reasons, and without what is struck through: what the item asks for. */
  label: string;
  state: ItemState;
  /** It has an N/A mark although its box is ticked. */
  tickedToo?: true;
  /** Why it is not applicable, when a reason is written. */
  reason?: string;
  /** The mark that makes it not applicable; absent if its brackets do. */
  mark?: Mark;
  /** It has no mark, but its text looks as if one was meant. */
  looksNotApplicable?: true;
  /** If only part of it is struck through: `text` with `~~` around that part. */
  struck?: string;
  /** The text says that the item holds only in some cases: `… (if applicable)`, `If …`. */
  conditional: boolean;
  /** False for `[n/a]`, `[-]` and `[~]`, where GitHub shows no box: such an item is in no total. */
  boxed: boolean;
  /** Explicit key of a template item: `- [ ] <!-- id: x --> text`. */
  id?: string;
  /** Comments `<!-- gate: … -->` in it. They mean something in a trusted template only. */
  directives?: Directive[];
  /** The plain bullet that holds it: a question with its answers. */
  question?: { text: string; place: Place };
  items: Item[];
  /** The opening bracket of the box. */
  place: Place;
}

/** A name and what is filled in beside it: `- **Version**: 1.2.3`. */
export interface Field {
  key: string;
  name: string;
  /** Without formatting, comments and what is struck through, on one line. */
  value: string;
  /** Where the value leads, when it is one link: `[run 12](https://ci.example/12)`. */
  link?: string;
  /** Part of the name or the value is the text of a picture, which may show something else. */
  picture?: true;
  blank: boolean;
  place: Place;
}

/** A line of a paragraph, of a plain bullet or behind a box. It is searched for names that a policy asks for. */
export interface WrittenLine extends Pick<Field, 'link' | 'picture' | 'place'> {
  /** As it is shown, with line breaks if the bullet or item has several lines. */
  text: string;
  /** Of a task item. */
  item?: ItemState;
}

/** A claim that a role has signed. Who really did is evidence, not text. */
export interface SignOff {
  role: string;
  name: string;
  signature: string;
  /** Logins mentioned with `@`, without the `@`, in order of appearance. */
  logins: string[];
  state: ItemState;
  /** The words that make it a sign-off of this role are the text of a picture, which may show something else. */
  pictured?: true;
  /** The role is not on the line of its box, or continues on the next line. */
  apart?: true;
  place: Place;
}

/** What opens a section: a heading, a bold line or a paragraph that ends in a colon. */
type SectionKind = 'root' | 'heading' | 'group';

/** A part of the document under a title, with everything below it in the tree. */
export interface Section {
  kind: SectionKind;
  /** As written, without formatting. Empty for the root. */
  title: string;
  /** Titles from the top, normalised, its own included. Sections with the same titles share one. */
  key: readonly string[];
  /** 0 for the root, 1 to 6 for headings, 7 for bold lines, 8 for "…:" paragraphs. */
  depth: number;
  items: Item[];
  fields: Field[];
  signOffs: SignOff[];
  /** Lines that say something, in document order; absent for none. */
  lines?: WrittenLine[];
  /**
   * Only for headings: the content besides boxes and fields, one entry for each paragraph, cell, code block or picture.
   * Text as it is shown, line by line; a picture by its address.
   */
  prose?: string[];
  /** Part of its title is the text of a picture, which may show something else. */
  pictured?: true;
  /** Comments `<!-- gate: … -->` directly in it. */
  directives?: Directive[];
  sections: Section[];
  /** Absent for the root. */
  place?: Place;
}

/** Something that looks like a box, a tick or a list but is none on GitHub. */
export interface NearMiss {
  kind: string;
  /** Whether it keeps a gate that covers the place from passing. */
  blocking: boolean;
  /** Our words. */
  message: string;
  /** The source line, untrusted. */
  actual: string;
  help: string;
  /** Titles from the top down to the section that holds it. */
  section: string[];
  place: Place;
}

export interface Checklist {
  documents: Document[];
  root: Section;
  nearMisses: NearMiss[];
}

/** Levels of access to a repository, lowest first. */
export const ACCESS = ['read', 'triage', 'write', 'maintain', 'admin'] as const;

export type Access = (typeof ACCESS)[number];

/** Whose comments count. */
export type Writer = Access | 'author';

/** Where a checklist is written. */
export type DocumentSource =
  | { kind: 'pull-request-body' }
  | { kind: 'issue-body' }
  /** Comments with a box, by people with at least this access or by the author; of bots only those that are named. */
  | { kind: 'comments'; by: Writer | Writer[]; bots: string[] }
  /**
   * Issues that a pull request closes or names as its checklist; of other repositories (`owner/name`, `owner/*`) only
   * these.
   */
  | { kind: 'linked-issues'; repositories: string[] }
  /** A file of what is judged: at the head of a pull request, at a tag, else at the default branch. */
  | { kind: 'file'; path: string };
