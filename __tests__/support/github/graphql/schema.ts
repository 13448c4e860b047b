import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GraphQLSchema } from 'graphql';

const PACKAGE = join(import.meta.dirname, '../../../../node_modules/@octokit/graphql-schema');

let schema: Promise<GraphQLSchema> | undefined;

/** GitHub's official schema. Read at its first use: that takes about 200 ms. */
export function gitHubSchema(): Promise<GraphQLSchema> {
  return (schema ??= load());
}

async function load(): Promise<GraphQLSchema> {
  const { buildASTSchema, parse } = await import('graphql');
  // The index of the package also parses 7 MB of JSON.
  const text = readFileSync(join(PACKAGE, 'schema.graphql'), 'utf8');
  return buildASTSchema(parse(text, { noLocation: true }), { assumeValid: true, assumeValidSDL: true });
}
