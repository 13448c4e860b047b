import { ageWords, resultWords, type AuthorOf } from '../kit/author.ts';
import { givenWords } from '../kit/given.ts';
import type { deployment } from './deployment.ts';

export default {
  sentence: ({ environment, at = 'head', state = 'success', within }) => {
    const commit = at === 'head' ? 'The head' : givenWords(at);
    return `${commit} was deployed to ${environment}, with the state ${resultWords(state)}${ageWords(within)}`;
  },
} satisfies AuthorOf<typeof deployment>;
