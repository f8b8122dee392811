import { readFileSync } from 'node:fs';
import type { SecureContextOptions } from 'node:tls';
import type { Environment } from '../../config/environment.js';

/** Forward secrecy and authenticated encryption only (security.md section 6); TLS 1.3 suites are all of that kind. */
const TLS12_SUITES = [
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
];
const TLS13_SUITES = ['TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256', 'TLS_AES_128_GCM_SHA256'];

export type TlsOptions = Required<
  Pick<SecureContextOptions, 'ciphers' | 'honorCipherOrder' | 'minVersion'>
> & { readonly cert: Buffer; readonly key: Buffer };

/** How the process serves HTTPS itself, or undefined when a proxy does. Throws when only one of both files is set. */
export function tlsOptions(environment: Environment): TlsOptions | undefined {
  const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key } = environment;
  if (!cert && !key) return undefined;
  if (!cert || !key) throw new Error('TLS_CERT_FILE and TLS_KEY_FILE are set together or not at all');
  return {
    cert: readFileSync(cert),
    key: readFileSync(key),
    minVersion: 'TLSv1.2',
    ciphers: [...TLS13_SUITES, ...TLS12_SUITES].join(':'),
    honorCipherOrder: true,
  };
}
