import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startGitHub, type GitHub } from '../../support/github/server.ts';
import { Story, WORKFLOW } from '../../support/story.ts';
import { everyNth } from '../../support/share.ts';

const ITEMS = Array.from({ length: 20 }, (_, index) => `item ${index + 1}`);
const body = (ticked: number): string =>
  ITEMS.map((item, index) => `- [${index < ticked ? 'x' : ' '}] ${item}\n`).join('');

let github: GitHub;
let token: string;

beforeAll(async () => {
  github = await startGitHub();
  token = await github.workflowToken(WORKFLOW);
});
afterAll(() => github.close());

test.each(everyNth(2, [19, 20]))(
  '20 ticks with 5 overlapping runs, the last leaving %i: one comment, and the status of the last body',
  async (last) => {
    const pull = new Story(github, token, await github.openPullRequest(body(0)));
    const runs: ReturnType<Story['run']>[] = [];
    for (let tick = 1; tick <= 20; tick++) {
      await pull.edit(body(tick === 20 ? last : tick));
      if (tick % 4 === 0) runs.push(pull.run());
      await new Promise((resolve) => {
        setTimeout(resolve, 25);
      });
    }
    const results = await Promise.all(runs);
    expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
    expect(pull.status()).toMatchObject({
      state: last === 20 ? 'success' : 'pending',
      description: last === 20 ? 'Passed, 20 boxes done' : expect.stringMatching(new RegExp(`^${20 - last} left`)),
    });
    const comments = await pull.comments();
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain(last === 20 ? '20 boxes done' : `${last} of 20 boxes`);
  },
);
