import type { Request } from 'express';
import { DomainError } from '../errors/domain-error.js';

/** The whole body of an upload of at most `max` bytes. Throws TOO_LARGE, VALIDATION for one that is empty or breaks off. */
export async function readBody(request: Request, max: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > max) throw new DomainError('TOO_LARGE', { max });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > max) throw new DomainError('TOO_LARGE', { max });
      chunks.push(chunk);
    }
  } catch (cause) {
    if (cause instanceof DomainError) throw cause;
    throw new DomainError('VALIDATION', { fields: ['body:isWhole'] }, { cause });
  }
  if (size === 0) throw new DomainError('VALIDATION', { fields: ['body:isNotEmpty'] });
  return Buffer.concat(chunks);
}
