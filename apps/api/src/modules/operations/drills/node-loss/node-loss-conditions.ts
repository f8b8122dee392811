import { Injectable } from '@nestjs/common';
import type { DrillObstacle } from '@rinjo/contract';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { Clock } from '../../../../platform/time/clock.js';
import { MaintenanceWindows } from '../../availability/ledger/maintenance-windows.js';
import { opensWindow } from './opens-window.js';

/** Nodes of the installation that are alive. */
export interface NodeCount {
  readonly nodes: number;
  /** Machines that they run on. */
  readonly hosts: number;
}

/** Whether a node may be lost on purpose: while announced maintenance is in progress, and where there is another one. */
@Injectable()
export class NodeLossConditions {
  constructor(
    private readonly system: SystemDb,
    private readonly windows: MaintenanceWindows,
    private readonly clock: Clock,
  ) {}

  async obstacle(): Promise<DrillObstacle | null> {
    if ((await this.count()).nodes < 2) return 'nodes';
    return (await this.isInWindow()) ? null : 'window';
  }

  async isInWindow(): Promise<boolean> {
    const now = this.clock.now();
    return (await this.windows.since(now, null)).some((window) => opensWindow(window, now));
  }

  async count(): Promise<NodeCount> {
    const [row] = await this.system.query<NodeCount>(
      'select count(*)::int as nodes, count(distinct host)::int as hosts from api_node where expires_at > $1',
      [this.clock.now()],
    );
    return row ?? { nodes: 0, hosts: 0 };
  }
}
