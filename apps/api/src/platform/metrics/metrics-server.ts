import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { collectDefaultMetrics, register } from 'prom-client';
import { Environment } from '../../config/environment.js';
import { causeOf, Logger } from '../logging/logger.js';

/** Prometheus metrics on a port of their own, which is not for the internet. */
@Injectable()
export class MetricsServer implements OnApplicationBootstrap, OnApplicationShutdown {
  private server: Server | null = null;

  constructor(
    private readonly environment: Environment,
    private readonly logger: Logger,
  ) {}

  /** Throws when the port is taken: a process that cannot be watched does not start. */
  async onApplicationBootstrap(): Promise<void> {
    const { METRICS_PORT: port, METRICS_HOST: host } = this.environment;
    if (port === 0) return;
    if (!register.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics();
    const server = createServer((request, response) => {
      this.answer(request, response).catch((cause: unknown) => {
        this.logger.error('Metrics could not be collected', causeOf(cause));
        response.writeHead(500).end();
      });
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', (cause) => {
        reject(new Error(`METRICS_PORT ${port} on ${host}: ${cause.message}`, { cause }));
      });
      server.listen(port, host, resolve);
    });
    this.server = server;
  }

  async onApplicationShutdown(): Promise<void> {
    const server = this.server;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url !== '/metrics' || request.method !== 'GET') {
      response.writeHead(404).end();
      return;
    }
    const text = await register.metrics();
    response.writeHead(200, { 'Content-Type': register.contentType, 'Cache-Control': 'no-store' }).end(text);
  }
}
