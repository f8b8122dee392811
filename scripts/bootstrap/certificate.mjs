import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DAY_MS = 24 * 3600 * 1000;
// Browsers refuse server certificates that are valid for longer.
const VALID_MS = 397 * DAY_MS;
const RENEW_MS = 30 * DAY_MS;

/**
 * A certificate for localhost and the given addresses, kept until it nears its end or an address is new.
 * @param {string} folder
 * @param {readonly string[]} addresses
 * @param {Date} now
 */
export async function ensureCertificate(folder, addresses, now) {
  const certFile = join(folder, 'cert.pem');
  const keyFile = join(folder, 'key.pem');
  const kept = existsSync(certFile) && existsSync(keyFile) ? readFileSync(certFile, 'utf8') : undefined;
  if (kept !== undefined && covers(kept, addresses, now)) return { certFile, keyFile, fresh: false };

  const { generate } = await import('selfsigned');
  const pems = await generate([{ name: 'commonName', value: 'Rinjo on this machine' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(now.getTime() - DAY_MS),
    notAfterDate: new Date(now.getTime() - DAY_MS + VALID_MS),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          ...['127.0.0.1', '::1', ...addresses].map((ip) => ({ type: /** @type {const} */ (7), ip })),
        ],
      },
    ],
  });
  // As one folder, so that key and certificate always belong together.
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true, mode: 0o700 });
  writeFileSync(join(draft, 'key.pem'), pems.private, { mode: 0o600 });
  writeFileSync(join(draft, 'cert.pem'), pems.cert, { mode: 0o644 });
  rmSync(folder, { recursive: true, force: true });
  renameSync(draft, folder);
  return { certFile, keyFile, fresh: true };
}

/**
 * Whether a certificate is readable, names every address and will be valid for a while.
 * @param {string} pem
 * @param {readonly string[]} addresses
 * @param {Date} now
 */
export function covers(pem, addresses, now) {
  try {
    const certificate = new X509Certificate(pem);
    const left = new Date(certificate.validTo).getTime() - now.getTime();
    return left > RENEW_MS && addresses.every((address) => certificate.checkIP(address) !== undefined);
  } catch {
    return false;
  }
}
