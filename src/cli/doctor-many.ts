import { join } from 'node:path';
import type { RepositoryTable } from '../doctor/table/model.ts';
import { repositoryName, repositoryNamed, type Repository } from '../github/repository.ts';
import type { Client } from '../github/transport/client.ts';
import type { GitHubError } from '../github/transport/error.ts';
import type { ExitStatus } from '../run/exit.ts';
import { readText, writeNew } from './files.ts';
import { connect } from './online.ts';
import { oneOf, UsageError, type Surroundings } from './program.ts';

/** Which repositories are looked at, and how it is told. */
export interface ManyArgs {
  names: readonly string[];
  org: string | undefined;
  /** A file with a name on each line. */
  list: string | undefined;
  policy: { path: string; named: boolean };
  format: string;
  color: boolean;
  minutes: string;
  /** Where the patches go, a file for each repository. */
  patches: string | undefined;
}

/** GitHub takes 900 requests a minute, also those of others with this token. */
const PER_MINUTE = 700;

/** Looks at several repositories, and tells them in one table. */
export async function examineAll(args: ManyArgs, surroundings: Surroundings): Promise<ExitStatus> {
  const format = oneOf('--format', args.format, ['text', 'json', 'csv', 'html']);
  const minutes = minutesOf(args.minutes);
  const listed = [...args.names, ...(args.list === undefined ? [] : namesIn(await readText(args.list, surroundings)))];
  const named = listed.map(repositoryOrError);
  let limit: string | undefined;
  const onError = ({ status, message }: GitHubError): void => {
    // Whoever goes on after a limit is locked out for longer.
    if (status === 429) limit ??= `it was not reached: ${message}`;
  };
  const client = await connect(surroundings, { onError, perMinute: PER_MINUTE });
  const repositories = distinct([...named, ...(await ofOrganisation(client, args.org))]);
  const at = surroundings.now();
  const end = Date.parse(at) + minutes * 60_000;
  const stopped = (): string | undefined =>
    limit ?? (Date.parse(surroundings.now()) < end ? undefined : `it was not reached within ${minutes} minutes`);
  const { examineMany } = await import('../subject/doctor-many.ts');
  const { rows, leftOut } = await examineMany(client, repositories, { policy: args.policy, stopped });
  const { repositoryTable } = await import('../doctor/table/table.ts');
  const table = repositoryTable(rows, { at, leftOut });
  if (args.patches !== undefined) await writePatches(args.patches, table);
  surroundings.stdout.write(await shown(table, format, args.color));
  const { wrong, unread, unchecked } = table.totals;
  return wrong > 0 ? 1 : unread + unchecked > 0 ? 3 : 0;
}

async function ofOrganisation(client: Client, org: string | undefined): Promise<Repository[]> {
  if (org === undefined) return [];
  if (!/^[\w-]+$/.test(org)) throw new UsageError(`--org: found "${org}", expected the name of an organisation`);
  const { repositoriesOfOwner } = await import('../github/survey/look.ts');
  return repositoriesOfOwner(client, org);
}

function repositoryOrError(name: string): Repository {
  const repository = repositoryNamed(name);
  if (repository === undefined) throw new UsageError(`found "${name}", expected owner/name`);
  return repository;
}

/** The names in a file: one a line; what follows a `#` is a comment. */
function namesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*$/, '').trim())
    .filter((line) => line !== '');
}

function distinct(repositories: readonly Repository[]): Repository[] {
  return [...new Map(repositories.map((each) => [repositoryName(each).toLowerCase(), each])).values()];
}

function minutesOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value))
    throw new UsageError(`--minutes: found "${value}", expected a whole number from 1 to 9999`);
  return Number(value);
}

async function writePatches(folder: string, { rows }: RepositoryTable): Promise<void> {
  for (const { repository, patch } of rows)
    if (patch !== undefined) await writeNew(join(folder, `${repository.replace('/', '.')}.patch`), patch, true);
}

async function shown(
  table: RepositoryTable,
  format: 'text' | 'json' | 'csv' | 'html',
  color: boolean,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(table, undefined, 2)}\n`;
    case 'csv':
      return (await import('../reports/doctor/csv.ts')).repositoriesCsv(table);
    case 'html':
      return (await import('../reports/doctor/html.ts')).repositoriesHtml(table);
    case 'text':
      return (await import('../reports/doctor/text.ts')).repositoriesText(table, { color });
  }
}
