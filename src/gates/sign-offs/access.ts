import { isAtLeast } from '../../evidence/account.ts';
import type { Permission } from '../../evidence/people.ts';
import type { Ask, Told } from './ask.ts';

/** Whether somebody has at least this access to the repository. */
export function accessOf(login: string, least: Permission, ask: Ask): Told<boolean> {
  const permission = ask.about({ kind: 'permission', login });
  if ('unknown' in permission) return { unknown: `the permission of @${login} is not known: ${permission.unknown}` };
  return { value: isAtLeast(permission.value.level, least) };
}
