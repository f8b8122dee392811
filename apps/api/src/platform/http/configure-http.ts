import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Environment } from '../../config/environment.js';
import { AccessLog } from '../access-log/access-log.js';
import { httpAccess } from '../access-log/http-access.js';
import { API_PREFIX, RouteTable } from '../access/route-table.js';
import { AnswerTimes } from '../metrics/answer-times.js';
import { httpMetrics } from '../metrics/http-metrics.js';
import { httpTimes } from '../metrics/http-times.js';
import { NodeRegistry } from '../nodes/node-registry.js';
import { fromAnotherNode, SentOn } from '../nodes/sent-on.js';
import { serveDocs } from '../openapi/serve-docs.js';
import { Clock } from '../time/clock.js';
import { webApp } from '../web/web-app.js';
import { jsonBody } from './json-body.js';
import { formBody } from './form-body.js';
import { noKeyInUrl } from './no-key-in-url.js';
import { onlyApi } from './only-api.js';
import { requestContext } from './request-context.js';
import { securityHeaders } from './security-headers.js';

/** Longer than proxies keep theirs (60 s): a connection must not be closed here while a request is on its way on it. */
const KEEP_ALIVE_MS = 65_000;

/** Everything that stands before the routes, in order. The app must be created with `bodyParser: false`. */
export function configureHttp(app: NestExpressApplication, environment: Environment): void {
  const server: Server = app.getHttpServer();
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  app.set('trust proxy', environment.TRUST_PROXY_HOPS);
  app.set('query parser', 'simple');
  app.set('x-powered-by', false);
  app.set('etag', false);
  const routes = app.get(RouteTable);
  app.setGlobalPrefix(API_PREFIX.slice(1), { exclude: routes.atRoot().map((template) => template.slice(1)) });
  routes.assertClosed();
  app.use(fromAnotherNode(app.get(SentOn)));
  app.use(requestContext(environment.TRUST_PROXY_HOPS > 0));
  app.use(httpMetrics(routes));
  app.use(httpTimes(routes, app.get(AnswerTimes)));
  app.use(httpAccess(app.get(AccessLog), routes, app.get(Clock)));
  app.use(...securityHeaders(environment.PUBLIC_URL));
  app.use(noKeyInUrl);
  app.use(serveDocs(routes, environment.PUBLIC_URL, environment.API_DOCS));
  const nodes = app.get(NodeRegistry);
  if (environment.WEB_ROOT !== '')
    app.use(webApp(environment.WEB_ROOT, environment.PUBLIC_URL, () => nodes.urls));
  app.use(onlyApi(routes));
  app.use(API_PREFIX, ...jsonBody());
  for (const template of routes.atRoot()) app.use(template, formBody());
}
