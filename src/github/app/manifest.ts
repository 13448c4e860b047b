import { versioned } from '../transport/api-version.ts';
import { GitHubError } from '../transport/error.ts';
import { createFetch } from '../transport/fetch.ts';

/** What an App is made from ("Registering a GitHub App from a manifest", GitHub Docs). */
export interface AppManifest {
  name: string;
  url: string;
  hook_attributes: { url: string; active: true };
  redirect_url: string;
  public: false;
  default_permissions: Record<string, 'read' | 'write'>;
  default_events: string[];
}

/** What the App may do, and why. */
export const APP_PERMISSIONS: readonly { name: string; level: 'read' | 'write'; why: string }[] = [
  { name: 'metadata', level: 'read', why: 'every App has it' },
  { name: 'contents', level: 'read', why: 'policy, templates and CODEOWNERS' },
  { name: 'pull_requests', level: 'write', why: 'bodies and reviews; the comment' },
  { name: 'issues', level: 'write', why: 'release issues and comments; the comment' },
  { name: 'statuses', level: 'write', why: 'the commit status' },
  { name: 'checks', level: 'read', why: 'results of CI that a policy asks for' },
  { name: 'deployments', level: 'read', why: 'deployments that a policy asks for' },
  { name: 'members', level: 'read', why: 'members of teams that sign off' },
  { name: 'merge_queues', level: 'read', why: 'groups of a merge queue' },
];

/** What the App is told of. */
export const APP_EVENTS: readonly string[] = [
  'pull_request',
  'pull_request_review',
  'issues',
  'issue_comment',
  'check_run',
  'check_suite',
  'status',
  'deployment_status',
  'merge_group',
  'push',
];

/** The manifest of an App whose server is at `url`. `redirectUrl`: where GitHub leads to when the App is made. */
export function manifestOf(name: string, url: string, redirectUrl: string): AppManifest {
  return {
    name,
    url,
    hook_attributes: { url: `${url}/webhook`, active: true },
    redirect_url: redirectUrl,
    public: false,
    default_permissions: Object.fromEntries(APP_PERMISSIONS.map(({ name: each, level }) => [each, level])),
    default_events: [...APP_EVENTS],
  };
}

/** An App that was just made. Nobody else gets its secrets, and nobody gets them twice. */
export interface MadeApp {
  id: number;
  /** Where it is installed from. */
  url: string;
  privateKey: string;
  webhookSecret: string;
}

/** Gets the secrets of a new App for the code that GitHub gave. Throws `GitHubError` where it gives none. */
export async function madeFrom(code: string, apiUrl: string): Promise<MadeApp> {
  const base = apiUrl.replace(/\/+$/, '');
  const url = `${base}/app-manifests/${encodeURIComponent(code)}/conversions`;
  const headers = { accept: 'application/vnd.github+json', 'user-agent': 'checklist-gate' };
  const answer = await versioned(createFetch(), base)(url, { method: 'POST', headers });
  if (answer.status !== 201)
    throw new GitHubError(answer.status, `GitHub returned no App for this code (${answer.status}). Begin again.`);
  const made: { id?: unknown; html_url?: unknown; pem?: unknown; webhook_secret?: unknown } = Object(
    await answer.json(),
  );
  const { id, html_url: page, pem: privateKey, webhook_secret: webhookSecret } = made;
  if (typeof id !== 'number' || typeof privateKey !== 'string' || typeof webhookSecret !== 'string')
    throw new GitHubError(
      answer.status,
      'GitHub answered without the secrets of the App. Delete the App there, and begin again.',
    );
  return { id, url: String(page), privateKey, webhookSecret };
}
