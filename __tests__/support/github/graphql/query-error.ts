/** An error that GitHub answers beside `data`, with its type: `NOT_FOUND`, `FORBIDDEN`, `EXCESSIVE_PAGINATION`, … */
export class QueryError extends Error {
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
