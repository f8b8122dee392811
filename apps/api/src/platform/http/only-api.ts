import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { ERRORS } from '@rinjo/contract';
import { API_PREFIX, type RouteTable } from '../access/route-table.js';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { requestIdOf } from './request-context.js';

/** What no page and no file answered and no route has does not exist; Nest answers for the rest. */
export const onlyApi =
  (routes: RouteTable): RequestHandler =>
  (request: Request, response: Response, next: NextFunction) => {
    if (request.path.startsWith(`${API_PREFIX}/`) || routes.methodsAt(request.path).length > 0) {
      next();
      return;
    }
    const error = toWireError(new DomainError('NOT_FOUND'), requestIdOf(request));
    response.status(ERRORS.NOT_FOUND.status).json(error);
  };
