import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * For the environment of a built program that a test starts: Node keeps what it has compiled, so that some thousand
 * processes need not compile the same files again. What a program does, and which files it loads, stays the same.
 */
export const COMPILE_CACHE = { NODE_COMPILE_CACHE: join(tmpdir(), 'checklist-gate-tests-compile-cache') };
