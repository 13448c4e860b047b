import type { AuthorOf } from '../kit/author.ts';
import type { review } from './review.ts';

export default {
  sentence: ({ approvals = 1, stale = false, permission = 'write' }) => {
    const people = `At least ${approvals} ${approvals === 1 ? 'person' : 'people'} with ${permission} access`;
    return `${people} approved ${stale ? 'the pull request' : 'its head'}, and nobody requests changes`;
  },
} satisfies AuthorOf<typeof review>;
