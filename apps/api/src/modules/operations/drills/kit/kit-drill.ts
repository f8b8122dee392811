import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../../config/environment.js';
import { RELEASE } from '../../../../config/release.js';
import type { Measured } from '../../../../platform/proofs/proof-ledger.js';
import { EXPORT_FORMAT, TakenExports } from '../../../portability/index.js';
import { CanaryTenants } from '../canary-tenants.js';
import { type Drill, DrillFailed, type DrillTold } from '../drill.js';
import { Drills } from '../drills.js';
import { EmptyInstallations } from './empty-installations.port.js';

const PURPOSE = 'kit';
/** An hour for every 10 GB is promised; this is far less. */
const EXPORT_MS = 600_000;

/**
 * A tenant is filled, exported as an administrator would, and rebuilt from that file alone in an installation that has nothing else. Then
 * every row and every byte is compared, both ways (check sheet, rows 4, 8 and 36).
 */
@Injectable()
export class KitDrill implements Drill, OnModuleInit {
  readonly kind = 'kit';

  constructor(
    private readonly environment: Environment,
    private readonly drills: Drills,
    private readonly tenants: CanaryTenants,
    private readonly exports: TakenExports,
    private readonly installations: EmptyInstallations,
  ) {}

  onModuleInit(): void {
    this.drills.add(this);
  }

  /** The empty installation has a database server of its own. */
  runnable(): Promise<boolean> {
    return Promise.resolve(this.environment.POSTGRES_BIN_DIR !== '');
  }

  async run(told: DrillTold): Promise<Measured> {
    const room = await mkdtemp(join(this.environment.BACKUP_WORK_DIR || tmpdir(), 'rinjo-kit-'));
    try {
      await this.tenants.eraseLeft(PURPOSE);
      await told('filling');
      const tenant = await this.tenants.make(PURPOSE);
      try {
        return await this.rebuilt(room, tenant, told);
      } finally {
        await told('clearing');
        await this.tenants.erase(tenant);
      }
    } finally {
      await rm(room, { recursive: true, force: true });
    }
  }

  private async rebuilt(
    room: string,
    { principal, userId }: Awaited<ReturnType<CanaryTenants['make']>>,
    told: DrillTold,
  ): Promise<Measured> {
    const from = performance.now();
    await told('exporting');
    // In the clear, but of nobody: the tenant is the drill's own.
    const path = await mkdtemp(join(room, 'export-'));
    const view = await this.exports.take(principal, userId, path, EXPORT_MS);
    const exportMs = Math.ceil(performance.now() - from);
    const known = { release: RELEASE, format: EXPORT_FORMAT, bytes: view.bytes, exportMs };
    const { keyId } = view;
    if (keyId === null || view.lost > 0)
      throw new DrillFailed(`${String(view.lost)} originals are missing from the export`, known);
    await told('preparing');
    const installation = await this.installations.open(room);
    try {
      await told('importing');
      const began = performance.now();
      const imported = await installation.import({ path, keyId, slug: 'rebuilt', plan: 'standard' });
      const importMs = Math.ceil(performance.now() - began);
      await told('comparing');
      const { rows, objects, differences } = await installation.compare(path, keyId, imported);
      const measured = { ...known, importMs, rows, objects, differences: differences.length };
      if (differences.length > 0) throw new DrillFailed(differences.join('; '), measured);
      return { ...measured, totalMs: Math.ceil(performance.now() - from) };
    } finally {
      await installation.close();
    }
  }
}
