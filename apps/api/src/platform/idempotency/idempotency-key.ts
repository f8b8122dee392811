import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { DomainError } from '../errors/domain-error.js';
import { hasBody } from '../http/json-body.js';

/** A string of structured fields (RFC 9651, section 3.3.3) without escapes, or the same without its quotes. */
const KEY = /^(?:"([\x21\x23-\x5b\x5d-\x7e]{1,200})"|([\x21\x23-\x5b\x5d-\x7e]{1,200}))$/;

export const IDEMPOTENCY_HEADER = 'idempotency-key';

/**
 * The key under which a request is done once (draft-ietf-httpapi-idempotency-key-header); null without the header. Throws
 * VALIDATION for one that is malformed, or on a request whose body is no JSON.
 */
export function idempotencyKeyOf(request: Request): string | null {
  const header = request.header(IDEMPOTENCY_HEADER);
  if (header === undefined) return null;
  const [, quoted, bare] = KEY.exec(header) ?? [];
  const key = quoted ?? bare;
  if (key === undefined) throw refused('isIdempotencyKey');
  if (hasBody(request) && request.is('application/json') === false) throw refused('isForJson');
  return key;
}

/** The same for the same request: method, path, query and body. */
export function fingerprintOf(request: Request): string {
  const parts = [request.method, request.originalUrl, JSON.stringify(request.body ?? null)];
  return createHash('sha256').update(parts.join('\n'), 'utf8').digest('base64url');
}

const refused = (rule: string): DomainError =>
  new DomainError('VALIDATION', { fields: [`${IDEMPOTENCY_HEADER}:${rule}`] });
