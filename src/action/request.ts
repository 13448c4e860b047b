import type { Client } from '../github/transport/client.ts';
import type { EventContext } from '../github/events/context.ts';
import type { GitHubError } from '../github/transport/error.ts';
import type { Outcome } from './judgements.ts';
import type { Inputs } from './inputs.ts';
import type { Interruption } from './interruption.ts';

export interface EventRun {
  client: Client;
  context: EventContext;
  inputs: Inputs;
  now: () => Date;
  interruption: Interruption;
  /** The calls that did not work in the end, oldest first; it grows while the run goes on. */
  faults: GitHubError[];
}

/** What came of an event: an outcome for each subject. Without any, `nothing` says why there was nothing to judge. */
export interface Ran {
  outcomes: Outcome[];
  nothing: string;
}
