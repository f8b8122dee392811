import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { type ErrorCode, LIMITS } from '@rinjo/contract';
import type { Origin } from '../access/principal.js';
import { logContext } from '../logging/log-context.js';

/** Where the error filter leaves what it answered a request with. */
export interface Refused {
  refusedWith?: ErrorCode;
}

const requestIds = new WeakMap<Request, string>();

const WELL_FORMED = new RegExp(`^[A-Za-z0-9._-]{8,${LIMITS.requestId}}$`);

/** The id of this request, as in the header X-Request-Id of its answer, in log lines, errors and audit entries. */
export function requestIdOf(request: Request): string {
  const known = requestIds.get(request) ?? randomUUID();
  requestIds.set(request, known);
  return known;
}

/** The caller's address, as far as the trusted proxies tell. */
export function addressOf(request: Request): string {
  return request.ip ?? 'unknown';
}

/** Names every request. An id from outside is believed only from a trusted proxy. */
export function requestContext(behindProxy: boolean): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const given = behindProxy ? request.header('x-request-id') : undefined;
    if (given !== undefined && WELL_FORMED.test(given)) requestIds.set(request, given);
    const requestId = requestIdOf(request);
    response.setHeader('X-Request-Id', requestId);
    logContext.run({ requestId }, next);
  };
}

/** The path as it was asked for; inside mounted handlers Express's own `path` is cut. */
export function pathOf(request: Request): string {
  return request.originalUrl.replace(/[?#].*$/s, '');
}

/** Where a request comes from, for principals and the audit log. */
export function originOf(request: Request): Required<Origin> {
  const userAgent = (request.header('user-agent') ?? '').slice(0, LIMITS.userAgent);
  return { address: addressOf(request), requestId: requestIdOf(request), userAgent };
}
