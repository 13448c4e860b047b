import { isAbsolute, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sanitiseLine } from '../reports/sanitise.ts';
import { wrongPolicy, type Stage, type TrustedFile } from '../run/request.ts';

/** Bytes of the largest file that is read; the loader takes less. */
const MAX_BYTES = 1_048_576;

/**
 * True for what names a file of this machine, and not a path of the repository on the base branch: an absolute
 * path, `./…`, `../…`, and `file:…`.
 */
export function isWorkspacePath(path: string): boolean {
  return /^(?:[\\/]|\.{1,2}[\\/]|file:|[A-Za-z]:[\\/])/.test(path);
}

/**
 * Reads a policy of the workspace. A checkout may hold what a pull request has changed, and a privileged event has
 * rights that its author has not: so the workflow must say that it trusts it, whatever the event.
 */
export async function readWorkspacePolicy(
  named: string,
  { trusted, workspace }: { trusted: boolean; workspace: string | undefined },
): Promise<Stage<TrustedFile>> {
  const shown = `"${sanitiseLine(named)}"`;
  if (!trusted) {
    const inRepository = named.replace(/^(?:file:)?(?:\.\/)*/, '');
    return wrongPolicy(
      `The input \`policy\` points into the workspace with ${shown}, and a checkout may hold what a pull request has changed. ` +
        `Write a path of the repository, which is read from the base branch${isWorkspacePath(inRepository) ? '' : `, as "${sanitiseLine(inRepository)}"`}; ` +
        'or set `trust-workspace: true`, if no pull request can change that file.',
    );
  }
  if (workspace === undefined || workspace === '')
    return wrongPolicy('`GITHUB_WORKSPACE` is not set, so there is no workspace to read the policy from.');
  // Most policies are read from the base branch.
  const { readFile, realpath } = await import('node:fs/promises');
  try {
    const root = await realpath(workspace);
    // Links are followed first: what counts is the file that is read.
    const file = await realpath(resolve(root, pathOf(named)));
    const path = relative(root, file);
    if (path.split(sep)[0] === '..' || isAbsolute(path))
      return wrongPolicy(`The input \`policy\` names ${shown}, which is not in the workspace.`);
    const bytes = await readFile(file);
    if (bytes.length > MAX_BYTES) return wrongPolicy(`The policy ${shown} is larger than 1 MB.`);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return { ok: true, value: { path: path.split(sep).join('/'), text, workspace: true } };
  } catch (error) {
    const { code }: { code?: unknown } = Object(error);
    const reason = code === 'ENOENT' ? 'there is no such file in the workspace' : `it cannot be read (${String(code)})`;
    return wrongPolicy(`The input \`policy\` names ${shown}: ${reason}.`);
  }
}

function pathOf(named: string): string {
  if (!named.startsWith('file:')) return named;
  return named.startsWith('file:/') ? fileURLToPath(named) : named.slice('file:'.length);
}
