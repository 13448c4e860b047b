import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the sources use of `node:crypto`: the SHA-256 of a text, as hexadecimal. */
export function createHash(): { update: (text: string) => { digest: () => string } } {
  return { update: (text) => ({ digest: () => bytesToHex(sha256(utf8ToBytes(text))) }) };
}
