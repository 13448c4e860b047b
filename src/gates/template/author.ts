import type { GateAuthor } from '../kit/author.ts';

const author: GateAuthor = { sentence: () => 'Nothing of the template is deleted, reworded or moved' };

export default author;
