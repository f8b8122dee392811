import type { INestApplication, Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { AppModule } from '../../apps/api/src/app.module.js';
import { type Environment, readEnvironment } from '../../apps/api/src/config/environment.js';
import { PasswordCost } from '../../apps/api/src/modules/identity/index.js';
import { CanaryRounds, IntegrityRounds, MonthlyRounds } from '../../apps/api/src/modules/operations/index.js';
import { MediaPort } from '../../apps/api/src/modules/calls/index.js';
import { RecorderPort, RecorderProgram } from '../../apps/api/src/modules/recording/index.js';
import { configureHttp } from '../../apps/api/src/platform/http/configure-http.js';
import { NodeRegistry } from '../../apps/api/src/platform/nodes/node-registry.js';
import { configureRealtime } from '../../apps/api/src/platform/realtime/realtime.adapter.js';
import { Clock } from '../../apps/api/src/platform/time/clock.js';
import { CheapPasswordCost } from './cheap-password-cost.js';
import { FakeMedia } from './fake-media.js';
import { FakeRecorder } from './fake-recorder.js';
import { recorderProgram } from './recorder-program.js';
import { freePort } from './free-port.js';
import { Given } from './given.js';
import { HttpClient } from './http-client.js';
import { TestDatabase } from './test-database.js';

export interface AppOptions {
  /** Several apps on one database are several nodes. */
  readonly database?: TestDatabase;
  /** Another node of the installation of that one: on its database, behind its address, and reached at an address of its own. */
  readonly beside?: TestApp;
  readonly environment?: Readonly<Partial<Record<keyof Environment, string>>>;
  readonly clock?: Clock;
  /** `real` starts mediasoup workers; without it, or with a fake of the test's own, none. */
  readonly media?: 'real' | FakeMedia;
  /** Proofs that run by themselves, from the start on; without it a test runs those that it is about. */
  readonly canaries?: boolean;
  /** Looks through what is kept by itself, with an entry in every log: a test that is about it alone. */
  readonly integrity?: boolean;
  /** Asks for reports of months by itself, and for letters about them: a test that is about them alone. */
  readonly monthlyReports?: boolean;
  /** Modules that the product does not have. */
  readonly modules?: readonly Type[];
  /** Replaces providers, e.g. `(builder) => builder.overrideProvider(Mailer).useValue(new FakeMailer())`. */
  readonly override?: (builder: TestingModuleBuilder) => TestingModuleBuilder;
}

/** The product as it runs, on a database of its own. */
export class TestApp {
  constructor(
    readonly nest: INestApplication,
    readonly url: string,
    readonly database: TestDatabase,
    readonly given: Given,
    private readonly ownsDatabase: boolean,
  ) {}

  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T {
    return this.nest.get<T>(token, { strict: false });
  }

  /** A client that is not signed in. */
  anonymous(): HttpClient {
    return new HttpClient(this.url);
  }

  /** The same browser, when it comes to this node of the installation. */
  reachedBy(client: HttpClient): HttpClient {
    const here = new HttpClient(this.url, client.url);
    for (const [name, value] of client.cookies) here.cookies.set(name, value);
    return here;
  }

  /** Its lease is over, as that of a process is that was killed: it does not know, and others take its calls over. */
  async isLost(): Promise<void> {
    const { id } = this.get(NodeRegistry);
    await this.database.query('update api_node set expires_at = to_timestamp(0) where id = $1', [id]);
  }

  async close(): Promise<void> {
    await this.nest.close();
    if (this.ownsDatabase) await this.database.drop();
  }
}

export async function startApp(options: AppOptions = {}): Promise<TestApp> {
  const database = options.beside?.database ?? options.database ?? (await TestDatabase.create());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = readEnvironment({
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: url,
    DATABASE_APP_URL: database.appUrl,
    DATABASE_SYSTEM_URL: database.systemUrl,
    DATABASE_POOL: '10',
    ...database.keySettings,
    RECORDING_DIR: database.spoolOf(String(port)),
    LOG_SPOOL_DIR: database.spoolOf(`log-${String(port)}`),
    METRICS_PORT: '0',
    LOG_LEVEL: 'error',
    // A test that is about limits sets its own.
    ...{
      RATE_LIMIT_KEY: '1000000',
      RATE_LIMIT_PROVISIONING: '1000000',
      RATE_LIMIT_SESSION: '1000000',
      RATE_LIMIT_TENANT: '1000000',
    },
    ...(options.media === 'real' ? await mediaSettings() : {}),
    ...(options.beside ? { PUBLIC_URL: options.beside.url, NODE_URL: url } : {}),
    ...options.environment,
  });
  const nest = await build(environment, options);
  try {
    await nest.listen(port, '127.0.0.1');
  } catch (cause) {
    await nest.close().catch(() => undefined); // what had started must not outlive the test; the first error counts
    throw cause;
  }
  const ownsDatabase = options.beside === undefined && options.database === undefined;
  return new TestApp(nest, url, database, new Given(database, url), ownsDatabase);
}

async function build(environment: Environment, options: AppOptions): Promise<NestExpressApplication> {
  let builder = Test.createTestingModule({
    imports: [AppModule.with(environment), ...(options.modules ?? [])],
  })
    .overrideProvider(PasswordCost)
    .useValue(new CheapPasswordCost());
  if (!options.integrity) builder = builder.overrideProvider(IntegrityRounds).useValue({});
  if (!options.monthlyReports) builder = builder.overrideProvider(MonthlyRounds).useValue({});
  if (!options.canaries) builder = builder.overrideProvider(CanaryRounds).useValue({});
  if (options.clock) builder = builder.overrideProvider(Clock).useValue(options.clock);
  if (options.media !== 'real')
    builder = builder
      .overrideProvider(MediaPort)
      .useValue(options.media ?? new FakeMedia())
      .overrideProvider(RecorderPort)
      .useValue(new FakeRecorder());
  else builder = builder.overrideProvider(RecorderProgram).useValue(await recorderProgram());
  if (options.override) builder = options.override(builder);
  const module = await builder.compile();
  const nest = module.createNestApplication<NestExpressApplication>({
    bodyParser: false,
    logger: ['error', 'fatal'],
  });
  configureHttp(nest, environment);
  configureRealtime(nest);
  return nest;
}

/** Workers listen on loopback, on a port that was free a moment ago. */
async function mediaSettings(): Promise<Record<string, string>> {
  return {
    MEDIASOUP_WORKER_BIN: process.env['MEDIASOUP_WORKER_BIN'] ?? '',
    MEDIA_LISTEN_ADDRESS: '127.0.0.1',
    MEDIA_PORT: String(await freePort()),
    MEDIA_WORKERS: '1',
  };
}
