import type { Section } from '../../checklist/model.ts';
import { select } from '../../checklist/select.ts';
import { quotedAll, scopeIn, type GateAuthor, type GateMistake, type GateUse } from '../kit/author.ts';
import type { OptionsOf } from '../kit/gate.ts';
import type { section } from './section.ts';

type Options = OptionsOf<typeof section>;

const STATES = { present: 'is there', absent: 'is not there', 'non-empty': 'says something' };

const author: GateAuthor<Options> = {
  sentence: ({ in: title, must = 'present', order }) =>
    [
      ...(title === undefined ? [] : [`The section "${title}" ${STATES[must]}`]),
      ...(order === undefined ? [] : [`The sections ${quotedAll(order)} are there, in this order`]),
    ].join('. '),
  mistakes: (options, { form }) =>
    form === undefined ? [] : [...absentMistakes(options, form), ...orderMistakes(options, form.root, form.path)],
};

export default author;

function absentMistakes({ in: title, must }: Options, { path, root }: NonNullable<GateUse['form']>): GateMistake[] {
  if (title === undefined || must !== 'absent' || select(root, title).kind === 'none') return [];
  return [
    {
      rule: 'never-passes',
      at: [],
      found: `"${title}" must be absent, but stands in ${path}`,
      expected: 'one or the other',
      help: 'Delete the section, or the rule.',
    },
  ];
}

function orderMistakes({ order = [] }: Options, root: Section, path: string): GateMistake[] {
  const places = order.map((title) => scopeIn(root, title)?.place?.offset);
  const wrong = places.findIndex((each, index) => {
    const before = places[index - 1];
    return each !== undefined && before !== undefined && each < before;
  });
  if (wrong < 0) return [];
  const found = `"${order[wrong]}" behind "${order[wrong - 1]}"`;
  return [
    {
      rule: 'never-passes',
      at: ['order', wrong],
      found,
      expected: `the order of ${path}`,
      help: 'Turn them round.',
    },
  ];
}
