import { ageWords, resultWords, type GateAuthor } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import { givenWords } from '../kit/given.ts';
import type { deployment } from './deployment.ts';

const author: GateAuthor<OptionsOf<typeof deployment>> = {
  sentence: ({ environment, at = 'head', state = 'success', within }) => {
    const commit = at === 'head' ? 'The head' : givenWords(at);
    return `${commit} was deployed to ${environment}, with the state ${resultWords(state)}${ageWords(within)}`;
  },
};

export default author;
