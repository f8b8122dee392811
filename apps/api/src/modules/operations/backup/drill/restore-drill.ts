import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Turns } from '../../../../platform/database/turns.js';
import { ProofLedger } from '../../../../platform/proofs/proof-ledger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { BackupFault } from '../backup-fault.js';
import { Backups } from '../backups.js';
import type { Manifest } from '../format/manifest.js';
import { generationFor, readManifest, storedGenerations } from '../generations.js';
import { parseGeneration } from '../format/generation.js';
import type { BackupStore } from '../store/backup-store.js';
import type { RestoreMeasures } from './restore-measures.js';
import { SmokeFailed, SmokeTest } from './smoke-test.js';
import { ThrowAwayRestore } from './throw-away-restore.js';

/** The machine is lost now; or the database is wanted as it was at some moment. */
export const RESTORE_DRILLS = ['restore-loss', 'restore-point'] as const;
export type RestoreDrillKind = (typeof RESTORE_DRILLS)[number];

export interface DrillResult {
  readonly kind: RestoreDrillKind;
  readonly measured: RestoreMeasures;
  readonly failure: string | null;
}

const NOTHING = {
  recoveryMs: null,
  lostMs: null,
  originalsLostMs: null,
  rows: 0,
  objects: 0,
  logs: 0,
} as const;

/** Restores into a database that is thrown away, times it, and looks at what came out. */
@Injectable()
export class RestoreDrill {
  constructor(
    private readonly backups: Backups,
    private readonly restore: ThrowAwayRestore,
    private readonly smoke: SmokeTest,
    private readonly ledger: ProofLedger,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {}

  /** Runs one and enters it into the ledger, also when it fails. Null while another node is at it. */
  run(kind: RestoreDrillKind): Promise<DrillResult | null> {
    return this.turns.takeIfFree('restore drill', async () => {
      const startedAt = this.clock.now();
      const from = performance.now();
      let measured: RestoreMeasures = { generation: null, target: startedAt.toISOString(), ...NOTHING };
      let failure: string | null = null;
      try {
        const store = await this.backups.store();
        const { manifest, until } = await chosen(store, kind, startedAt);
        measured = {
          ...measured,
          generation: manifest.generation,
          target: (until ?? startedAt).toISOString(),
        };
        const target = until ?? startedAt;
        const found = await this.restore.run(store, manifest, until, (restored) =>
          this.smoke.run({ ...restored, target }),
        );
        measured = { ...measured, ...found };
        measured = { ...measured, recoveryMs: Math.ceil(performance.now() - from) };
      } catch (cause) {
        if (!(cause instanceof BackupFault || cause instanceof SmokeFailed)) throw cause;
        failure = cause.message;
      }
      await this.ledger.drilled({
        kind,
        startedAt,
        endedAt: this.clock.now(),
        measured: { ...measured },
        failure,
      });
      return { kind, measured, failure };
    });
  }
}

/** What happened before this is in the archive for sure. */
const ARCHIVED_AFTER_MS = 150_000;
const DAY_MS = 86_400_000;

interface Choice {
  readonly manifest: Manifest;
  /** Null: the end of the archive. */
  readonly until: Date | null;
}

/** The newest generation and everything after it; or one of chance, and a moment of the day after it. */
async function chosen(store: BackupStore, kind: RestoreDrillKind, now: Date): Promise<Choice> {
  const newest = await generationFor(store, null);
  if (kind === 'restore-loss') return { manifest: newest, until: null };
  const whole = (await storedGenerations(store)).filter(
    ({ name, whole: isWhole }) => isWhole && parseGeneration(name)?.systemId === newest.systemId,
  );
  const manifest = await readManifest(store, whole[randomInt(whole.length)]?.name ?? newest.generation);
  const first = new Date(manifest.endedAt).getTime();
  const last = Math.min(first + DAY_MS, now.getTime() - ARCHIVED_AFTER_MS);
  // Of a backup that has only just ended nothing later is archived for sure: what there is.
  return { manifest, until: last > first ? new Date(randomInt(first, last)) : null };
}
