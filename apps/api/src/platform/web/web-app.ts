import { randomBytes } from 'node:crypto';
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import {
  OFFLINE_CONTENT_SECURITY_POLICY,
  PDF_WORKER_CONTENT_SECURITY_POLICY,
  SERVICE_WORKER_CONTENT_SECURITY_POLICY,
  webContentSecurityPolicy,
} from './content-security-policy.js';
import { SERVICE_WORKER, withBuild } from './service-worker.js';
import { loadWebAssets, type WebAsset } from './web-assets.js';

const NONCE = /__CSP_NONCE__/g;

/** What reads PDFs, as `angular.json` lays it down. */
const PDF_WORKER = '/pdf/pdf.worker.min.mjs';

/** Of what is not a page of the app. */
const OWN_POLICIES: ReadonlyMap<string, string> = new Map([
  [SERVICE_WORKER, SERVICE_WORKER_CONTENT_SECURITY_POLICY],
  ['/offline.html', OFFLINE_CONTENT_SECURITY_POLICY],
  [PDF_WORKER, PDF_WORKER_CONTENT_SECURITY_POLICY],
]);

/** Paths that are never the web app's. */
const SERVER_PATHS = /^\/(api|socket\.io|saml)(\/|$)/;

/**
 * Serves the built web app: hashed files for ever, index.html with a new nonce each time, and index.html for the app's
 * own routes, which have no file extension. What is left goes on to the error answer. Pages connect to `nodeUrls` as well.
 */
export function webApp(
  root: string,
  publicUrl: string,
  nodeUrls: () => readonly string[] = () => [],
): RequestHandler {
  const assets = withBuild(loadWebAssets(root));
  const index = assets.get('/index.html')?.bytes.toString('utf8');
  if (index === undefined) throw new Error(`WEB_ROOT has no index.html: ${root}`);

  return (request: Request, response: Response, next: NextFunction): void => {
    if (SERVER_PATHS.test(request.path) || (request.method !== 'GET' && request.method !== 'HEAD')) {
      next();
      return;
    }
    const asset = request.path === '/index.html' ? undefined : assets.get(request.path);
    if (asset) sendAsset(asset, request, response).catch(next);
    else if (isAppRoute(request))
      sendIndex(index, (nonce) => webContentSecurityPolicy(nonce, publicUrl, nodeUrls()), response);
    else next();
  };
}

function isAppRoute(request: Request): boolean {
  const last = request.path.slice(request.path.lastIndexOf('/') + 1);
  return (!last.includes('.') || request.path === '/index.html') && request.accepts('html') !== false;
}

function sendIndex(index: string, policy: (nonce: string) => string, response: Response): void {
  const nonce = randomBytes(16).toString('base64');
  response.setHeader('Content-Security-Policy', policy(nonce));
  response.setHeader('Cache-Control', 'no-store');
  response.type('text/html; charset=utf-8').send(index.replace(NONCE, nonce));
}

async function sendAsset(asset: WebAsset, request: Request, response: Response): Promise<void> {
  response.setHeader('Cache-Control', asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  const policy = OWN_POLICIES.get(request.path);
  if (policy !== undefined) response.setHeader('Content-Security-Policy', policy);
  response.setHeader('ETag', asset.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === asset.etag) {
    response.status(304).end();
    return;
  }
  const encoding = asset.encodingFor((encodings) => request.acceptsEncodings(encodings));
  const bytes = await asset.encoded(encoding);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.setHeader('Content-Type', asset.contentType);
  response.setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}
