import type { Subject } from '../verdict/verdict.ts';
import type { Fact } from '../evidence/question.ts';
import { askAbout, known, unavailable } from './answers/ask.ts';
import { type Repository, policyElsewhere } from './repository.ts';
import { trustedAt } from './subject.ts';
import type { Client } from './transport/client.ts';
import { attempt } from './transport/error.ts';

/** Where GitHub looks for templates, in this order; the first match wins. */
const FOLDERS = ['.github/', '', 'docs/'];

/**
 * Paths of the templates that a body may have been made from, at the trusted commit. A single template in one of
 * GitHub's usual places wins over a folder of several. Empty if the repository has none; `unavailable` if that cannot
 * be known. Takes one request; three if the server wants a commit. Source: "About issue and pull request templates",
 * GitHub Docs.
 */
export function defaultTemplates(client: Client, subject: Subject): Promise<Fact<TemplatesFound>> {
  return askAbout(client, subject, async ({ repository }) => {
    const answer = await attempt(() => treeOf(client, repository, trustedAt(subject) ?? 'HEAD'));
    if (!answer.ok)
      return unavailable(
        `the templates of the repository could not be looked for: ${answer.error.message}`,
        answer.error,
      );
    const { truncated, tree } = answer.value;
    if (truncated)
      return unavailable(
        'the repository has too many files to look for its templates; name one with the input `template`',
      );
    const files = tree.flatMap(({ path, type }) => (type === 'blob' && path !== undefined ? [path] : []));
    return known(templatesIn(files, subject.kind));
  });
}

export interface TemplatesFound {
  paths: string[];
  /** A file that looks like a policy and is read by nobody. */
  policyElsewhere?: string;
}

/** What is found among the paths of a commit. */
export function templatesIn(files: readonly string[], kind: Subject['kind']): TemplatesFound {
  const elsewhere = policyElsewhere((path) => files.includes(path));
  return { paths: templatesAmong(files, kind), ...(elsewhere === undefined ? {} : { policyElsewhere: elsewhere }) };
}

type Tree = Awaited<ReturnType<Client['rest']['git']['getTree']>>['data'];

// Some servers do not accept a full branch ref here: ask them for the branch's commit first.
async function treeOf(client: Client, where: Repository, at: string): Promise<Tree> {
  const read = async (tree_sha: string): Promise<Tree> =>
    (await client.rest.git.getTree({ ...where, tree_sha, recursive: '1' })).data;
  const answer = await attempt(() => read(at));
  if (answer.ok) return answer.value;
  if (answer.error.status !== 404 || !at.startsWith('refs/')) throw answer.error;
  const { data } = await client.rest.git.getRef({ ...where, ref: at.slice('refs/'.length) });
  return read(data.object.sha);
}

/** The paths among these that are templates for a kind of subject. */
export function templatesAmong(paths: readonly string[], kind: Subject['kind']): string[] {
  const name = kind === 'issue' ? 'issue_template' : 'pull_request_template';
  const lower = paths.map((path) => ({ path, lower: path.toLowerCase() }));
  for (const folder of FOLDERS) {
    const single = lower.find((each) =>
      [`${folder}${name}.md`, `${folder}${name}.txt`, `${folder}${name}`].includes(each.lower),
    );
    if (single !== undefined) return [single.path];
    const several = lower.filter((each) =>
      new RegExp(`^${folder.replaceAll('.', '\\.')}${name}/[^/]+\\.(?:md|txt)$`).test(each.lower),
    );
    if (several.length > 0) return several.map((each) => each.path);
  }
  return [];
}
