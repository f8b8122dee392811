import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { readEnvironment } from './config/environment.js';
import { configureHttp } from './platform/http/configure-http.js';
import { Logger, NestLogger } from './platform/logging/logger.js';
import { configureRealtime } from './platform/realtime/realtime.adapter.js';

const environment = readEnvironment();
const app = await NestFactory.create<NestExpressApplication>(AppModule.with(environment), {
  bodyParser: false,
  logger: new NestLogger(new Logger(environment.LOG_LEVEL)),
});
configureHttp(app, environment);
configureRealtime(app);
app.enableShutdownHooks();
await app.listen(environment.PORT, environment.HOST);
