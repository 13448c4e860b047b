import { repositoryNamed, type Repository } from '../github/repository.ts';

/** Where an overview goes, and what it is of. */
export interface OverviewInput {
  /** One issue of this repository is kept up to date. */
  issue: boolean;
  /** Pages to write, below the workspace. */
  paths: string[];
  /** Absent: this repository. */
  repositories: Repository[] | undefined;
}

export const OVERVIEW_INPUTS = ['overview', 'overview-repositories'] as const;

type Name = (typeof OVERVIEW_INPUTS)[number];

/** An HTML file below the workspace. */
const PAGE = /^(?![\\/])(?!(?:.*[\\/])?\.\.(?:[\\/]|$))\P{C}+\.html?$/u;

/** Reads them; undefined where no overview is asked for. `read` and `wrong`: as for `readDurations`. */
export function readOverview(
  read: (name: Name) => string | undefined,
  wrong: (name: Name, found: string, expected: string) => void,
): OverviewInput | undefined {
  const repositories = filledLines(read('overview-repositories')).flatMap((line) => {
    const found = repositoryNamed(line);
    if (found === undefined) wrong('overview-repositories', line, 'owner/name, one a line');
    return found ?? [];
  });
  const places = filledLines(read('overview'));
  const [first] = repositories;
  if (places.length === 0) {
    if (first !== undefined) wrong('overview', '', 'one beside `overview-repositories`');
    return undefined;
  }
  const paths = places.filter((place) => place !== 'issue');
  for (const path of paths)
    if (!PAGE.test(path))
      wrong('overview', path, '"issue", or the path of an HTML file below the workspace, one a line');
  return { issue: paths.length < places.length, paths, repositories: first === undefined ? undefined : repositories };
}

/** The lines of an input that are not empty, trimmed. */
export function filledLines(found: string | undefined): string[] {
  return (found ?? '').split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}
