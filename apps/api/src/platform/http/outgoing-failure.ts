import { DomainError } from '../errors/domain-error.js';

export type FailedRequest = 'timeout' | 'name' | 'certificate' | 'connection' | 'redirect' | 'too_large';

const TIMEOUTS = new Set([
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'ETIMEDOUT',
]);
const NAMES = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENODATA']);
/** OpenSSL's names of what is wrong with a certificate, and Node's own. */
const CERTIFICATES = /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_|HOSTNAME_MISMATCH|INVALID_CA)/;

/** Why a request got no answer, as an error that says so in one word and keeps the cause for the log. */
export function failureOf(thrown: unknown): DomainError {
  if (thrown instanceof DomainError) return thrown;
  return new DomainError('OUTGOING_FAILED', { reason: reasonOf(thrown) }, { cause: thrown });
}

function reasonOf(thrown: unknown): FailedRequest {
  // Not by class: an abort signal's reason is a DOMException.
  if (typeof thrown !== 'object' || thrown === null) return 'connection';
  if ('name' in thrown && thrown.name === 'TimeoutError') return 'timeout';
  const code = 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : '';
  if (TIMEOUTS.has(code)) return 'timeout';
  if (NAMES.has(code)) return 'name';
  return CERTIFICATES.test(code) ? 'certificate' : 'connection';
}
