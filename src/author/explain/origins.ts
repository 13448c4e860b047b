import { bindRule } from '../../policy/file/bind.ts';
import type { PolicySource, SourceRule } from '../../policy/file/written.ts';
import type { Keys } from '../../policy/file/yaml-text.ts';

/** Settings of a policy and of a checklist, in the order in which they are listed. */
const SETTINGS = [
  'mode',
  'skip',
  'break-glass',
  'source',
  'template',
  'not-applicable',
  'open-conditional',
  'default-phase',
  'applies-to',
] as const;

/** The parts of a policy that was laid over others, with the file and line that each comes from. */
export function originLines({ file, checklists, at }: PolicySource): string[] {
  const line = (keys: Keys, what: string): string => {
    const place = at(keys);
    return `  - ${what}, from ${place.path}:${place.line}`;
  };
  const settings = (keys: Keys, values: object): string[] =>
    SETTINGS.flatMap((key) => (Object.hasOwn(values, key) ? [line([...keys, key], key)] : []));
  const rule = (each: SourceRule): string =>
    line(each.keys, `${bindRule(each).title}${each.rule.final === true ? ' (final)' : ''}`);
  return [
    'Put together from',
    ...settings([], file),
    ...checklists.flatMap(({ name, keys, phases }) => [
      ...(name === undefined
        ? []
        : [line(keys, `checklist "${name}"`), ...settings(keys, Object(file.checklists)[name])]),
      ...phases.flatMap((phase) => [
        ...(phase.name === undefined
          ? []
          : [line(phase.keys, `phase ${phase.name}${phase.final === true ? ' (final)' : ''}`)]),
        ...phase.rules.map(rule),
      ]),
    ]),
    '',
  ];
}
