import type { Fact, FileAnswer } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import { known, unavailable } from '../answers/ask.ts';
import { templatesAmong } from '../default-template.ts';
import { BLOB } from '../history/query.ts';
import { blobAnswer, type BlobNode } from '../history/reader.ts';
import { repositoryName, type Repository } from '../repository.ts';
import type { Client } from '../transport/client.ts';
import { attempt } from '../transport/error.ts';
import type { Why } from '../../result.ts';

/** Files and folders in one request. */
const OBJECTS = 60;

/** A commit of a repository. `ref`: `HEAD`, or a branch as `refs/heads/main`. */
interface CommitPlace {
  where: Repository;
  ref: string;
}

/** The files at these places, in their order, each asked for once. Never throws `GitHubError`. */
export async function trustedFilesAt(
  client: Client,
  places: readonly (CommitPlace & { path: string })[],
): Promise<Fact<FileAnswer>[]> {
  const paths = places.map(({ path }) => path.replace(/^\.\//, ''));
  const objects = await objectsAt<BlobNode>(
    client,
    places.map((place, index) => ({ ...place, path: paths[index] ?? '' })),
    BLOB,
  );
  return objects.map((object, index) =>
    object.status === 'unavailable' ? object : blobAnswer(paths[index] ?? '', object.value),
  );
}

interface TreeNode {
  entries?: { name: string; type: string }[];
}

/** Where GitHub looks for templates; the folder of the root has no name. */
const FOLDERS = ['', '.github', 'docs'];

/**
 * Paths of the templates that a body of this kind may have been made from, for each place in order; as
 * `defaultTemplates` finds them for one. Never throws `GitHubError`.
 */
export async function templatesAt(
  client: Client,
  places: readonly (CommitPlace & { kind: Subject['kind'] })[],
): Promise<Fact<string[]>[]> {
  const found = places.map((): { paths: string[]; failed?: Why } => ({ paths: [] }));
  const read = async (wanted: readonly { index: number; folder: string }[]): Promise<typeof wanted> => {
    const asked = wanted.flatMap(({ index, folder }) => {
      const place = places[index];
      return place === undefined ? [] : [{ ...place, path: folder, index }];
    });
    const trees = await objectsAt<TreeNode>(client, asked, '... on Tree { entries { name type } }');
    return asked.flatMap(({ index, path: folder }, at) => {
      const [own, tree] = [found[index], trees[at]];
      if (own === undefined || tree === undefined) return [];
      if (tree.status === 'unavailable') own.failed ??= tree;
      const entries = tree.status === 'known' ? (tree.value?.entries ?? []) : [];
      const pathOf = (name: string): string => (folder === '' ? name : `${folder}/${name}`);
      own.paths.push(...entries.flatMap(({ name, type }) => (type === 'blob' ? [pathOf(name)] : [])));
      return entries
        .filter(({ name, type }) => type === 'tree' && /^(?:pull_request|issue)_template$/i.test(name))
        .map(({ name }) => ({ index, folder: pathOf(name) }));
    });
  };
  // Their folders may be written in any case.
  await read(await read(places.flatMap((_, index) => FOLDERS.map((folder) => ({ index, folder })))));
  return found.map(({ paths, failed }, index) =>
    failed === undefined
      ? known(templatesAmong(paths, places[index]?.kind ?? 'pull-request'))
      : unavailable(failed.reason, failed),
  );
}

/** What is at these places, null where nothing is; each asked for once, `OBJECTS` in a request. */
async function objectsAt<Node>(
  client: Client,
  places: readonly (CommitPlace & { path: string })[],
  fields: string,
): Promise<Fact<Node | null>[]> {
  const keyOf = ({ where, ref, path }: (typeof places)[number]): string => `${repositoryName(where)}@${ref}:${path}`;
  const distinct = [...new Map(places.map((place) => [keyOf(place), place])).values()];
  const told = new Map<string, Fact<Node | null>>();
  for (let from = 0; from < distinct.length; from += OBJECTS) {
    const batch = distinct.slice(from, from + OBJECTS);
    const facts = await readObjects<Node>(client, batch, fields);
    batch.forEach((place, index) =>
      told.set(keyOf(place), facts[index] ?? unavailable(`${place.path} was not answered`)),
    );
  }
  return places.map((place) => told.get(keyOf(place)) ?? unavailable(`${place.path} was not answered`));
}

async function readObjects<Node>(
  client: Client,
  batch: readonly (CommitPlace & { path: string })[],
  fields: string,
): Promise<Fact<Node | null>[]> {
  const declared: string[] = [];
  const variables: Record<string, string> = {};
  const declare = (name: string, value: string): string => {
    declared.push(`$${name}: String!`);
    variables[name] = value;
    return `$${name}`;
  };
  const names = [...new Set(batch.map(({ where }) => repositoryName(where)))];
  const parts = names.map((name, at) => {
    const own = batch.flatMap((place, index) => (repositoryName(place.where) === name ? [{ ...place, index }] : []));
    const [owner = '', repo = ''] = name.split('/');
    const objects = own.map(
      ({ ref, path, index }) =>
        `f${index}: object(expression: ${declare(`f${index}`, `${ref}:${path}`)}) { ${fields} }`,
    );
    return `r${at}: repository(owner: ${declare(`o${at}`, owner)}, name: ${declare(`n${at}`, repo)}) { ${objects.join('\n')} }`;
  });
  const query = `query files(${declared.join(', ')}) {\n${parts.join('\n')}\n}`;
  const answer = await attempt(() =>
    client.graphql<Record<string, Record<string, Node | null> | null>>(query, variables),
  );
  if (!answer.ok)
    return batch.map(({ path }) => unavailable(`${path} could not be read: ${answer.error.message}`, answer.error));
  return batch.map(({ where }, index) => {
    const repository = answer.value[`r${names.indexOf(repositoryName(where))}`];
    return repository == null ? unavailable('the repository is not known') : known(repository[`f${index}`] ?? null);
  });
}
