import { Injectable } from '@nestjs/common';
import type { CallId, CustomField, EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { type StoredValues, valuesShown } from '../../calls/index.js';
import type { ReportContent, ReportPerson, ReportRecording } from './report-content.js';

export type CallFacts = Pick<
  ReportContent,
  | 'tenantName'
  | 'title'
  | 'site'
  | 'ownFields'
  | 'host'
  | 'plannedFor'
  | 'startedAt'
  | 'endedAt'
  | 'endReason'
>;

interface CallRow extends Omit<CallFacts, 'site' | 'ownFields'> {
  readonly fields: readonly CustomField[];
  readonly callFields: StoredValues;
  readonly siteFields: StoredValues;
  readonly siteName: string | null;
  readonly siteCode: string;
  readonly siteAddress: string;
}

/** Somebody in the call, with the id that drawings name them by. */
export interface PersonRow extends ReportPerson {
  readonly id: string;
}

/** What the server has signed of an item. */
export interface SignedFact {
  readonly statement: string;
  readonly signature: Buffer;
  readonly publicKey: Buffer;
}

@Injectable()
export class ReportFactsRepository {
  async call(tx: Tx, id: CallId): Promise<CallFacts | null> {
    const [row] = await tx.query<CallRow>(
      `select t.name as "tenantName", c.title, u.display_name as host, c.scheduled_at as "plannedFor",
         c.started_at as "startedAt", c.ended_at as "endedAt", c.end_reason as "endReason",
         coalesce(f.fields, '[]') as fields, c.custom_fields as "callFields", coalesce(s.custom_fields, '{}') as "siteFields",
         s.name as "siteName", coalesce(s.code, '') as "siteCode", coalesce(s.address, '') as "siteAddress"
       from call c
         join tenant t on t.tenant_id = c.tenant_id
         join user_account u on u.tenant_id = c.tenant_id and u.id = c.created_by
         left join site s on s.tenant_id = c.tenant_id and s.id = c.site_id
         left join custom_field_list f on f.tenant_id = c.tenant_id
       where c.id = $1`,
      [id],
    );
    if (!row) return null;
    const { siteName, siteCode, siteAddress, fields, callFields, siteFields, ...facts } = row;
    const shown = fields.filter(({ inReport }) => inReport);
    return {
      ...facts,
      ownFields: [...valuesShown(shown, callFields), ...valuesShown(shown, siteFields)],
      site: siteName === null ? null : { name: siteName, code: siteCode, address: siteAddress },
    };
  }

  /** Everybody who ever had a seat, first come first. */
  people(tx: Tx, callId: CallId): Promise<PersonRow[]> {
    return tx.query<PersonRow>(
      `select id, display_name as name, role, device, joined_at as "joinedAt", left_at as "leftAt",
         leave_reason as "leaveReason"
       from participant where call_id = $1 order by joined_at, id`,
      [callId],
    );
  }

  /** The oldest first. */
  async chat(tx: Tx, callId: CallId): Promise<ReportContent['chat']> {
    return tx.query<ReportContent['chat'][number]>(
      `select at, author_name as "byName", text from chat_message where call_id = $1 and text <> '' order by id`,
      [callId],
    );
  }

  recordings(tx: Tx, callId: CallId): Promise<ReportRecording[]> {
    return tx.query<ReportRecording>(
      `select started_at as "startedAt", stopped_at as "stoppedAt", chapters
       from recording where call_id = $1 order by started_at, id`,
      [callId],
    );
  }

  /** What people have said of the items of a call, the oldest first. */
  comments(
    tx: Tx,
    callId: CallId,
  ): Promise<{ readonly evidenceId: EvidenceId; readonly byName: string; readonly text: string }[]> {
    return tx.query(
      `select m.evidence_id as "evidenceId", m.by_name as "byName", m.text
       from evidence_comment m join evidence e on e.tenant_id = m.tenant_id and e.id = m.evidence_id
       where e.call_id = $1 order by m.at, m.id`,
      [callId],
    );
  }

  /** Items that are reports themselves. */
  async reports(tx: Tx, callId: CallId): Promise<ReadonlySet<EvidenceId>> {
    const rows = await tx.query<{ id: EvidenceId }>('select id from call_report where call_id = $1', [
      callId,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  async signed(tx: Tx, id: EvidenceId): Promise<SignedFact | null> {
    const [row] = await tx.query<SignedFact>(
      'select statement, signature, public_key as "publicKey" from evidence_receipt where evidence_id = $1',
      [id],
    );
    return row ?? null;
  }
}
