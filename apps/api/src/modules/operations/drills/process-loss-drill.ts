import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { RELEASE } from '../../../config/release.js';
import type { Measured } from '../../../platform/proofs/proof-ledger.js';
import { type Drill, type DrillTold } from './drill.js';
import { Drills } from './drills.js';
import { EmptyInstallations } from './kit/empty-installations.port.js';

/**
 * A server process is killed and started again: one of an installation that is thrown away, so that nobody's call ends with it. The same
 * program on the same machine takes the same time (check sheet, row 11).
 */
@Injectable()
export class ProcessLossDrill implements Drill, OnModuleInit {
  readonly kind = 'process-loss';

  constructor(
    private readonly environment: Environment,
    private readonly drills: Drills,
    private readonly installations: EmptyInstallations,
  ) {}

  onModuleInit(): void {
    this.drills.add(this);
  }

  runnable(): Promise<boolean> {
    return Promise.resolve(this.environment.POSTGRES_BIN_DIR !== '' && this.installations.hasProgram);
  }

  async run(told: DrillTold): Promise<Measured> {
    const room = await mkdtemp(join(this.environment.BACKUP_WORK_DIR || tmpdir(), 'rinjo-kit-'));
    try {
      await told('preparing');
      const { recoveryMs } = await this.installations.loseProcess(room);
      return { release: RELEASE, recoveryMs };
    } finally {
      await rm(room, { recursive: true, force: true });
    }
  }
}
