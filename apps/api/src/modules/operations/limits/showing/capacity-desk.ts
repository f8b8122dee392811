import { Injectable } from '@nestjs/common';
import type { CapacityView, LoadTestView } from '@rinjo/contract';
import { RELEASE } from '../../../../config/release.js';
import { Clock } from '../../../../platform/time/clock.js';
import { CanaryViews } from '../../canaries/showing/canary-views.js';
import { LimitsCanary } from '../limits-canary.js';
import { type LoadTestRow, LoadTests } from '../load-tests/load-tests.js';
import { isOutdated, LOSS_CARRIED } from '../measures/capacity-row.js';
import { PlansSold } from '../measures/plans-sold.js';
import { StorageNow } from './storage-now.js';

/** What operators see of what plans sell. */
@Injectable()
export class CapacityDesk {
  constructor(
    private readonly tests: LoadTests,
    private readonly sold: PlansSold,
    private readonly storage: StorageNow,
    private readonly canary: LimitsCanary,
    private readonly views: CanaryViews,
    private readonly clock: Clock,
  ) {}

  async view(): Promise<CapacityView> {
    const now = this.clock.now();
    const { counted, used, max, crossings, told, missed } = await this.storage.at(now);
    const [tested] = await this.tests.list(LOSS_CARRIED);
    return {
      calls: {
        ...{ testId: tested?.id ?? null, sold: await this.sold.calls() },
        expired: tested !== undefined && isOutdated(tested, RELEASE, now),
      },
      storage: {
        ...{ organizations: counted, usedBytes: used, maxBytes: max },
        ...{ crossings, told, missed },
      },
      test: await this.views.of(this.canary),
      loadTests: (await this.tests.list()).map(loadTestView),
    };
  }
}

const loadTestView = (test: LoadTestRow): LoadTestView => ({
  ...{ id: test.id, at: test.at.toISOString(), release: test.release, hardware: test.hardware },
  ...{ nodes: test.nodes, calls: test.calls, peoplePerCall: test.peoplePerCall, minutes: test.minutes },
  ...{ lossBasisPoints: test.lossBasisPoints, carried: test.lossBasisPoints <= LOSS_CARRIED },
});
