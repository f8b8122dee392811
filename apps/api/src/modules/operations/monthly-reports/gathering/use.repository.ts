import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import { dayInJapan } from '../../../../platform/time/japan.js';
import type { CallFacts, SignInFacts, StorageFacts } from '../monthly-facts.js';
import type { Window } from './service-facts.js';

const DAY_MS = 86_400_000;

/** What people of a tenant did in a time, counted and not looked at. */
@Injectable()
export class UseRepository {
  /** @param days of the month, which ends with the window */
  async calls(tx: Tx, { from, to }: Window, days: number): Promise<CallFacts> {
    const { tenantId } = tx.principal;
    const began = await tx.query<{ readonly day: string; readonly n: number }>(
      `select to_char(started_at at time zone 'Asia/Tokyo', 'YYYY-MM-DD') as day, count(*)::int as n from call
       where tenant_id = $1 and started_at >= $2 and started_at < $3 group by 1`,
      [tenantId, from, to],
    );
    const [took] = await tx.query<Took>(
      `select count(distinct user_id)::int as people, count(distinct guest_session_id)::int as guests,
         coalesce(ceil(sum(extract(epoch from least(coalesce(left_at, $3), $3) - greatest(joined_at, $2))) / 60), 0)::int as minutes
       from participant where tenant_id = $1 and joined_at < $3 and (left_at is null or left_at > $2)`,
      [tenantId, from, to],
    );
    const byDay = new Map(began.map(({ day, n }) => [day, n]));
    return {
      calls: began.reduce((sum, { n }) => sum + n, 0),
      ...{ people: took?.people ?? 0, guests: took?.guests ?? 0, minutes: took?.minutes ?? 0 },
      days: Array.from(
        { length: days },
        (_, i) => byDay.get(dayInJapan(new Date(to.getTime() - (days - i) * DAY_MS))) ?? 0,
      ),
    };
  }

  async storage(tx: Tx, { from, to }: Window, at: Date): Promise<StorageFacts> {
    const { tenantId } = tx.principal;
    const [row] = await tx.query<Stored>(
      `select p.name as plan, p.storage_bytes as limit,
         coalesce((select used_bytes from storage_use where tenant_id = $1), 0) as used
       from tenant t join plan p on p.id = t.plan_id where t.tenant_id = $1`,
      [tenantId],
    );
    const [added] = await tx.query<{ readonly bytes: string; readonly n: number }>(
      `select coalesce(sum(bytes), 0) as bytes, count(*)::int as n from stored_object
       where tenant_id = $1 and created_at >= $2 and created_at < $3`,
      [tenantId, from, to],
    );
    return {
      ...{ at: at.toISOString(), plan: row?.plan ?? '' },
      ...{ usedBytes: Number(row?.used ?? 0), limitBytes: Number(row?.limit ?? 0) },
      ...{ addedBytes: Number(added?.bytes ?? 0), addedObjects: added?.n ?? 0 },
    };
  }

  async signIns(tx: Tx, { from, to }: Window): Promise<SignInFacts> {
    const [row] = await tx.query<SignInFacts>(
      `select count(*) filter (where action = 'signin.succeeded')::int as succeeded,
         count(*) filter (where action = 'signin.rejected')::int as refused,
         count(distinct details ->> 'userId') filter (where action = 'signin.succeeded')::int as people
       from audit_entry where tenant_id = $1 and action in ('signin.succeeded', 'signin.rejected') and at >= $2 and at < $3`,
      [tx.principal.tenantId, from, to],
    );
    return row ?? { succeeded: 0, refused: 0, people: 0 };
  }
}

interface Took {
  readonly people: number;
  readonly guests: number;
  readonly minutes: number;
}

interface Stored {
  readonly plan: string;
  readonly limit: string;
  readonly used: string;
}
