import {
  type DynamicModule,
  Global,
  Inject,
  Module,
  type OnApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { Environment } from '../../config/environment.js';
import { observePool } from '../metrics/pool-metrics.js';
import { createDataSource } from './data-source.js';
import { Fence } from './fence.js';
import { Notifications } from './notifications.js';
import { poolUse } from './pool-use.js';
import { RateLimits } from './rate-limits.js';
import { assertFenced } from './self-check.js';
import { SystemDb } from './system-db.js';
import { TenantDb } from './tenant-db.js';
import { Turns } from './turns.js';

const APP_SOURCE = Symbol('rinjo_app');
const SYSTEM_SOURCE = Symbol('rinjo_system');

type EntityClass = abstract new (...args: never[]) => object;

/** Opens both pools, refuses a database whose fence has a hole, and offers nothing but the doors. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit, OnApplicationShutdown {
  private readonly unobserved: (() => void)[] = [];

  constructor(
    @Inject(APP_SOURCE) private readonly app: DataSource,
    @Inject(SYSTEM_SOURCE) private readonly system: DataSource,
  ) {}

  static with(entities: readonly EntityClass[]): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        Notifications,
        Turns,
        {
          provide: APP_SOURCE,
          inject: [Environment],
          useFactory: (env: Environment) =>
            createDataSource(
              env.DATABASE_APP_URL,
              env.DATABASE_POOL,
              [...entities],
              'rinjo app',
            ).initialize(),
        },
        {
          provide: SYSTEM_SOURCE,
          inject: [Environment],
          useFactory: (env: Environment) =>
            createDataSource(env.DATABASE_SYSTEM_URL, 4, [], 'rinjo system').initialize(),
        },
        { provide: TenantDb, inject: [APP_SOURCE], useFactory: (source: DataSource) => new TenantDb(source) },
        {
          provide: SystemDb,
          inject: [SYSTEM_SOURCE],
          useFactory: (source: DataSource) => new SystemDb(source),
        },
        {
          provide: Fence,
          inject: [APP_SOURCE, SYSTEM_SOURCE],
          useFactory: (app: DataSource, system: DataSource) =>
            new Fence({ rinjo_app: app, rinjo_system: system }),
        },
        {
          provide: RateLimits,
          inject: [APP_SOURCE],
          useFactory: (source: DataSource) => new RateLimits(source),
        },
      ],
      exports: [Fence, TenantDb, SystemDb, RateLimits, Notifications, Turns],
    };
  }

  async onModuleInit(): Promise<void> {
    for (const [name, source] of Object.entries({ rinjo_app: this.app, rinjo_system: this.system })) {
      await this.check(source, name);
      this.unobserved.push(observePool(name, () => poolUse(source)));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    for (const stop of this.unobserved) stop();
    await Promise.all([this.app.destroy(), this.system.destroy()]);
  }

  private async check(source: DataSource, role: string): Promise<void> {
    const runner = source.createQueryRunner();
    try {
      await assertFenced(runner, role);
    } finally {
      await runner.release();
    }
  }
}
