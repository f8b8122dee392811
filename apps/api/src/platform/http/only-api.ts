import type { NextFunction, Request, Response } from 'express';
import { ERRORS } from '@rinjo/contract';
import { API_PREFIX } from '../access/route-table.js';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { requestIdOf } from './request-context.js';

/** What no page and no file answered and is not below the API's prefix does not exist; Nest answers for the rest. */
export function onlyApi(request: Request, response: Response, next: NextFunction): void {
  if (request.path.startsWith(`${API_PREFIX}/`)) {
    next();
    return;
  }
  const error = toWireError(new DomainError('NOT_FOUND'), requestIdOf(request));
  response.status(ERRORS.NOT_FOUND.status).json(error);
}
