import type { AuthorOf } from '../kit/author.ts';
import type { subIssues } from './sub-issues.ts';

export default {
  sentence: ({ 'at-least': least }) =>
    least === undefined
      ? 'All sub-issues of the issue are closed'
      : `At least ${least} sub-issues of the issue are closed`,
  remark: (uses) =>
    uses.length === 0
      ? undefined
      : 'Nothing starts a run when a sub-issue is closed: let the second workflow start on a schedule too.',
} satisfies AuthorOf<typeof subIssues>;
