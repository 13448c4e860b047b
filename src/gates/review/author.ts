import type { GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { review } from './review.ts';

const author: GateAuthor<OptionsOf<typeof review>> = {
  sentence: ({ approvals = 1, stale = false, permission = 'write' }) => {
    const people = `At least ${approvals} ${approvals === 1 ? 'person' : 'people'} with ${permission} access`;
    return `${people} approved ${stale ? 'the pull request' : 'its head'}, and nobody requests changes`;
  },
};

export default author;
