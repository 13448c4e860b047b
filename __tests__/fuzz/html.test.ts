/** Bodies with HTML mixed in, against what the reference renderer shows. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { oracleAvailable, prepare } from '../support/oracle.ts';
import { freelyRead, misread } from './agreement.ts';
import { htmlDocument } from './html-documents.ts';
import { runs, seed, timeout } from './runs.ts';

const suite = oracleAvailable() === undefined ? describe.skip : describe;
/** Bodies that are rendered at once. */
const BATCH = 500;

suite('with HTML mixed in, nothing is read otherwise than it is shown', () => {
  test(
    `${runs(500)} bodies, SEED=${seed}`,
    () => {
      for (let done = 0; done < runs(500); done += BATCH) {
        const options = { seed: seed + done, numRuns: Math.min(BATCH, runs(500)) };
        prepare(fc.sample(htmlDocument, options));
        const agrees = fc.property(htmlDocument, (markdown) => {
          expect(misread(markdown)).toBeUndefined();
        });
        fc.assert(agrees, options);
      }
    },
    timeout,
  );

  // Else the property above would hold of a reader that takes every tag for an attack.
  test('one body in ten at least is read without a near miss that blocks, with a box in it', () => {
    const bodies = fc.sample(htmlDocument, { seed, numRuns: 300 });
    expect(bodies.filter((markdown) => (freelyRead(markdown)?.length ?? 0) > 0).length).toBeGreaterThan(30);
  });
});
