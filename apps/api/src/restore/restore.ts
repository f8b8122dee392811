import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Environment } from '../config/environment.js';
import {
  type ImportOptions,
  type ImportResult,
  type ImportTold,
  TenantImport,
} from '../modules/portability/index.js';
import { RestoringModule } from './restoring.module.js';

/** The part of the product that restores, beside a running product or without one. */
export function openRestoring(environment: Environment): Promise<INestApplicationContext> {
  // The spool and the port of metrics belong to the process that runs the product.
  const settings = Object.assign(new Environment(), environment, { RECORDING_DIR: '', METRICS_PORT: 0 });
  return NestFactory.createApplicationContext(RestoringModule.with(settings), { logger: ['error', 'fatal'] });
}

/** Restores one export. Throws ImportRefused. */
export async function restore(
  environment: Environment,
  options: ImportOptions,
  told: ImportTold,
): Promise<ImportResult> {
  const app = await openRestoring(environment);
  try {
    return await app.get(TenantImport).run(options, told);
  } finally {
    await app.close();
  }
}
