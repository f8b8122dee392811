import type { NextFunction, Request, Response } from 'express';
import { ERRORS } from '@rinjo/contract';
import { hasKey } from '../access/key-text.js';
import { DomainError } from '../errors/domain-error.js';
import { toWireError } from '../errors/wire-error.js';
import { requestIdOf } from './request-context.js';

/** A key belongs into a header: URLs are written into logs on their way. Comes before everything that could write this one. */
export function noKeyInUrl(request: Request, response: Response, next: NextFunction): void {
  if (!hasKey(request.originalUrl)) {
    next();
    return;
  }
  const { status } = ERRORS.KEY_IN_URL;
  response.setHeader('Cache-Control', 'no-store');
  response.status(status).json(toWireError(new DomainError('KEY_IN_URL'), requestIdOf(request)));
}
