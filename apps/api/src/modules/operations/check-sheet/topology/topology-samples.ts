import { Injectable } from '@nestjs/common';
import type { Topology } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import type { MeasuringWindow } from '../../../../platform/measures/row-finding.js';
import { Clock } from '../../../../platform/time/clock.js';
import { isOnNetwork } from '../../backup/store/place.js';
import { topologyInForce, type TopologySample } from './topology-in-force.js';

const HOUR_MS = 3_600_000;
/** A slot of probes. */
const SLOT_MS = 30_000;

/** Looks at what the installation runs on, and says what was there for long enough. Nobody can type it in. */
@Injectable()
export class TopologySamples {
  constructor(
    private readonly system: SystemDb,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** Enters what is seen now; a second node in the same hour enters nothing. */
  async add(): Promise<void> {
    const at = this.clock.now();
    const recently = await this.system.query('select 1 from topology_sample where at > $1 limit 1', [
      new Date(at.getTime() - HOUR_MS / 2),
    ]);
    if (recently.length > 0) return;
    const [nodes] = await this.system.query<{ readonly n: number }>(
      'select count(distinct host)::int as n from api_node where expires_at > $1',
      [at],
    );
    // What this role may not see counts as not there.
    const [standby] = await this.system.query<{ readonly is: boolean }>(
      `select exists (select from pg_stat_replication where sync_state in ('sync', 'quorum') and client_addr is not null
         and client_addr is distinct from inet_server_addr()) as is`,
    );
    const since = Math.floor((at.getTime() - HOUR_MS) / SLOT_MS);
    const [prober] = await this.system.query<{ readonly is: boolean }>(
      'select exists (select from probe_sample where outside and slot >= $1) as is',
      [since],
    );
    await this.system.query(
      `insert into topology_sample (at, hosts, standby, shared_store, outside_prober) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [at, nodes?.n ?? 0, standby?.is ?? false, await this.isShared(), prober?.is ?? false],
    );
  }

  /** Of a window; of the installation as it is known now where it ends later. */
  async inForce({ from, to }: MeasuringWindow): Promise<Topology> {
    const samples = await this.system.query<TopologySample>(
      `select at, hosts, standby, shared_store as "sharedStore", outside_prober as "outsideProber" from topology_sample
       where at >= $1 and at < $2 order by at`,
      [from, to],
    );
    return topologyInForce(samples, to < this.clock.now() ? to : this.clock.now());
  }

  private async isShared(): Promise<boolean> {
    const { OBJECT_STORE, OBJECT_STORE_DIR } = this.environment;
    return OBJECT_STORE === 'azure' || (await isOnNetwork(OBJECT_STORE_DIR));
  }
}
