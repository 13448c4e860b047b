import type { Answerer } from '../evidence/facts.ts';
import { readText } from './files.ts';
import { UsageError, type Surroundings } from './program.ts';

/** Answers from this machine: files below the working folder, values from the command line. */
export function localAnswers(values: ReadonlyMap<string, string>, surroundings: Surroundings): Answerer {
  return (questions) =>
    Promise.all(
      questions.map(async (question) => {
        if (question.kind === 'value') {
          const raw = values.get(question.name);
          return raw === undefined
            ? { status: 'unavailable', reason: 'No such value was handed over' }
            : { status: 'known', value: { raw } };
        }
        if (question.kind !== 'file') {
          return {
            status: 'unavailable',
            reason: `The command line knows no ${question.kind}; hand them over with --facts`,
          };
        }
        try {
          return {
            status: 'known',
            value: { path: question.path, exists: true, text: await readText(question.path, surroundings) },
          };
        } catch (error) {
          if (!(error instanceof UsageError)) throw error;
          if (error.message.endsWith('no such file'))
            return { status: 'known', value: { path: question.path, exists: false, text: '' } };
          return { status: 'unavailable', reason: error.message };
        }
      }),
    );
}
