import { join } from 'node:path';
import type { FailoverReport } from '@rinjo/contract';
import { SECOND_SITE_LIMITS } from '@rinjo/contract';
import { uuidv7 } from 'uuidv7';
import { RELEASE } from '../config/release.js';
import type { SecondSiteEnvironment } from '../config/second-site-environment.js';
import {
  newestBeatOfCopies,
  openBackupStore,
  restoreInstallation,
  serverBinaries,
  WalPrograms,
} from '../modules/operations/index.js';
import { hostId } from '../platform/nodes/host-id.js';
import type { Clock } from '../platform/time/clock.js';
import { FailoverRoom } from './failover-room.js';
import { RestoredService } from './restored-service.js';

/** What the drill is at, in its order. */
export type FailoverStep = 'restoring' | 'preparing' | 'starting' | 'calling' | 'looking' | 'removing';
export type FailoverTold = (step: FailoverStep) => void;

type Measured = Pick<
  FailoverReport,
  'generation' | 'recoveryMs' | 'lostMs' | 'originalsLostMs' | 'objects' | 'rows' | 'logs'
>;

const NOTHING: Measured = {
  ...{ generation: null, recoveryMs: null, lostMs: null, originalsLostMs: null },
  ...{ objects: 0, rows: 0, logs: 0 },
};

/**
 * The first site is taken as lost at this moment: the service is recovered from the store of backups and its key, in a folder that is
 * thrown away, until a call is held in it (check sheet, rows 6 and 11; ADR 0147). What goes wrong is in the report; null when it was
 * stopped, which proves nothing. Rejects for nothing but a drill that is under way.
 */
export async function holdFailover(
  settings: SecondSiteEnvironment,
  clock: Clock,
  told: FailoverTold,
  stopping: AbortSignal,
): Promise<FailoverReport | null> {
  const room = await FailoverRoom.open(settings.BACKUP_WORK_DIR);
  const startedAt = clock.now();
  const from = performance.now();
  let measured = NOTHING;
  let failure: string | null = null;
  try {
    for await (const found of recovered(settings, clock, {
      room: room.path,
      startedAt,
      from,
      told,
      stopping,
    }))
      measured = { ...measured, ...found };
  } catch (cause) {
    failure = oneLine(cause instanceof Error ? cause.message : String(cause));
  } finally {
    told('removing');
    await room.close();
  }
  if (stopping.aborted) return null;
  return {
    ...{ id: uuidv7(), host: hostId(), release: RELEASE },
    ...{ startedAt: startedAt.toISOString(), endedAt: clock.now().toISOString() },
    ...{ ...measured, failure },
  };
}

interface Begun {
  readonly room: string;
  readonly startedAt: Date;
  /** Of the clock that never goes back. */
  readonly from: number;
  readonly told: FailoverTold;
  readonly stopping: AbortSignal;
}

/** What is measured, as soon as it is. */
async function* recovered(
  settings: SecondSiteEnvironment,
  clock: Clock,
  { room, startedAt, from, told, stopping }: Begun,
): AsyncGenerator<Partial<Measured>, void, undefined> {
  const since = (moment: Date): number => Math.max(0, startedAt.getTime() - moment.getTime());
  told('restoring');
  const store = await openBackupStore(settings, clock);
  const folder = join(room, 'site');
  const restored = await restoreInstallation({
    ...{ settings, store, clock, into: folder, at: null, programs: new WalPrograms() },
    // Told of each file and each original: there it can be stopped.
    told: () => stopping.throwIfAborted(),
  });
  const { generation, heartbeatAt, masterKey } = restored;
  yield { generation };
  if (heartbeatAt === null) throw new Error('The restored database has no heartbeat');
  yield { lostMs: since(heartbeatAt) };
  const copiedAt = await newestBeatOfCopies(store);
  if (copiedAt === null)
    throw new Error('The store of backups does not say until when originals were copied');
  if (!masterKey)
    throw new Error('No master key is in the store of backups: keys in a vault are not tried by this drill');
  told('preparing');
  const service = await RestoredService.prepare({
    ...{ room, folder, restored, clock, mediaWorker: settings.MEDIASOUP_WORKER_BIN },
    binaries: await serverBinaries(settings, restored.postgresMajor),
  });
  const stop = (): void => void service.stop();
  stopping.addEventListener('abort', stop);
  try {
    stopping.throwIfAborted();
    const waiting = await service.waiting(startedAt);
    told('starting');
    await service.start();
    told('calling');
    await service.call();
    yield { recoveryMs: Math.ceil(performance.now() - from) };
    told('looking');
    const { originalsLostMs, objects, rows, logs } = await service.look(startedAt);
    if ((await service.waiting(startedAt)) !== waiting)
      throw new Error('The restored service has begun with what the first site has to do');
    yield { originalsLostMs: Math.max(since(copiedAt), originalsLostMs), objects, rows, logs };
  } finally {
    stopping.removeEventListener('abort', stop);
    await service.stop();
  }
}

const oneLine = (text: string): string =>
  text
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, SECOND_SITE_LIMITS.failure) || 'It broke off';
