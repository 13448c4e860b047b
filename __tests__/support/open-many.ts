import type { GitHub } from './github/server.ts';

/** Opens pull requests from branches that all stand at one commit, fast. Gives their numbers. */
export async function openMany(github: GitHub, count: number, body: string): Promise<number[]> {
  const base = '/repos/octocat/hello-world';
  await github.branch('many');
  const sha = await github.commit('many', { 'many.txt': `${count}\n` });
  const numbers: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const head = `many-${count}-${index}`;
    await github.api('POST', `${base}/git/refs`, { ref: `refs/heads/${head}`, sha });
    const { number } = await github.api('POST', `${base}/pulls`, { title: 'One of many', head, base: 'main', body });
    numbers.push(number as number);
  }
  return numbers;
}
