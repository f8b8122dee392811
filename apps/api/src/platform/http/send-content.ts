import type { Request, Response } from 'express';
import type { ByteRange } from '../crypto/streaming-aead.js';
import { DomainError } from '../errors/domain-error.js';
import { wantedRange } from './byte-range.js';
import { pour } from './pour.js';

/** Bytes that are handed out to be kept by whoever asks, never to be shown as a page of this product. */
export interface Content {
  /** As people know it; data, not a path. */
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** Says the same as long as the bytes are the same. */
  readonly etag: string;
  readonly content: (range?: ByteRange) => AsyncIterable<Buffer>;
  /** Nobody on the way keeps it, the browser neither. */
  readonly unkept?: boolean;
}

/**
 * Answers GET and HEAD with all of it, or with the one range that is asked for (RFC 9110, section 14). Throws
 * RANGE_NOT_SATISFIABLE, and what the first bytes throw; what goes wrong later breaks the answer off.
 */
export async function sendContent(request: Request, response: Response, of: Content): Promise<void> {
  const etag = `"${of.etag}"`;
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('ETag', etag);
  response.setHeader('Cache-Control', of.unkept ? 'no-store' : 'private, no-cache');
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(etag)) {
    response.status(304).end();
    return;
  }
  const ifRange = request.get('if-range');
  const unchanged = ifRange === undefined || ifRange === etag;
  const wanted = wantedRange(unchanged ? request.headers.range : undefined, of.bytes);
  if (wanted.kind === 'refused') {
    response.setHeader('Content-Range', `bytes */${String(of.bytes)}`);
    throw new DomainError('RANGE_NOT_SATISFIABLE', { bytes: of.bytes });
  }
  const head = (): void => {
    const { first, last } = wanted.kind === 'part' ? wanted : { first: 0, last: of.bytes - 1 };
    if (wanted.kind === 'part') {
      response.status(206);
      response.setHeader('Content-Range', `bytes ${String(first)}-${String(last)}/${String(of.bytes)}`);
    }
    response.setHeader('Content-Type', of.contentType);
    response.setHeader('Content-Length', last - first + 1);
    response.setHeader('Content-Disposition', attachment(of.name));
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
  };
  if (request.method === 'HEAD') {
    head();
    response.end();
    return;
  }
  const chunks = of.content(wanted.kind === 'part' ? wanted : undefined)[Symbol.asyncIterator]();
  const begin = await chunks.next(); // what is wrong with the first bytes is still told with a status
  head();
  await pour(joined(begin, chunks), response).catch(() => {
    response.destroy(); // the rest is not what was written
  });
}

/** Whether somebody goes on with a download, or asks how long it is: not a download of its own in a log. */
export const isResumed = (request: Request): boolean =>
  request.method === 'HEAD' || /^bytes=[1-9]/.test(request.get('range') ?? '');

async function* joined(
  begin: IteratorResult<Buffer, unknown>,
  rest: AsyncIterator<Buffer>,
): AsyncGenerator<Buffer, void, undefined> {
  try {
    for (let next = begin; !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** The name as RFC 6266 and RFC 8187 have it; the plain form is for programs that know no other. */
export function attachment(name: string): string {
  // A lone surrogate has no form in UTF-8.
  const whole = name.toWellFormed();
  const plain = whole.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(whole).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
