import { createFetch, versioned } from '../transport/fetch.ts';
import { GitHubError } from '../transport/error.ts';

/** What an App is made from ("Registering a GitHub App from a manifest", GitHub Docs). */
export interface AppManifest {
  name: string;
  url: string;
  /** Absent for an App without a server: GitHub then tells it of nothing. */
  hook_attributes?: { url: string; active: true };
  redirect_url: string;
  public: false;
  default_permissions: Record<string, 'read' | 'write'>;
  default_events: string[];
}

interface Permission {
  name: string;
  level: 'read' | 'write';
  why: string;
}

/** What an App with a server may do, and why. */
const APP_PERMISSIONS: readonly Permission[] = [
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

/** In place of those of the same name, where the App answers deployments that wait. */
const FOR_DEPLOYMENTS: readonly Permission[] = [
  { name: 'deployments', level: 'write', why: 'answers to deployments that wait' },
  { name: 'actions', level: 'read', why: 'which runs wait for an environment' },
];

/** What the App is told of. */
const APP_EVENTS: readonly string[] = [
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

/**
 * What an App does: it is a server, or one that also answers deployments which wait for an environment, or its token is
 * what the Action works with.
 */
export type AppUse = 'server' | 'deployments' | 'action';

const OF_THE_ACTION = ['metadata', 'contents', 'pull_requests', 'issues', 'statuses'];

/** What an App asks for: permissions, each with its reason, and events. */
export interface AppRights {
  permissions: readonly Permission[];
  events: readonly string[];
}

export function appRights(use: AppUse): AppRights {
  switch (use) {
    case 'server':
      return { permissions: APP_PERMISSIONS, events: APP_EVENTS };
    case 'action':
      return { permissions: APP_PERMISSIONS.filter(({ name }) => OF_THE_ACTION.includes(name)), events: [] };
    case 'deployments': {
      const names = new Set(FOR_DEPLOYMENTS.map(({ name }) => name));
      return {
        permissions: [...APP_PERMISSIONS.filter(({ name }) => !names.has(name)), ...FOR_DEPLOYMENTS],
        events: [...APP_EVENTS, 'deployment_protection_rule'],
      };
    }
  }
}

/**
 * The manifest of an App. `url`: its server, or its page where it has none. `redirectUrl`: where GitHub leads to when
 * the App is made.
 */
export function manifestOf(
  name: string,
  url: string,
  redirectUrl: string,
  { permissions, events }: AppRights,
): AppManifest {
  return {
    name,
    url,
    ...(events.length > 0 ? { hook_attributes: { url: `${url}/webhook`, active: true as const } } : {}),
    redirect_url: redirectUrl,
    public: false,
    default_permissions: Object.fromEntries(permissions.map(({ name: each, level }) => [each, level])),
    default_events: [...events],
  };
}

/** An App that was just made. Nobody else gets its secrets, and nobody gets them twice. */
export interface MadeApp {
  id: number;
  /** What tokens are asked for with, beside the key. */
  clientId: string;
  /** Where it is installed from. */
  url: string;
  privateKey: string;
  /** Empty for an App without a server. */
  webhookSecret: string;
}

/** Gets the secrets of a new App for the code that GitHub gave. Throws `GitHubError` where it gives none. */
export async function madeFrom(code: string, apiUrl: string, use: AppUse): Promise<MadeApp> {
  const base = apiUrl.replace(/\/+$/, '');
  const url = `${base}/app-manifests/${encodeURIComponent(code)}/conversions`;
  const headers = { accept: 'application/vnd.github+json', 'user-agent': 'checklist-gate' };
  const answer = await versioned(createFetch(), base)(url, { method: 'POST', headers });
  if (answer.status !== 201)
    throw new GitHubError(answer.status, `GitHub returned no App for this code (${answer.status}). Begin again.`);
  const made: { id?: unknown; client_id?: unknown; html_url?: unknown; pem?: unknown; webhook_secret?: unknown } =
    Object(await answer.json());
  const { id, client_id: clientId, html_url: page, pem: privateKey } = made;
  // GitHub gives null where there is no webhook.
  const webhookSecret = use === 'action' ? '' : made.webhook_secret;
  if (typeof id !== 'number' || typeof privateKey !== 'string' || typeof webhookSecret !== 'string')
    throw new GitHubError(
      answer.status,
      'GitHub answered without the secrets of the App. Delete the App there, and begin again.',
    );
  return {
    id,
    clientId: typeof clientId === 'string' ? clientId : String(id),
    url: String(page),
    privateKey,
    webhookSecret,
  };
}
