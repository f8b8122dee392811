import type { Server } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Readiness } from '../health/readiness.js';
import { causeOf, type Logger } from '../logging/logger.js';

const DRAIN_MS = 3_000;
const STOP_MS = 5_000;

/**
 * On SIGTERM, SIGINT and SIGHUP: no longer ready, requests under way are finished for 3 s, then sockets, media and pools
 * close; after 5 s the process ends in any case. An exception that nobody caught ends the process too.
 */
export function stopOnSignals(app: NestExpressApplication, logger: Logger): void {
  const server: Server = app.getHttpServer();
  let stopping = false;
  const stop = (reason: string, code: number): void => {
    if (stopping) return;
    stopping = true;
    logger.info('stopping', { reason });
    app.get(Readiness).stop();
    setTimeout(() => server.closeAllConnections(), DRAIN_MS).unref();
    setTimeout(() => process.exit(code === 0 ? 1 : code), STOP_MS).unref();
    app.close().then(
      () => process.exit(code),
      (cause: unknown) => {
        logger.error('The process did not stop cleanly', causeOf(cause));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal, 0));
  process.on('uncaughtException', (cause) => {
    logger.error('Nobody caught this', causeOf(cause));
    stop('uncaughtException', 1);
  });
  process.on('unhandledRejection', (cause) => {
    logger.error('Nobody caught this rejection', causeOf(cause)); // one request or call; the others go on
  });
}
