import express, { type NextFunction, type Request, type RequestHandler, type Response } from 'express';
import { PICTURE_TYPES, LIMITS } from '@rinjo/contract';
import { DomainError } from '../errors/domain-error.js';
import { assertJsonShape } from './json-shape.js';

/** A length of 0 is no body. */
export const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;

/** Bodies that are files: routes that take one read it themselves, for all others it is no body. */
const FILES: string[] = [...PICTURE_TYPES, 'text/csv', 'application/offset+octet-stream'];

/** JSON, and what directories call theirs (RFC 7644, section 3.1). */
const JSON_TYPES = ['application/json', 'application/scim+json'];

/** A body must say that it is JSON, or a file. Throws UNSUPPORTED_MEDIA_TYPE. */
const onlyJson: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  if (hasBody(request) && request.is([...JSON_TYPES, ...FILES]) === false)
    throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { expected: 'application/json' });
  next();
};

const shaped: RequestHandler = (request: Request, _response: Response, next: NextFunction) => {
  assertJsonShape(request.body);
  next();
};

/** Reads JSON bodies within the limits of security.md section 6. Compressed bodies are refused. */
export const jsonBody = (): RequestHandler[] => [
  onlyJson,
  express.json({ type: JSON_TYPES, limit: LIMITS.jsonBodyBytes, strict: true, inflate: false }),
  shaped,
];
