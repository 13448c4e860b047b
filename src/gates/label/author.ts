import { or, quoted, quotedAll, type AuthorOf } from '../kit/author.ts';
import type { label } from './label.ts';

export default {
  sentence: ({ name, require = 'all' }) => {
    const names = [name].flat();
    if (require === 'none') return `No label ${or(names.map(quoted))} is set`;
    if (require === 'all')
      return names.length === 1 ? `The label ${quotedAll(names)} is set` : `The labels ${quotedAll(names)} are set`;
    const least =
      typeof require === 'object'
        ? `At least ${require['at-least']}`
        : { any: 'At least one', one: 'Exactly one' }[require];
    return `${least} of the labels ${quotedAll(names)} is set`;
  },
} satisfies AuthorOf<typeof label>;
