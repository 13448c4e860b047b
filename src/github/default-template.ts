import type { Subject } from '../verdict/verdict.ts';
import type { Client } from './transport/client.ts';
import { GitHubError } from './transport/error.ts';
import { trustedAt } from './subject.ts';
import { policyElsewhere } from './policy-elsewhere.ts';

/** Where GitHub looks for templates, in the order in which one goes before another. */
const FOLDERS = ['.github/', '', 'docs/'];

/**
 * Paths of the templates that a body may have been made from, at the trusted commit. One in a usual place goes
 * before a folder of several. Empty where the repository has none; `unavailable` where that cannot be known.
 * Takes one request, three where a server wants the commit. Source: "About issue and pull request templates", GitHub Docs.
 */
export async function defaultTemplates(
  client: Client,
  subject: Subject,
): Promise<{ paths: string[]; policyElsewhere?: string } | { unavailable: string }> {
  const [owner, repo] = subject.repository?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return { unavailable: 'the repository is not known' };
  try {
    const data = await treeOf(client, { owner, repo }, trustedAt(subject) ?? 'HEAD');
    if (data.truncated)
      return {
        unavailable: 'the repository has too many files to look for its templates; name one with the input `template`',
      };
    const files = data.tree.flatMap(({ path, type }) => (type === 'blob' && path !== undefined ? [path] : []));
    const elsewhere = policyElsewhere((path) => files.includes(path));
    return {
      paths: templatesAmong(files, subject.kind),
      ...(elsewhere === undefined ? {} : { policyElsewhere: elsewhere }),
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return { unavailable: `the templates of the repository could not be looked for: ${error.message}` };
  }
}

type Tree = Awaited<ReturnType<Client['rest']['git']['getTree']>>['data'];

// A server that knows no tree by the whole name of a branch is asked for the commit of the branch first.
async function treeOf(client: Client, where: { owner: string; repo: string }, at: string): Promise<Tree> {
  const read = async (tree_sha: string): Promise<Tree> =>
    (await client.rest.git.getTree({ ...where, tree_sha, recursive: '1' })).data;
  try {
    return await read(at);
  } catch (error) {
    if (!(error instanceof GitHubError) || error.status !== 404 || !at.startsWith('refs/')) throw error;
    const { data } = await client.rest.git.getRef({ ...where, ref: at.slice('refs/'.length) });
    return read(data.object.sha);
  }
}

/** The templates for a kind of subject among the paths of a repository. */
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
