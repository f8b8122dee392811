import type { NextFunction, Request, RequestHandler, Response } from 'express';
import { Counter, Histogram } from 'prom-client';
import type { Authenticated } from '../access/caller.decorator.js';
import type { RouteTable } from '../access/route-table.js';

/** Routes by template: an id in a label would make a series of its own for every thing there is. */
const duration = new Histogram({
  name: 'rinjo_http_request_seconds',
  help: 'Duration of HTTP requests by route',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
});

const perTenant = new Counter({
  name: 'rinjo_tenant_requests_total',
  help: 'Requests of signed-in users and guests by tenant',
  labelNames: ['tenant', 'status'],
});

/** Measures every request from its first middleware to its last byte. */
export function httpMetrics(routes: RouteTable): RequestHandler {
  return (request: Request & Authenticated, response: Response, next: NextFunction) => {
    const end = duration.startTimer();
    response.once('close', () => {
      const status = `${Math.floor(response.statusCode / 100)}xx`;
      end({ method: request.method, route: routes.templateOf(request) ?? 'other', status });
      if (request.principal) perTenant.inc({ tenant: request.principal.tenantId, status });
    });
    next();
  };
}
