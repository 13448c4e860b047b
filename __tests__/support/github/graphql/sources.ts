import type { Actor } from '../actors.ts';
import type { Comments } from '../comments.ts';
import type { Deployments } from '../deployments.ts';
import type { EditHistory } from '../history.ts';
import type { Issues } from '../issues.ts';
import type { PullRequests } from '../pull-requests.ts';
import type { Reviews } from '../reviews.ts';
import type { CommitStatuses } from '../statuses.ts';
import type { Teams } from '../teams.ts';
import type { World } from '../world.ts';

/** What the objects of the graph are read from, for who asks. */
export interface Sources {
  world: World;
  actor: Actor;
  history: EditHistory;
  issues: Issues;
  pulls: PullRequests;
  comments: Comments;
  reviews: Reviews;
  statuses: CommitStatuses;
  teams: Teams;
  deployments: Deployments;
  /** What is left of the hourly limit of who asks; `reset` in seconds since 1970. */
  limit: () => { limit: number; used: number; remaining: number; reset: number };
}
