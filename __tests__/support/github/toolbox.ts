import type { Json } from './exchange.ts';
import type { Actions, PolicyOptions } from './actions.ts';
import type { EditHistory } from './history.ts';
import type { BranchRules, Rules } from './rules.ts';
import type { Checks } from './checks.ts';
import type { Comments } from './comments.ts';
import type { Issues } from './issues.ts';
import type { PullRequests } from './pull-requests.ts';
import type { Teams } from './teams.ts';
import type { Role, World } from './world.ts';

/** A caller of the API that throws on everything but 2xx. */
export type Api = <T = Json>(method: string, path: string, body?: unknown) => Promise<T>;

/** Something whose text can be edited. */
export type Editable = { issue: number } | { comment: number } | { review: number };

export interface PullRequestOptions {
  /** Token of who opens it; default the owner, or the owner of the fork. */
  as?: string;
  title?: string;
  base?: string;
  draft?: boolean;
  /** Login of who has it in a fork of theirs. Branch lists show it as `fork-<login>/<head>` of the repository. */
  fork?: string;
  /** Name of its branch; default `feature-1` and so on. Opens from a branch that is there as it is. */
  head?: string;
}

export interface CommitOptions {
  message?: string;
  /** Login of who wrote it; default `octocat`. */
  author?: string;
  /** When it was made, ISO 8601, UTC; default now. */
  date?: string;
}

/** What prepares a test, and what tests cannot do over the API. Nothing of it is in `requests`. */
export interface Toolbox {
  /** Commits a file to a branch, by default `main`. Gives the id of the commit. */
  commitFile(path: string, content: string, branch?: string): Promise<string>;
  /** One commit of several files (`null` deletes) on a branch that is there. Gives its id. */
  commit(branch: string, files: Record<string, string | null>, options?: CommitOptions): Promise<string>;
  /** The same on the branch of a pull request, in a fork too. */
  push(number: number, files: Record<string, string | null>, options?: CommitOptions): Promise<string>;
  /** A new branch at a commit, by default the tip of `main`. Gives the commit. */
  branch(name: string, sha?: string): Promise<string>;
  /** `changes`: path to content of files that its branch changes besides. As REST gives it. */
  openPullRequest(body: string | null, changes?: Record<string, string>, options?: PullRequestOptions): Promise<Json>;
  openIssue(body: string | null, options?: { as?: string; title?: string; labels?: string[] }): Promise<Json>;
  /** `as`: token; default the owner. */
  comment(number: number, body: string, as?: string): Promise<Json>;
  editComment(id: number, body: string, as?: string): Promise<Json>;
  /** Replaces the body of an issue or pull request. */
  editBody(number: number, body: string | null, as?: string): Promise<Json>;
  /** `as` must not be the author's token, unless it only comments. */
  review(
    number: number,
    event: 'APPROVE' | 'REQUEST_CHANGES' | 'COMMENT',
    as: string,
    more?: { body?: string; commit_id?: string },
  ): Promise<Json>;
  dismissReview(number: number, review: number, message: string, as?: string): Promise<Json>;
  /** Gives the commit that the merge made. */
  merge(number: number, method?: 'merge' | 'squash' | 'rebase', as?: string): Promise<string>;
  /** Puts a pull request into the queue: its branch, and the `merge_group` of the event's payload. */
  queue(number: number): Promise<{ head_sha: string; head_ref: string; base_sha: string; base_ref: string }>;
  addLabels(number: number, ...names: string[]): Promise<void>;
  /** The same as somebody else, who is then the actor of the event. */
  addLabelAs(token: string, number: number, name: string): Promise<void>;
  removeLabel(number: number, name: string): Promise<void>;
  /** A new milestone with these issues and pull requests. Gives its number. */
  milestone(title: string, numbers?: readonly number[]): Promise<number>;
  /** A lightweight tag. */
  tag(name: string, sha?: string): Promise<void>;
  release(tag: string, more?: Record<string, Json>): Promise<Json>;
  setRole(login: string, role: Role | undefined): Promise<void>;
  /** Makes a team of `acme`, or sets its members anew; they become members of the organisation. */
  team(slug: string, members: readonly string[]): Promise<void>;
  /** Sets the active rules of a branch anew. */
  rules(branch: string, rules: BranchRules): void;
  /** Sets the Actions policies anew. Only administrators see them. */
  actionsPolicies(...policies: PolicyOptions[]): void;
  /** Whom the repository is shown to, where that is more than `private` of `startGitHub` says. */
  visibility(visibility: 'internal'): Promise<void>;
  /** `state` as REST gives it: `disabled_manually`, `disabled_inactivity`, `disabled_fork` or `active`. */
  workflowState(path: string, state: string): void;
  /** A run of a workflow file that waits for an approval. Gives its id. */
  waitingRun(path: string): number;
  /** Many comments of one person, fast. */
  manyComments(number: number, bodies: readonly string[], login?: string): Promise<void>;
  /** Many edits of the body of an issue or pull request by one person, fast; oldest first. */
  manyEdits(number: number, bodies: readonly string[], login?: string): Promise<void>;
  commentsOf(number: number): Promise<Json[]>;
  checkRunsOf(sha: string): Promise<Json[]>;
  /** `reason`: `SPAM`, `ABUSE`, `OFF_TOPIC`, `OUTDATED`, `DUPLICATE` or `RESOLVED`. */
  hideComment(id: number, reason?: string): void;
  unhideComment(id: number): void;
  /** As if an app had written a comment in the name of its author. */
  performComment(id: number, slug: string): void;
  /** As if an app had done the last thing to the labels of an issue or pull request in the name of who did it. */
  performLabel(number: number, slug: string): void;
  /** Deletes the content of a revision, who and when stay. `index`: 0 is the newest. */
  deleteRevision(of: Editable, index: number, by?: string): void;
  /** What the account wrote has no author any more (REST: `ghost`, or none for reviews). */
  deleteAccount(login: string): void;
  /** 410 from then on. */
  deleteIssue(number: number): void;
  /** Deletes the fork that a pull request came from; `head.repo` is null from then on. */
  deleteForkOf(number: number): void;
  /** Links an issue by hand, without a keyword. */
  linkIssue(pullRequest: number, issue: number): void;
  /** Comments, reviews, edits, statuses and deployments that `action` makes are of this time (ISO 8601, UTC, seconds). */
  at<T>(time: string, action: () => Promise<T>): Promise<T>;
}

export interface ToolboxParts {
  repository: string;
  world: World;
  history: EditHistory;
  issues: Issues;
  pulls: PullRequests;
  comments: Comments;
  teams: Teams;
  rules: Rules;
  checks: Checks;
  actions: Actions;
  /** A caller with this token, by default the owner's. */
  as(token?: string): Api;
  personToken(login: string): string;
}

export function createToolbox(parts: ToolboxParts): Toolbox {
  const { repository, world, history, issues, pulls, comments, teams, rules, checks, actions } = parts;
  const base = `/repos/${repository}`;
  const owner = parts.as();
  let branches = 0;

  const tip = async (name: string): Promise<string> => (await owner('GET', `${base}/git/ref/heads/${name}`)).object.sha;

  const stateOf = (number: number) => {
    const state = pulls.state(repository, number);
    if (state === undefined) throw new Error(`#${number} is no pull request`);
    return state;
  };

  const commitFile: Toolbox['commitFile'] = async (path, content, branch = 'main') => {
    const existing = await owner('GET', `${base}/contents/${path}?ref=${branch}`).catch(() => undefined);
    const sha = existing === undefined ? {} : { sha: existing.sha };
    const change = { message: `Write ${path}`, content: Buffer.from(content).toString('base64'), branch, ...sha };
    return (await owner('PUT', `${base}/contents/${path}`, change)).commit.sha;
  };

  async function commitTo(
    name: string,
    files: Record<string, string | null>,
    { message = `Change ${Object.keys(files).join(', ')}`, author = 'octocat', date }: CommitOptions = {},
  ): Promise<string> {
    const parent = await tip(name);
    const { tree } = await owner('GET', `${base}/git/commits/${parent}`);
    const entries = Object.entries(files).map(([path, content]) => ({
      path,
      mode: '100644',
      type: 'blob',
      ...(content === null ? { sha: null } : { content }),
    }));
    const { sha } = await owner('POST', `${base}/git/trees`, { base_tree: tree.sha, tree: entries });
    const on = date === undefined ? {} : { date };
    const who = { name: author, email: `${author}@users.noreply.github.com`, ...on };
    const commit = await owner('POST', `${base}/git/commits`, { message, tree: sha, parents: [parent], author: who });
    await owner('PATCH', `${base}/git/refs/heads/${name}`, { sha: commit.sha, force: true });
    return commit.sha;
  }

  const branch: Toolbox['branch'] = async (name, sha) => {
    const at = sha ?? (await tip('main'));
    await owner('POST', `${base}/git/refs`, { ref: `refs/heads/${name}`, sha: at });
    return at;
  };

  const openPullRequest: Toolbox['openPullRequest'] = async (body, changes = {}, options = {}) => {
    const { title = 'Deploy', base: into = 'main', draft = false, fork } = options;
    const head = options.head ?? `feature-${++branches}`;
    const token = options.as ?? (fork === undefined ? undefined : parts.personToken(fork));
    const files = { [`${head}.txt`]: 'A change.\n', ...changes };
    const here = fork === undefined ? head : `fork-${fork}/${head}`;
    if (options.head === undefined) {
      await branch(here, await tip(into));
      await commitTo(here, files, fork === undefined ? {} : { author: fork });
    }
    const opened = await parts.as(token)('POST', `${base}/pulls`, { title, head: here, base: into, body, draft });
    if (fork === undefined) return opened;
    await parts
      .as(parts.personToken(fork))('POST', `${base}/forks`, {})
      .catch(() => undefined);
    stateOf(opened.number).fork = { login: fork, ref: head, deleted: false };
    return owner('GET', `${base}/pulls/${opened.number}`);
  };

  const keyOf = (of: Editable): string =>
    'issue' in of
      ? `issue ${repository}#${of.issue}`
      : 'comment' in of
        ? `comment ${of.comment}`
        : `review ${of.review}`;

  return {
    commitFile,
    push: (number, files, options) => commitTo(stateOf(number).headRef, files, options),
    commit: (name, files, options) => commitTo(name, files, options),
    branch,
    openPullRequest,
    openIssue: (body, { as, title = 'Deploy', labels = [] } = {}) =>
      parts.as(as)('POST', `${base}/issues`, { title, body, labels }),
    comment: (number, body, as) => parts.as(as)('POST', `${base}/issues/${number}/comments`, { body }),
    editComment: (id, body, as) => parts.as(as)('PATCH', `${base}/issues/comments/${id}`, { body }),
    editBody: (number, body, as) => parts.as(as)('PATCH', `${base}/issues/${number}`, { body }),
    review: (number, event, as, more = {}) =>
      parts.as(as)('POST', `${base}/pulls/${number}/reviews`, {
        event,
        ...(event === 'APPROVE' ? {} : { body: 'See above.' }),
        ...more,
      }),
    dismissReview: (number, review, message, as) =>
      parts.as(as)('PUT', `${base}/pulls/${number}/reviews/${review}/dismissals`, { message }),
    merge: async (number, method = 'merge', as) =>
      (await parts.as(as)('PUT', `${base}/pulls/${number}/merge`, { merge_method: method })).sha,
    async queue(number) {
      const { base: into, head } = await owner('GET', `${base}/pulls/${number}`);
      const base_sha = await tip(into.ref);
      const name = `gh-readonly-queue/${into.ref}/pr-${number}-${base_sha}`;
      await branch(name, base_sha);
      const { files } = await pulls.changes(stateOf(number), base_sha);
      const entries = files.map(({ filename, sha, status }: Json) => ({
        path: filename,
        mode: '100644',
        type: 'blob',
        sha: status === 'removed' ? null : sha,
      }));
      const { tree } = await owner('GET', `${base}/git/commits/${base_sha}`);
      const merged = await owner('POST', `${base}/git/trees`, { base_tree: tree.sha, tree: entries });
      const message = `Merge pull request #${number}`;
      const commit = await owner('POST', `${base}/git/commits`, {
        message,
        tree: merged.sha,
        parents: [base_sha, head.sha],
      });
      await owner('PATCH', `${base}/git/refs/heads/${name}`, { sha: commit.sha, force: true });
      return { head_sha: commit.sha, head_ref: `refs/heads/${name}`, base_sha, base_ref: `refs/heads/${into.ref}` };
    },
    addLabels: async (number, ...labels) => void (await owner('POST', `${base}/issues/${number}/labels`, { labels })),
    addLabelAs: async (token, number, name) =>
      void (await parts.as(token)('POST', `${base}/issues/${number}/labels`, { labels: [name] })),
    removeLabel: async (number, name) =>
      void (await owner('DELETE', `${base}/issues/${number}/labels/${encodeURIComponent(name)}`)),
    async milestone(title, numbers = []) {
      const { number } = await owner('POST', `${base}/milestones`, { title });
      for (const each of numbers) await owner('PATCH', `${base}/issues/${each}`, { milestone: number });
      return number;
    },
    tag: async (name, sha) =>
      void (await owner('POST', `${base}/git/refs`, { ref: `refs/tags/${name}`, sha: sha ?? (await tip('main')) })),
    release: (tag_name, more = {}) => owner('POST', `${base}/releases`, { tag_name, ...more }),
    setRole: (login, role) => world.setRole(repository, login, role),
    team: (slug, members) => teams.set('acme', slug, members),
    rules: (name, given) => rules.set(repository, name, given),
    actionsPolicies: (...given) => actions.setPolicies(repository, given),
    visibility: async (visibility) => void (await world.backend.owner('PATCH', base, { visibility })),
    workflowState: (path, state) => actions.setState(repository, path, state),
    waitingRun: (path) => actions.addWaiting(repository, path),
    manyComments: (number, bodies, login = 'octocat') => comments.write(repository, number, bodies, login),
    async manyEdits(number, bodies, login = 'octocat') {
      let before: string | null = (await issues.get(repository, number)).body;
      for (const body of bodies) {
        history.edited(`issue ${repository}#${number}`, login, body, before);
        before = body;
      }
      const kind = pulls.state(repository, number) === undefined ? 'issues' : 'pulls';
      await world.backend.owner('PATCH', `${base}/${kind}/${number}`, { body: before });
    },
    commentsOf: (number) => comments.of(repository, number),
    checkRunsOf: (sha) => checks.of(repository, sha),
    hideComment: (id, reason = 'OFF_TOPIC') => comments.hide(id, reason),
    unhideComment: (id) => comments.unhide(id),
    performComment: (id, slug) => comments.performedBy(id, slug),
    performLabel: (number, slug) => issues.labelEvents.performedBy(repository, number, slug),
    deleteRevision: (of, index, by = 'octocat') => history.deleteContent(keyOf(of), index, by),
    deleteAccount: (login) => world.deleteAccount(login),
    deleteIssue: (number) => issues.delete(repository, number),
    deleteForkOf: (number) => void Object.assign(stateOf(number).fork ?? {}, { deleted: true }),
    linkIssue: (number, issue) => void stateOf(number).linkedIssues.push(issue),
    async at(time, action) {
      world.clock = time;
      try {
        return await action();
      } finally {
        world.clock = undefined;
      }
    },
  };
}
