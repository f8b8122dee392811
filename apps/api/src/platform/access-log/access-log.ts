import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import type { Principal } from '../access/principal.js';
import { Ids } from '../crypto/ids.js';
import { DomainError } from '../errors/domain-error.js';
import { causeOf, Logger } from '../logging/logger.js';
import { Clock, type Timer } from '../time/clock.js';
import { type AccessEntry, type Accessed, accessEntry } from './access-entry.js';
import { AccessRows } from './access-rows.js';
import { Backlog, type Batch } from './backlog.js';
import { SpoolFiles } from './spool-files.js';
import { type SpoolKey, SpoolKeys } from './spool-keys.js';
import { spooledEntries, spoolLine } from './spool-line.js';

const LIMITS_OF_BACKLOG = { bytes: 256_000_000, rows: 20_000 } as const;
/** Rows that are written without waiting for the next round. */
const BATCH = 500;
const EVERY_MS = 200;
/** After a failure. */
const PAUSE_MS = 1_000;
/** So long a request waits for room before it is refused. */
const PATIENCE_MS = 10_000;

/**
 * The log of who asked for what. An entry is on the own disk, sealed, before its answer leaves, and in the database soon after: a
 * process that is killed loses none, and one that was written twice is one row. When nothing more can wait, requests do.
 */
@Injectable()
export class AccessLog implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly backlog = new Backlog<AccessEntry>(LIMITS_OF_BACKLOG);
  private readonly forRoom = new Set<() => void>();
  private spool: { readonly files: SpoolFiles; readonly key: SpoolKey } | null = null;
  private writing: Promise<void> | null = null;
  private timer: Timer | null = null;
  private isFailing = false;
  private isStopped = false;

  constructor(
    private readonly rows: AccessRows,
    private readonly keys: SpoolKeys,
    private readonly environment: Environment,
    private readonly http: HttpAdapterHost,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Only for a process that serves: others must not touch the folder of one that does. */
  async onApplicationBootstrap(): Promise<void> {
    const { LOG_SPOOL_DIR: folder } = this.environment;
    if (folder !== '' && (this.http.httpAdapter as unknown) !== undefined) {
      const key = await this.keys.make();
      const files = new SpoolFiles(folder, key.id);
      for (const { file, bytes } of files.left()) this.backlog.restore(file, bytes);
      this.spool = { files, key };
    }
    this.schedule(EVERY_MS);
  }

  /** What comes after this is read by the next process. */
  async beforeApplicationShutdown(): Promise<void> {
    this.isStopped = true;
    this.timer?.cancel();
    await this.written();
  }

  /** Waits until something may be added. Throws BUSY when that takes too long. */
  async admit(): Promise<void> {
    if (!this.backlog.isFull) return;
    await new Promise<void>((resolve, reject) => {
      const late = this.clock.after(PATIENCE_MS, () => {
        this.forRoom.delete(room);
        reject(new DomainError('BUSY'));
      });
      const room = (): void => {
        late.cancel();
        resolve();
      };
      this.forRoom.add(room);
    });
  }

  /** To be called before the answer leaves. */
  note(principal: Principal, what: Accessed): void {
    const entry = accessEntry(this.ids.next(), principal, what);
    const { file, bytes } = this.keep(entry);
    this.backlog.add(file, entry, bytes);
    if (this.backlog.waiting >= BATCH && !this.isFailing && !this.isStopped) void this.written();
  }

  /** Writes what there is. Resolves also when the database does not take it: then it waits on. */
  written(): Promise<void> {
    this.writing ??= this.writeAll()
      .then(
        () => this.report(false),
        (cause: unknown) => this.report(true, cause),
      )
      .finally(() => {
        this.writing = null;
      });
    return this.writing;
  }

  private schedule(ms: number): void {
    if (this.isStopped) return;
    this.timer = this.clock.after(ms, () => {
      void this.written().finally(() => this.schedule(this.isFailing ? PAUSE_MS : EVERY_MS));
    });
  }

  /** A disk that fails is not a reason to refuse what has happened: memory keeps it, and fills. */
  private keep(entry: AccessEntry): { readonly file: string | null; readonly bytes: number } {
    if (this.spool) {
      const line = spoolLine(this.spool.key.key, entry);
      try {
        return { file: this.spool.files.append(line), bytes: line.length };
      } catch (cause) {
        this.report(true, cause);
      }
    }
    return { file: null, bytes: JSON.stringify(entry).length };
  }

  private async writeAll(): Promise<void> {
    for (;;) {
      if (!this.backlog.hasClosed) {
        this.spool?.files.next();
        this.backlog.close();
      }
      const batch = this.backlog.first();
      if (!batch) return;
      const isWritten = await this.write(batch);
      this.backlog.done(batch);
      if (batch.file !== null) this.settle(batch.file, isWritten);
      for (const room of this.forRoom) room();
      this.forRoom.clear();
    }
  }

  /** False when it can never be written. Throws when it may be later. */
  private async write(batch: Batch<AccessEntry>): Promise<boolean> {
    let isWritten = true;
    const unless = async (work: Promise<void>): Promise<void> => {
      await work.catch((cause: unknown) => {
        if (!isForGood(cause)) throw cause;
        isWritten = false;
        this.logger.error('entries of the access log are set aside', { file: batch.file, ...causeOf(cause) });
      });
    };
    await unless(
      this.entriesOf(batch).then(async (entries) => {
        for (const [tenantId, own] of Map.groupBy(entries, (entry) => entry.tenantId))
          await unless(this.insert(tenantId, own)); // one tenant that is gone keeps no other from it
      }),
    );
    return isWritten;
  }

  private async insert(tenantId: TenantId, entries: readonly AccessEntry[]): Promise<void> {
    for (let begin = 0; begin < entries.length; begin += BATCH)
      await this.rows.insert(tenantId, entries.slice(begin, begin + BATCH));
  }

  private async entriesOf({ file, rows }: Batch<AccessEntry>): Promise<readonly AccessEntry[]> {
    if (rows) return rows;
    if (!this.spool || file === null) return [];
    const [keyId = ''] = file.split('.');
    const key = keyId === this.spool.key.id ? this.spool.key.key : await this.keys.find(keyId);
    if (!key) throw new Unreadable('The key of the file is gone');
    const text = await this.spool.files.read(file);
    try {
      return spooledEntries(key, text);
    } catch (cause) {
      throw new Unreadable('The file was altered', { cause });
    }
  }

  private settle(file: string, isWritten: boolean): void {
    if (isWritten) this.spool?.files.remove(file);
    else this.spool?.files.setAside(file);
  }

  /** Once when it begins to fail and once when it works again. */
  private report(isFailing: boolean, cause?: unknown): void {
    if (isFailing === this.isFailing) return;
    this.isFailing = isFailing;
    if (isFailing) this.logger.error('the access log waits for its database or its disk', causeOf(cause));
    else this.logger.info('the access log is written again');
  }
}

class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** What the database refuses whenever it is asked: a value, or a tenant that there is not (SQLSTATE classes 22 and 23). */
function isForGood(cause: unknown): boolean {
  if (cause instanceof Unreadable) return true;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' && /^2[23]/.test(code);
}
