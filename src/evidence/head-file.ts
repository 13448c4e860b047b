/** A file around a pull request. Each entry is its mode and blob, `100644 3b18e51…`; null if the file is not there. */
export interface HeadFile {
  head: string | null;
  onDefault: string | null;
  /** At the merge base of the head and the default branch. */
  atMergeBase: string | null;
  /** In the test merge that GitHub makes with the base; absent while there is none. */
  merged?: string | null;
  /** True if the base is the default branch. */
  intoDefault: boolean;
}
