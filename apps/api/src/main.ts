import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { type Environment, readEnvironment } from './config/environment.js';
import { configureHttp } from './platform/http/configure-http.js';
import { tlsOptions } from './platform/http/tls.js';
import { stopOnSignals } from './platform/lifecycle/stop-on-signals.js';
import { causeOf, Logger, NestLogger } from './platform/logging/logger.js';
import { configureRealtime } from './platform/realtime/realtime.adapter.js';

async function start(environment: Environment, logger: Logger): Promise<void> {
  const httpsOptions = tlsOptions(environment);
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(environment), {
    bodyParser: false,
    abortOnError: false,
    logger: new NestLogger(logger),
    ...(httpsOptions && { httpsOptions }),
  });
  configureHttp(app, environment);
  configureRealtime(app);
  stopOnSignals(app, logger);
  await app.listen(environment.PORT, environment.HOST);
  logger.info('listening', { url: environment.PUBLIC_URL, host: environment.HOST, port: environment.PORT });
}

const boot = new Logger('info');
try {
  const environment = readEnvironment();
  await start(environment, new Logger(environment.LOG_LEVEL));
} catch (cause) {
  boot.error(cause instanceof Error ? cause.message : 'The process could not start', causeOf(cause));
  process.exit(1); // whatever was opened before the failure must not keep the process alive
}
