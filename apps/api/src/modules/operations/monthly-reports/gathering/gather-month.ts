import { Injectable } from '@nestjs/common';
import type { Figure } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { RELEASE } from '../../../../config/release.js';
import type { Principal } from '../../../../platform/access/principal.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import type { Tx } from '../../../../platform/database/tx.js';
import { Clock } from '../../../../platform/time/clock.js';
import { TenantsRepository } from '../../../tenancy/index.js';
import { type IntegrityRunRow, IntegrityRepository } from '../../integrity/integrity.repository.js';
import { ResponseTime } from '../../response-times/measures/response-time.js';
import { Slowness } from '../../response-times/measures/slowness.js';
import type { IntegrityFacts, MonthlyFacts } from '../monthly-facts.js';
import type { ReportMonth } from '../report-month.js';
import { ServiceFactsReader, type Window } from './service-facts.js';
import { ToldFacts } from './told-facts.js';
import { UseRepository } from './use.repository.js';

const DAY_MS = 86_400_000;

/** Puts together what is known of a tenant's month. */
@Injectable()
export class GatherMonth {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly service: ServiceFactsReader,
    private readonly responseTime: ResponseTime,
    private readonly slowness: Slowness,
    private readonly told: ToldFacts,
    private readonly use: UseRepository,
    private readonly integrity: IntegrityRepository,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal, month: ReportMonth): Promise<MonthlyFacts> {
    const madeAt = this.clock.now();
    const days = Math.round((month.to.getTime() - month.from.getTime()) / DAY_MS);
    const { name, createdAt } = await this.tenantDb.run(principal, (tx) => this.tenants.own(tx));
    const window: Window = { from: createdAt > month.from ? createdAt : month.from, to: month.to };
    return {
      ...{ format: 1, month: month.day.slice(0, 7), madeAt: madeAt.toISOString(), tenant: name },
      window: { from: window.from.toISOString(), to: window.to.toISOString() },
      ...{ operator: this.environment.OPERATOR_NAME, release: RELEASE },
      installation: new URL(this.environment.PUBLIC_URL).origin,
      ...(await this.service.of(principal.tenantId, window, days)),
      times: [
        ...(await this.responseTime.figures(month.from, month.to)),
        ...(await this.slowness.figures(month.from, month.to)).map((figure) => ofMonth(figure, month)),
      ],
      notices: await this.told.notices(principal.tenantId, window),
      ...(await this.tenantDb.run(principal, (tx) => this.ofTenant(tx, window, days, madeAt))),
      proofs: await this.told.proofs(window),
      editions: await this.told.editions(window),
    };
  }

  private async ofTenant(
    tx: Tx,
    window: Window,
    days: number,
    at: Date,
  ): Promise<Pick<MonthlyFacts, 'calls' | 'storage' | 'signIns' | 'integrity'>> {
    return {
      calls: await this.use.calls(tx, window, days),
      storage: await this.use.storage(tx, window, at),
      signIns: await this.use.signIns(tx, window),
      integrity: integrityFacts(await this.integrity.runsIn(tx, window.from, window.to)),
    };
  }
}

/** The worst of one month is that month. */
const ofMonth = (figure: Figure, { day }: ReportMonth): Figure =>
  figure.name === 'slow_month' ? { ...figure, name: `slow_${day.slice(0, 7)}` } : figure;

function integrityFacts(runs: readonly IntegrityRunRow[]): IntegrityFacts | null {
  const last = runs.at(-1);
  if (!last) return null;
  return {
    ...{ days: runs.length, objects: last.objects },
    checks: runs.reduce((sum, { checked }) => sum + checked, 0),
    differences: Math.max(...runs.map(({ differences }) => differences)),
    logDaysSound: runs.filter(({ logSound }) => logSound === true).length,
    logDaysUnsound: runs.filter(({ logSound }) => logSound === false).length,
  };
}
