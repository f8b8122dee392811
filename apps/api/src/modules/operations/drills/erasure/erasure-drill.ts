import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { RELEASE } from '../../../../config/release.js';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Measured } from '../../../../platform/proofs/proof-ledger.js';
import { SealedStore } from '../../../../platform/sealed-store/sealed-store.js';
import { Backups } from '../../backup/backups.js';
import { type ThrowAway, ThrowAwayRestore } from '../../backup/drill/throw-away-restore.js';
import { generationFor } from '../../backup/generations.js';
import { BackupLedger } from '../../backup/ledger/backup-ledger.js';
import { ArchiveTip } from '../../backup/wal/archive-tip.js';
import { type CanaryTenant, CanaryTenants } from '../canary-tenants.js';
import { type Drill, DrillFailed, type DrillTold } from '../drill.js';
import { Drills } from '../drills.js';
import {
  type CanaryOriginal,
  missingIn,
  type OriginalRow,
  openingIn,
  originalsOf,
} from './canary-originals.js';

const PURPOSE = 'erasure';

/** A tenant of the drill, with what it has. */
interface Filled extends CanaryTenant {
  readonly originals: readonly CanaryOriginal[];
}

/**
 * Two tenants are filled and backed up, and one of them is cancelled and erased. Then the moment before is restored: the rows and the
 * sealed originals of both are there, those of the one open (the control), those of the other do not (check sheet, row 31).
 */
@Injectable()
export class ErasureDrill implements Drill, OnModuleInit {
  readonly kind = 'erasure';

  constructor(
    private readonly environment: Environment,
    private readonly drills: Drills,
    private readonly tenants: CanaryTenants,
    private readonly backups: Backups,
    private readonly sets: BackupLedger,
    private readonly restore: ThrowAwayRestore,
    private readonly tip: ArchiveTip,
    private readonly tenantDb: TenantDb,
    private readonly sealed: SealedStore,
    private readonly keys: KeyStore,
  ) {}

  onModuleInit(): void {
    this.drills.add(this);
  }

  async runnable(): Promise<boolean> {
    if (!this.backups.isOn || this.environment.POSTGRES_BIN_DIR === '') return false;
    return (await this.sets.sets()).length > 0;
  }

  async run(told: DrillTold): Promise<Measured> {
    await this.tenants.eraseLeft(PURPOSE);
    await told('filling');
    const [doomed, control] = [await this.filled(), await this.filled()];
    let isErased = false;
    try {
      await told('archiving');
      await this.backups.copyInTurn();
      const before = await this.tip.now();
      await this.tip.reach();
      await told('erasing');
      const from = performance.now();
      await this.tenants.erase(doomed);
      isErased = true;
      const erasedMs = Math.ceil(performance.now() - from);
      if (!(await this.keys.isErased(doomed.tenantId)))
        throw new DrillFailed('The key store does not know of the erasure');
      await this.backups.copyInTurn(); // with the next copy, keys that are gone leave the backups
      await told('restoring');
      const manifest = await generationFor(await this.backups.store(), before);
      const measured = { release: RELEASE, generation: manifest.generation, erasedMs };
      const found = await this.restore.run(await this.backups.store(), manifest, before, async (restored) => {
        await this.mustBeThere(restored, doomed);
        await this.mustBeThere(restored, control);
        return openingOf(restored, doomed, control);
      });
      if (found.control !== control.originals.length)
        throw new DrillFailed('The control does not open: it proves nothing', { ...measured, ...found });
      if (found.readable > 0)
        throw new DrillFailed(`${String(found.readable)} originals open after the erasure`, {
          ...measured,
          ...found,
        });
      return { ...measured, ...found, objects: doomed.originals.length };
    } finally {
      await told('clearing');
      if (!isErased) await this.tenants.erase(doomed);
      await this.tenants.erase(control);
    }
  }

  /** Everything of it opens now. */
  private async filled(): Promise<Filled> {
    const tenant = await this.tenants.make(PURPOSE);
    const originals = await this.tenantDb.run(tenant.principal, (tx) =>
      originalsOf((sql, values) => tx.query(sql, values), tenant.tenantId),
    );
    const opening = await openingIn(this.sealed, tenant.tenantId, originals);
    if (originals.length === 0 || opening !== originals.length)
      throw new DrillFailed('Originals of the drill do not open before anything was erased');
    return { ...tenant, originals };
  }

  /** Without them, that nothing opens would prove nothing. */
  private async mustBeThere(
    { server, database, objects }: ThrowAway,
    { tenantId, originals }: Filled,
  ): Promise<void> {
    const client = await server.connect(database);
    try {
      const kept = await originalsOf(
        async (sql, values) => (await client.query<OriginalRow>(sql, [...values])).rows,
        tenantId,
      );
      if (kept.length !== originals.length || (await missingIn(objects, tenantId, kept)) > 0)
        throw new DrillFailed('What was filled in is not in the backup: it proves nothing');
    } finally {
      await client.end();
    }
  }
}

async function openingOf(
  { objects, keys }: ThrowAway,
  doomed: Filled,
  control: Filled,
): Promise<{ readonly readable: number; readonly control: number }> {
  const sealed = new SealedStore(objects, keys);
  return {
    readable: await openingIn(sealed, doomed.tenantId, doomed.originals),
    control: await openingIn(sealed, control.tenantId, control.originals),
  };
}
