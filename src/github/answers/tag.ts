import type { TagAnswer } from '../../evidence/answers.ts';
import type { Fact } from '../../evidence/question.ts';
import type { Subject } from '../../verdict/verdict.ts';
import type { Client } from '../client.ts';
import { known, orMissing, reading, unavailable } from './reading.ts';

/** Annotated tags may point at tags; this many steps are gone. */
const MOST_STEPS = 5;

/** A tag with the commit it leads to. */
export function tagAnswer(client: Client, subject: Subject, name: string): Promise<Fact<TagAnswer>> {
  return reading<TagAnswer>(subject, `the tag ${name}`, async (repository) => {
    const found = await orMissing(client.rest.git.getRef({ ...repository, ref: `tags/${name}` }));
    // Where there is no such ref, older servers list those that begin alike.
    if (found === undefined || found.data.ref !== `refs/tags/${name}`) return known({ exists: false });
    let { object } = found.data;
    for (let step = 0; object.type === 'tag' && step < MOST_STEPS; step++) {
      const { data } = await client.rest.git.getTag({ ...repository, tag_sha: object.sha });
      object = { ...data.object };
    }
    return object.type === 'commit'
      ? known({ exists: true, sha: object.sha })
      : unavailable(`the tag ${name} leads to no commit`);
  });
}
