import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from '../logging/logger.js';
import type { Clock } from './clock.js';
import { Sweep, type SweepOptions } from './sweep.js';

/** A provider that does nothing but what comes round again and again, from the start of its process to its end. */
export abstract class RecurringWork implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly sweep: Sweep;

  protected constructor(clock: Clock, logger: Logger, options: Omit<SweepOptions, 'round'>) {
    this.sweep = new Sweep(clock, logger, { ...options, round: () => this.round() });
  }

  onApplicationBootstrap(): void {
    this.sweep.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.sweep.stop();
  }

  /** One round, of all tenants, after the one under way. Rejects when it fails. */
  now(): Promise<void> {
    return this.sweep.now();
  }

  protected abstract round(): Promise<void>;
}
