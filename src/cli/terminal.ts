import type { Surroundings } from './program.ts';

/** Whether to write colours: asked for, or a terminal that wants them (https://no-color.org, FORCE_COLOR). */
export function useColor(when: 'auto' | 'always' | 'never', { stdout, env }: Surroundings): boolean {
  if (when !== 'auto') return when === 'always';
  if ((env['NO_COLOR'] ?? '') !== '') return false;
  if ((env['FORCE_COLOR'] ?? '') !== '') return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}
