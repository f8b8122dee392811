import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { CallId } from '@rinjo/contract';
import type { Authenticated } from '../access/caller.decorator.js';
import type { RouteTable } from '../access/route-table.js';
import { type Refused, requestIdOf } from '../http/request-context.js';
import type { Clock } from '../time/clock.js';
import { objectOf } from './access-entry.js';
import type { AccessLog } from './access-log.js';

type Known = Request & Authenticated & Refused;

/** Notes every request of somebody known before the first byte of its answer leaves. */
export function httpAccess(log: AccessLog, routes: RouteTable, clock: Clock): RequestHandler {
  return (request: Known, response: Response, next: NextFunction) => {
    const begin = clock.now();
    const started = performance.now();
    const writeHead = response.writeHead.bind(response);
    let isNoted = false;
    response.writeHead = (...args: readonly unknown[]): Response => {
      if (!isNoted && request.principal) {
        isNoted = true;
        const status = typeof args[0] === 'number' ? args[0] : response.statusCode;
        log.note(request.principal, {
          via: 'http',
          route: `${request.method} ${routes.templateOf(request) ?? 'other'}`,
          ...{ status, code: request.refusedWith ?? null, requestId: requestIdOf(request), begin },
          content: isContent(request, response, status),
          durationMs: performance.now() - started,
          ...partsOf(request),
        });
      }
      return Reflect.apply(writeHead, response, args) as Response;
    };
    next();
  };
}

const DATA = /^(?:application\/json|text\/event-stream)\b/;

/** What is no page of data and no stream of events: a file, a picture, a film. */
function isContent(request: Request, response: Response, status: number): boolean {
  const type = String(response.getHeader('content-type') ?? 'application/json');
  return request.method === 'GET' && status < 300 && !DATA.test(type);
}

function partsOf(request: Request): Pick<Parameters<AccessLog['note']>[1], 'callId' | 'object'> {
  const { callId, ...others } = request.params;
  const call = objectOf({ callId });
  return { callId: (call?.id ?? null) as CallId | null, object: objectOf(others) ?? call };
}
