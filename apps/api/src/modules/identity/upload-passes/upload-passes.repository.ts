import { Injectable } from '@nestjs/common';
import type { CallId, GuestSessionId, UploadPassId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';

export interface NewUploadPass {
  readonly id: UploadPassId;
  readonly guestSessionId: GuestSessionId;
  readonly callId: CallId;
  readonly tokenHash: Buffer;
  readonly items: number;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

/** Whom a pass stands for. */
export interface PassHolder {
  readonly guestSessionId: GuestSessionId;
  readonly callId: CallId;
  readonly displayName: string;
}

@Injectable()
export class UploadPassesRepository {
  async insert(tx: Tx, pass: NewUploadPass): Promise<void> {
    await tx.query(
      `insert into upload_pass (tenant_id, id, guest_session_id, call_id, token_hash, items_left, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[tx.principal.tenantId, pass.id, pass.guestSessionId, pass.callId, pass.tokenHash, pass.items],
        ...[pass.createdAt, pass.expiresAt],
      ],
    );
  }

  /** Those that are over, of this guest. */
  async forgetOld(tx: Tx, guestSessionId: GuestSessionId, now: Date): Promise<void> {
    await tx.query('delete from upload_pass where guest_session_id = $1 and expires_at <= $2', [
      guestSessionId,
      now,
    ]);
  }

  /** Not whom a host has removed from the call: what such a person still has is nobody's any more. */
  async holder(tx: Tx, id: UploadPassId, now: Date): Promise<PassHolder | null> {
    const [row] = await tx.query<PassHolder>(
      `select g.id as "guestSessionId", p.call_id as "callId", g.display_name as "displayName"
       from upload_pass p join guest_session g on g.tenant_id = p.tenant_id and g.id = p.guest_session_id
       where p.id = $1 and p.expires_at > $2 and not exists (
         select 1 from participant a where a.tenant_id = p.tenant_id and a.guest_session_id = g.id
           and a.leave_reason = 'removed')`,
      [id, now],
    );
    return row ?? null;
  }
}
