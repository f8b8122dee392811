import type {
  AlertReport,
  PageAgeReport,
  ProbeCallReport,
  ProberOrders,
  ProbeSampleReport,
  TlsScanReport,
  WayTrialReport,
} from '@rinjo/contract';
import { CreateUserUseCase } from '../../apps/api/src/modules/identity/index.js';
import { TenantLookup, TenantRegistry } from '../../apps/api/src/modules/tenancy/index.js';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { Clock } from '../../apps/api/src/platform/time/clock.js';
import type { ProberCredentials } from '../../apps/api/src/prober/credentials.js';
import { addProber } from '../../apps/api/src/prober-list/prober-list.js';
import type { TestApp } from './app.js';
import type { HttpAnswer } from './http-client.js';
import { standardPlan } from './standard-plan.js';

/** Of no machine that the service runs on. */
export const ELSEWHERE = 'e'.repeat(32);

let made = 0;

/** A prober that tells what a test says it saw. */
export class GivenProber {
  private constructor(
    private readonly app: TestApp,
    readonly credentials: ProberCredentials,
    private readonly host: string,
  ) {}

  static async of(app: TestApp, host = ELSEWHERE): Promise<GivenProber> {
    made += 1;
    await standardPlan(app.database);
    const credentials = await addProber(
      {
        system: app.get(SystemDb),
        lookup: app.get(TenantLookup),
        registry: app.get(TenantRegistry),
        createUser: app.get(CreateUserUseCase),
        clock: app.get(Clock),
        url: app.url,
      },
      `prober-${String(made)}`,
    );
    return new GivenProber(app, credentials, host);
  }

  get key(): string {
    return this.credentials.key;
  }

  tell(
    samples: readonly ProbeSampleReport[],
    alerts: readonly AlertReport[] = [],
    calls: readonly ProbeCallReport[] = [],
    pages: readonly PageAgeReport[] = [],
    tls: readonly TlsScanReport[] = [],
    trials: readonly WayTrialReport[] = [],
  ): Promise<HttpAnswer<ProberOrders>> {
    return this.app.anonymous().raw<ProberOrders>('POST', '/prober/reports', {
      headers: { authorization: `Bearer ${this.key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ host: this.host, samples, calls, alerts, pages, tls, trials }),
    });
  }
}
