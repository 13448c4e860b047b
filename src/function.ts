import { createHandler } from './app/function.ts';

export const handler = createHandler(process.env, (line) => process.stdout.write(line));
