/**
 * Replaces the package `undici` in the bundle. `@actions/github` and `@actions/http-client` import it, and it is as
 * large as everything else together. Node's own fetch does what they need.
 */

/** Node's own fetch. With a `ProxyAgent` as dispatcher it uses the proxy variables of the environment. */
export function fetch(
  url: string | URL,
  options: Omit<RequestInit, 'dispatcher'> & { dispatcher?: unknown } = {},
): Promise<Response> {
  const { dispatcher, ...rest } = options;
  if (dispatcher instanceof ProxyAgent) dispatcher.use();
  return globalThis.fetch(url, rest);
}

/** Says that a proxy is wanted. The proxy is always the one of the environment, as in the toolkit. */
export class ProxyAgent {
  #used = false;

  /** Makes all of Node use the proxy variables. Node before 24.14 cannot. */
  use(): void {
    if (this.#used) return;
    this.#used = true;
    const http: Partial<typeof import('node:http')> = process.getBuiltinModule('node:http');
    http.setGlobalProxyFromEnv?.();
  }
}
