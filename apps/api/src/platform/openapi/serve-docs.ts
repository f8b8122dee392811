import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { RouteTable } from '../access/route-table.js';
import { docsPage } from './docs-page.js';
import { openApiDocument } from './document.js';

/** GET /api/openapi.json, and GET /api/docs where it is switched on. Public: they say nothing about tenants. */
export function serveDocs(routes: RouteTable, publicUrl: string, withPage: boolean): RequestHandler {
  const document = openApiDocument(routes.all(), publicUrl);
  return (request: Request, response: Response, next: NextFunction) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') next();
    else if (request.path === '/api/openapi.json') response.json(document);
    else if (request.path === '/api/docs' && withPage) {
      const nonce = randomBytes(16).toString('base64');
      response.setHeader('Content-Security-Policy', policy(nonce));
      response.type('text/html; charset=utf-8').send(docsPage(document, nonce));
    } else next();
  };
}

/** The page has one style element and links; it loads and runs nothing. */
const policy = (nonce: string): string =>
  `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
