import type { ChangedFiles } from '../../evidence/question.ts';

/** A file of a pull request or a comparison, as REST lists it. */
interface ListedFile {
  filename: string;
  previous_filename?: string | undefined;
  /** `added`, `removed`, `modified`, `renamed`, `copied`, `changed` or `unchanged`. */
  status: string;
}

/** The same as evidence.  */
export function changedFile({
  filename,
  previous_filename: previous,
  status,
}: ListedFile): ChangedFiles['files'][number] {
  return {
    path: filename,
    ...(previous === undefined ? {} : { previous }),
    ...(status === 'removed' ? { removed: true } : {}),
  };
}
