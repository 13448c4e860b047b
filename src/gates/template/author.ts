import type { GateAuthor } from '../kit/author.ts';

export default { sentence: () => 'Nothing of the template is deleted, reworded or moved' } satisfies GateAuthor;
