import type { GraphQLError, GraphQLFieldResolver } from 'graphql';
import { ok, type Answer, type Call, type Json } from '../exchange.ts';
import { QueryError } from './query-error.ts';
import { gitHubSchema } from './schema.ts';

/** A query that GitHub's schema refuses. */
export interface InvalidQuery {
  query: string;
  errors: string[];
}

/** Queries that the schema takes: clients send the same ones over and over. */
const valid = new Set<string>();

/** Answers `POST /graphql`: always 200, what is wrong stands in `errors`. `root`: the fields of `Query` as an object. */
export async function execute(call: Call, root: Json, onInvalid: (query: InvalidQuery) => void): Promise<Answer> {
  const graphql = await import('graphql');
  const { tooManyNodes } = await import('./node-limit.ts');
  const schema = await gitHubSchema();
  const { query = '', variables = {}, operationName } = call.body;
  const refuse = (errors: readonly GraphQLError[]): Answer => {
    onInvalid({ query, errors: errors.map(({ message }) => message) });
    return ok({ errors: errors.map(({ message, locations }) => ({ message, locations })) });
  };
  let document;
  try {
    document = graphql.parse(query);
  } catch (error) {
    return refuse([error as GraphQLError]);
  }
  const violations = valid.has(query) ? [] : graphql.validate(schema, document);
  if (violations.length > 0) return refuse(violations);
  valid.add(query);
  const tooMany = tooManyNodes(document, variables ?? {});
  if (tooMany !== undefined) return ok({ data: null, errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message: tooMany }] });
  const result = await graphql.execute({
    schema,
    document,
    rootValue: root,
    variableValues: variables,
    operationName,
    fieldResolver: resolve,
    typeResolver: (value: Json) => value['__typename'],
  });
  const errors = result.errors?.map(({ message, path, locations, originalError }) => {
    const type = originalError instanceof QueryError ? { type: originalError.type } : {};
    return { ...type, message, path, locations };
  });
  // Variables of the wrong type are found only now, and leave no data at all.
  if (errors !== undefined && result.data === undefined)
    onInvalid({ query, errors: errors.map((each) => each.message) });
  return ok({
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(errors === undefined ? {} : { errors }),
  });
}

/** A field is a property, or a method that gets the arguments. One that an object lacks is no `null`, but an error. */
const resolve: GraphQLFieldResolver<Json, unknown> = (source, args, context, info) => {
  const { fieldName, parentType } = info;
  const value: Json = source[fieldName];
  if (value === undefined) {
    throw new Error(
      `The test server knows no ${parentType.name}.${fieldName}: add it to __tests__/support/github/graphql`,
    );
  }
  return typeof value === 'function' ? value.call(source, args, context, info) : value;
};
