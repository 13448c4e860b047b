import { select } from '../../checklist/select.ts';
import { never, quotedAll, scopeIn, type AuthorOf, type GateMistake, type GateUse } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { section } from './section.ts';

const STATES = { present: 'is there', absent: 'is not there', 'non-empty': 'says something' };

export default {
  sentence: ({ in: title, must = 'present', order }) =>
    [
      ...(title === undefined ? [] : [`The section "${title}" ${STATES[must]}`]),
      ...(order === undefined ? [] : [`The sections ${quotedAll(order)} are there, in this order`]),
    ].join('. '),
  mistakes,
} satisfies AuthorOf<typeof section>;

function mistakes({ in: title, must, order = [] }: OptionsOf<typeof section>, { form }: GateUse): GateMistake[] {
  if (form === undefined) return [];
  const { path, root } = form;
  const isThere = title !== undefined && must === 'absent' && select(root, title).kind !== 'none';
  const found = `"${title}" must be absent, but stands in ${path}`;
  const places = order.map((each) => scopeIn(root, each)?.place?.offset);
  const wrong = places.findIndex((each, index) => {
    const before = places[index - 1];
    return each !== undefined && before !== undefined && each < before;
  });
  const behind = `"${order[wrong]}" behind "${order[wrong - 1]}"`;
  return [
    ...(isThere ? [never([], found, 'one or the other', 'Delete the section, or the rule.')] : []),
    ...(wrong > 0 ? [never(['order', wrong], behind, `the order of ${path}`, 'Turn them round.')] : []),
  ];
}
