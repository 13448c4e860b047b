import { loginOf } from './actors.ts';
import { commitOnto, tipOf } from './git.ts';
import { ok, Refusal, repositoryOf, type Call, type Json } from './exchange.ts';
import type { PullRequests } from './pull-requests.ts';
import type { World } from './world.ts';

const METHODS = ['merge', 'squash', 'rebase'];

/** `PUT /pulls/{n}/merge`. The emulator merges what was the head when the pull request was opened. */
export async function merge(world: World, pulls: PullRequests, call: Call): Promise<Json> {
  const repository = repositoryOf(call);
  const number = Number(call.params['number']);
  const state = pulls.state(repository, number);
  const pull = await pulls.get(repository, number);
  if (state === undefined || pull === undefined) throw new Refusal(404, 'Not Found');
  world.assertRole(call.actor, repository, 'write');
  const { sha, merge_method: method = 'merge', commit_title, commit_message = '' } = call.body;
  if (!METHODS.includes(method)) throw new Refusal(422, `merge_method is not one of ${METHODS.join(', ')}`);
  if (pull.state !== 'open') throw new Refusal(405, 'Pull Request is not mergeable');
  if (pull.draft) throw new Refusal(405, 'Pull Request is still a draft');
  if (sha !== undefined && sha !== state.headSha) {
    throw new Refusal(409, 'Head branch was modified. Review and try the merge again.');
  }
  const login = loginOf(call.actor);
  const author = { name: login, email: `${login}@users.noreply.github.com` };
  const base: string = pull.base.ref;
  const tip = await tipOf(world, repository, base);
  if (tip === undefined) throw new Refusal(405, 'Pull Request is not mergeable');
  const { files, commits } = await pulls.changes(state, tip);
  const titles = {
    merge: `Merge pull request #${number} from ${pull.head.label.replace(':', '/')}`,
    other: `${pull.title} (#${number})`,
  };
  const title = commit_title ?? titles[method === 'merge' ? 'merge' : 'other'];
  const message = commit_message === '' ? title : `${title}\n\n${commit_message}`;
  const made: string[] = [];
  if (method === 'rebase') {
    for (const commit of commits) {
      const { files: changed } = await world.backend.owner('GET', `/repos/${repository}/commits/${commit.sha}`);
      const onto: string = made.at(-1) ?? tip;
      const { name, email } = commit.commit.author;
      const data = { message: commit.commit.message, parents: [onto], author: { name, email } };
      made.push(await commitOnto(world, repository, onto, changed, data));
    }
  } else {
    const parents = method === 'merge' ? [tip, state.headSha] : [tip];
    made.push(await commitOnto(world, repository, tip, files, { message, parents, author }));
  }
  const result = made.at(-1) ?? tip;
  await world.backend.owner('PATCH', `/repos/${repository}/git/refs/heads/${base}`, { sha: result, force: true });
  await world.backend.owner('PATCH', `/repos/${repository}/pulls/${number}`, { state: 'closed' });
  const brought = method === 'merge' ? commits.map((each) => each.sha) : [];
  state.merged = { at: world.now(), by: login, sha: result, commits: [...brought, ...made] };
  state.open = false;
  await pulls.moved(repository, base);
  return ok({ sha: result, merged: true, message: 'Pull Request successfully merged' });
}
