import { Facts, type RecordedFact } from '../evidence/facts.ts';
import { readText } from './files.ts';
import { UsageError, type Surroundings } from './program.ts';

/** Recorded answers of a file, as in the `facts` of a JSON verdict; anything else is a `UsageError`. */
export async function readFacts(path: string, surroundings: Surroundings): Promise<Facts> {
  const wrong = new UsageError(
    `${path}: expected a JSON list of {question, fact}, as in the "facts" of a JSON verdict`,
  );
  let data: unknown;
  try {
    data = JSON.parse(await readText(path, surroundings, 16 * 1024 * 1024));
  } catch (error) {
    throw error instanceof UsageError ? error : wrong;
  }
  if (!Array.isArray(data) || !data.every(isRecordedFact)) throw wrong;
  const { wrongFact } = await import('../record/facts-schema.ts');
  const unreadable = wrongFact(data);
  if (unreadable !== undefined) throw new UsageError(`${path}: ${unreadable}`);
  return new Facts(data);
}

function isRecordedFact(entry: unknown): entry is RecordedFact {
  if (typeof entry !== 'object' || entry === null || !('question' in entry) || !('fact' in entry)) return false;
  const { question, fact } = entry;
  if (typeof question !== 'object' || question === null || !('kind' in question)) return false;
  if (typeof fact !== 'object' || fact === null || !('status' in fact)) return false;
  if (typeof question.kind !== 'string') return false;
  return fact.status === 'unavailable'
    ? 'reason' in fact && typeof fact.reason === 'string'
    : fact.status === 'known' && 'value' in fact;
}
