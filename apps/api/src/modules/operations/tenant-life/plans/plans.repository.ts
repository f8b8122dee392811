import { Injectable } from '@nestjs/common';
import type { AddPlan, OperatorPlanView, PlanFeature, PlanId, PlanTerms } from '@rinjo/contract';
import { leftOutOf, type PlanFeatures, planWithout } from '../../../tenancy/index.js';
import { SystemDb } from '../../../../platform/database/system-db.js';

type Row = Omit<OperatorPlanView, 'storageBytes' | 'without'> & {
  readonly storageBytes: string;
  readonly features: PlanFeatures;
};

const SELECT = `
  select p.id, p.code, p.name, p.max_participants_per_call as "maxParticipantsPerCall",
    p.max_concurrent_calls as "maxConcurrentCalls", p.storage_bytes as "storageBytes",
    p.log_retention_days as "logRetentionDays", p.features,
    (select count(*)::int from tenant t where t.plan_id = p.id and not t.is_canary) as tenants
  from plan p`;

const viewOf = ({ features, ...row }: Row): OperatorPlanView => ({
  ...row,
  storageBytes: Number(row.storageBytes),
  without: leftOutOf(features),
});

/** The plans of the installation. */
@Injectable()
export class PlansRepository {
  constructor(private readonly system: SystemDb) {}

  async list(): Promise<OperatorPlanView[]> {
    return (await this.system.query<Row>(`${SELECT} order by p.name, p.id`)).map(viewOf);
  }

  async find(id: PlanId): Promise<OperatorPlanView | null> {
    const [row] = await this.system.query<Row>(`${SELECT} where p.id = $1`, [id]);
    return row ? viewOf(row) : null;
  }

  /** False when the code is taken. */
  async insert(id: PlanId, { code, without = [], ...terms }: AddPlan): Promise<boolean> {
    const rows = await this.system.query(
      `insert into plan (id, code, name, max_participants_per_call, max_concurrent_calls, storage_bytes, log_retention_days,
         features)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (code) do nothing returning id`,
      [id, code, ...valuesOf(terms), planWithout(without)],
    );
    return rows.length > 0;
  }

  async update(id: PlanId, terms: PlanTerms, without: readonly PlanFeature[]): Promise<void> {
    await this.system.query(
      `update plan set name = $2, max_participants_per_call = $3, max_concurrent_calls = $4, storage_bytes = $5,
         log_retention_days = $6, features = $7 where id = $1`,
      [id, ...valuesOf(terms), planWithout(without)],
    );
  }
}

const valuesOf = (terms: PlanTerms): readonly unknown[] => [
  ...[terms.name, terms.maxParticipantsPerCall, terms.maxConcurrentCalls],
  ...[terms.storageBytes, terms.logRetentionDays],
];
