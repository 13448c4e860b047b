import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where the cases are: `cases/<area>/<behaviour>/`, the area being a gate or a folder of `src`. */
export const CASES = join(import.meta.dirname, '../cases');

/** One case: `sign-offs/dismissed-approval-is-none` is its path, the behaviour its name. */
export interface Case {
  area: string;
  name: string;
  folder: string;
}

/** Every case, by area and name. */
export function allCases(): Case[] {
  return foldersIn(CASES).flatMap((area) =>
    foldersIn(join(CASES, area)).map((name) => ({ area, name, folder: join(CASES, area, name) })),
  );
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
}
