/** An answer, read to its end. `body`: JSON, or the text where it is none; `undefined` where it is empty. */
export interface Asked {
  status: number;
  headers: Headers;
  body: any;
}

/** Sends a request as a client does. An empty token sends none. */
export async function ask(
  url: string,
  token: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Asked> {
  const authorization: Record<string, string> = token === '' ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(url + path, {
    method,
    headers: { ...authorization, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const parsed: unknown = text === '' ? undefined : isJson ? JSON.parse(text) : text;
  return { status: response.status, headers: response.headers, body: parsed };
}
