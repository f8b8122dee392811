import { once } from 'node:events';
import type { Server } from 'node:http';
import express, { type Response } from 'express';
import type { StatusPage } from '@rinjo/contract';
import { atomOf } from '../modules/operations/availability/status/atom.js';
import { calendarOf } from '../modules/operations/availability/status/maintenance-calendar.js';
import { summaryOf } from '../modules/operations/availability/status/summary.js';
import { webApp } from '../platform/web/web-app.js';

export interface StatusServerOptions {
  readonly host: string;
  readonly port: number;
  /** Empty: the numbers alone, without the page. */
  readonly webRoot: string;
  /** Of this machine, as browsers reach it. */
  readonly url: string;
  /** Null: nothing is known yet. */
  readonly page: () => StatusPage | null;
}

/** The status page of the prober's machine: the same addresses as the service's, and nothing else. */
export async function serveStatus({ host, port, webRoot, url, page }: StatusServerOptions): Promise<Server> {
  const app = express().disable('x-powered-by').disable('etag');
  const answer = (path: string, send: (response: Response, page: StatusPage) => void): void => {
    app.get(path, (_request, response) => {
      const known = page();
      response.setHeader('Cache-Control', 'no-store');
      if (known) send(response, known);
      else response.status(503).end();
    });
  };
  answer('/api/v1/status', (response, known) => void response.json(known));
  answer('/api/v2/summary.json', (response, known) => void response.json(summaryOf(known)));
  answer('/api/v2/incidents.atom', (response, known) => {
    response.type('application/atom+xml; charset=utf-8').send(atomOf(known));
  });
  answer('/api/v2/maintenance.ics', (response, known) => {
    response.type('text/calendar; charset=utf-8').send(calendarOf(known));
  });
  app.get('/', (_request, response) => response.redirect(302, '/status'));
  if (webRoot !== '') app.use(webApp(webRoot, url));
  const server = app.listen(port, host);
  await once(server, 'listening');
  return server;
}
