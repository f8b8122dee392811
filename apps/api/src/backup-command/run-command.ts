import { join, resolve } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Environment, readBackupEnvironment, readEnvironment } from '../config/environment.js';
import {
  BackupFault,
  Backups,
  openBackupStore,
  plainBytes,
  readManifest,
  RESTORE_DRILLS,
  RestoreDrill,
  restoreInstallation,
  type RestoreStep,
  storedGenerations,
  WalPrograms,
} from '../modules/operations/index.js';
import { SystemClock } from '../platform/time/clock.js';
import { runFailover } from '../site-failover/run-failover.js';
import type { BackupCommand } from './arguments.js';
import { BackingUpModule } from './backing-up.module.js';
import { orderDrill } from './order-drill.js';
import { size, type Terminal } from './terminal.js';

/** Runs one command and answers its exit code. Throws BackupFault. */
export function runCommand(command: BackupCommand, terminal: Terminal): Promise<number> {
  switch (command.kind) {
    case 'now':
      return withProduct((app) => backUp(app, terminal));
    case 'list':
      return list(terminal);
    case 'drill':
      return withProduct((app) =>
        command.drill === null ? drill(app, terminal) : orderDrill(app, command.drill, terminal),
      );
    case 'failover':
      return runFailover(command.tell, terminal);
    case 'restore':
      return restore(command.into, command.at, terminal);
  }
}

type App = Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

async function withProduct(work: (app: App) => Promise<number>): Promise<number> {
  // The spools and the port of metrics belong to the process that runs the product.
  const settings = Object.assign(new Environment(), readEnvironment(), {
    ...{ RECORDING_DIR: '', LOG_SPOOL_DIR: '', METRICS_PORT: 0 },
  });
  const app = await NestFactory.createApplicationContext(BackingUpModule.with(settings), {
    logger: ['error', 'fatal'],
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}

async function backUp(app: App, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const made = await app.get(Backups).make(({ copied }) => terminal.progress(`Copied ${size(copied)}`));
  if (made === null)
    throw new BackupFault('BACKUP_DATABASE', 'Another process makes a backup at this moment');
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const bytes = `${size(plainBytes(made.manifest))}, ${size(made.bytes)} as stored`;
  terminal.line(`${made.manifest.generation}: ${bytes}, read again and right, in ${seconds} s`);
  return 0;
}

async function list(terminal: Terminal): Promise<number> {
  const store = await openBackupStore(readBackupEnvironment(), new SystemClock());
  const stored = await storedGenerations(store);
  for (const { name, whole, bytes } of stored) {
    if (!whole) {
      terminal.line(`${name}  ${size(bytes)}  not finished: it does not count`);
      continue;
    }
    const manifest = await readManifest(store, name);
    const what = `PostgreSQL ${String(manifest.postgresMajor)}, ${size(plainBytes(manifest))}, ${size(bytes + (manifest.repository?.storedBytes ?? 0))} as stored`;
    terminal.line(`${name}  restores from ${manifest.endedAt} on  ${what}`);
  }
  if (stored.length === 0) terminal.line('There is no backup.');
  return 0;
}

async function drill(app: App, terminal: Terminal): Promise<number> {
  let failures = 0;
  for (const kind of RESTORE_DRILLS) {
    terminal.progress(`${kind}: restoring`);
    const result = await app.get(RestoreDrill).run(kind);
    if (result === null)
      throw new BackupFault('BACKUP_DATABASE', 'Another process runs a drill at this moment');
    const { measured, failure } = result;
    terminal.line(
      `${kind}: ${failure === null ? 'passed' : `failed: ${failure}`} ${JSON.stringify(measured)}`,
    );
    if (failure !== null) failures += 1;
  }
  return failures === 0 ? 0 : 1;
}

const STEPS: Record<RestoreStep, string> = {
  database: 'Database',
  log: 'Replaying the write-ahead log',
  keys: 'Keys',
  objects: 'Originals',
};

async function restore(folder: string, at: Date | null, terminal: Terminal): Promise<number> {
  const began = performance.now();
  const settings = readBackupEnvironment();
  const clock = new SystemClock();
  const into = resolve(folder);
  const restored = await restoreInstallation({
    ...{ settings, clock, into, at, programs: new WalPrograms() },
    store: await openBackupStore(settings, clock),
    told: (step, done, of) => {
      const much = step === 'database' ? size(done) : String(done);
      terminal.progress(
        `${STEPS[step]}${done === 0 ? '' : `: ${much}${of === null ? '' : ` of ${size(of)}`}`}`,
      );
    },
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  terminal.line(`Restored ${restored.generation} in ${seconds} s into ${into}`);
  terminal.line(
    `Newest heartbeat: ${restored.heartbeatAt?.toISOString() ?? 'none'}; what came after it is lost`,
  );
  terminal.line(
    `${String(restored.objects)} originals (${size(restored.objectBytes)}), ${String(restored.keys)} keys of ${String(restored.tenants)} tenants`,
  );
  if (!restored.masterKey)
    terminal.line(
      'No master key was in the store of backups: keys of tenants are in a vault, or it must come from elsewhere',
    );
  terminal.line(`Start it: RINJO_DATA_DIR=${into} npm start`);
  terminal.line(`Or move ${join(into, 'postgres')} and the other folders to where the settings name them.`);
  return 0;
}
