import type { Pasted } from './engine.ts';

const KEYS = ['body', 'template', 'policy', 'values', 'phase'] as const satisfies readonly (keyof Pasted)[];

/** Characters of the longest fragment that is read, and bytes of the longest texts in it. */
const LONGEST = 400_000;
const MOST_BYTES = 1_500_000;

/** The texts as the fragment of an address: `#v1.` and base64url of their deflated JSON. It is never sent to a server. */
export async function fragmentOf(pasted: Pasted): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(pasted)), new CompressionStream('deflate-raw'));
  return `#v1.${toBase64Url(bytes)}`;
}

/** The texts that a fragment holds; undefined where it holds none. */
export async function pastedIn(fragment: string): Promise<Pasted | undefined> {
  const encoded = /^#v1\.([\w-]+)$/.exec(fragment)?.[1];
  if (encoded === undefined || encoded.length > LONGEST) return undefined;
  try {
    const bytes = await through(fromBase64Url(encoded), new DecompressionStream('deflate-raw'));
    const data: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (typeof data !== 'object' || data === null) return undefined;
    const texts = data as Record<string, unknown>;
    const pasted = { body: '', template: '', policy: '', values: '', phase: '' };
    for (const key of KEYS) if (typeof texts[key] === 'string') pasted[key] = texts[key];
    return pasted;
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const parts: BlobPart[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    // A short fragment can hold an endless text.
    if (size > MOST_BYTES) throw new Error(`found more than ${MOST_BYTES} bytes`);
    parts.push(part.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
