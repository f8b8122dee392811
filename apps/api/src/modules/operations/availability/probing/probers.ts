import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ProberId } from '@rinjo/contract';
import { hashSecret } from '../../../../platform/crypto/secret-token.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { hostId } from '../../../../platform/nodes/host-id.js';
import { Clock } from '../../../../platform/time/clock.js';

/** Who may tell what they saw, and from where. */
@Injectable()
export class Probers implements OnModuleInit {
  constructor(
    private readonly system: SystemDb,
    private readonly clock: Clock,
  ) {}

  /** Whoever probes from this machine looks from inside, from now on. */
  async onModuleInit(): Promise<void> {
    await this.system.query(
      'insert into service_host (host, seen_at) values ($1, $2) on conflict do nothing',
      [hostId(), this.clock.now()],
    );
  }

  async byKey(key: string): Promise<ProberId | null> {
    const [row] = await this.system.query<{ readonly id: ProberId }>(
      'select id from prober where key_hash = $1',
      [hashSecret(key)],
    );
    return row?.id ?? null;
  }

  /** Not on a machine that the service has ever run on. */
  async isOutside(host: string): Promise<boolean> {
    const found = await this.system.query('select 1 from service_host where host = $1', [host]);
    return found.length === 0;
  }
}
