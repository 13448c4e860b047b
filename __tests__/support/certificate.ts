import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key with a certificate that it signed itself, for 127.0.0.1 and `localhost`. */
export interface Certificate {
  key: string;
  cert: string;
  /** Path of the certificate. */
  file: string;
  /** Deletes the file. */
  remove(): void;
}

const DAY = 24 * 60 * 60 * 1000;

/** Makes one that is valid from yesterday to tomorrow. Format: RFC 5280, section 4.1, in DER. */
export function selfSigned(): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const algorithm = sequence(object('2a8648ce3d040302')); // ecdsa-with-SHA256
  const name = sequence(der(0x31, sequence(object('550403'), der(0x0c, Buffer.from('test'))))); // commonName
  const info = publicKey.export({ type: 'spki', format: 'der' });
  const names = sequence(der(0x87, Buffer.from([127, 0, 0, 1])), der(0x82, Buffer.from('localhost')));
  const content = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(Date.now() - DAY), time(Date.now() + DAY)),
    name,
    info,
    der(
      0xa3,
      sequence(
        extension('551d11', names), // subjectAltName
        extension('551d13', sequence(der(0x01, Buffer.from([0xff])))), // basicConstraints: an authority
        extension('551d0e', der(0x04, createHash('sha1').update(info).digest())), // subjectKeyIdentifier
      ),
    ),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]);
  const base64 = sequence(content, algorithm, der(0x03, signature)).toString('base64');
  const cert = `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const file = join(folder, 'cert.pem');
  writeFileSync(file, cert);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { key, cert, file, remove: () => rmSync(folder, { recursive: true }) };
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const sizes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...sizes]), content]);
}

const sequence = (...parts: Buffer[]): Buffer => der(0x30, Buffer.concat(parts));
const integer = (bytes: Buffer): Buffer => der(0x02, bytes);
const object = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const extension = (id: string, value: Buffer): Buffer => sequence(object(id), der(0x04, value));
const time = (ms: number): Buffer =>
  der(0x18, Buffer.from(`${new Date(ms).toISOString().slice(0, 19).replaceAll(/[-T:]/g, '')}Z`));
