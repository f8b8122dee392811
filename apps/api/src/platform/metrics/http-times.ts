import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { isOwnAgent } from '@rinjo/contract';
import type { RouteTable } from '../access/route-table.js';
import type { AnswerTimes } from './answer-times.js';
import { timedKind } from './timed-kind.js';

/** Times every request of people, from its first middleware to its last byte. What probers and canaries ask is not among them. */
export function httpTimes(routes: RouteTable, times: AnswerTimes): RequestHandler {
  return (request: Request, response: Response, next: NextFunction) => {
    const began = performance.now();
    if (!isOwnAgent(request.headers['user-agent']))
      response.once('close', () => {
        const given = response.getHeader('content-type');
        const kind = timedKind({
          ...{ method: request.method, template: routes.templateOf(request) },
          ...{ taken: request.headers['content-type'], given: typeof given === 'string' ? given : undefined },
        });
        if (kind) times.took(kind, performance.now() - began);
      });
    next();
  };
}
