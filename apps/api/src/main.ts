import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { readEnvironment } from './config/environment.js';

const environment = readEnvironment();
const app = await NestFactory.create(AppModule.with(environment));
app.enableShutdownHooks();
await app.listen(environment.PORT, environment.HOST);
