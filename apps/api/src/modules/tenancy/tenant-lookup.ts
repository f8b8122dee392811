import { Injectable } from '@nestjs/common';
import type {
  AccountLinkId,
  CallId,
  ConnectionId,
  ConnectionState,
  DeskLineId,
  DomainId,
  GuestLinkId,
  GuestSessionId,
  Id,
  KeyId,
  ParticipantId,
  PasskeyId,
  RingId,
  SessionId,
  ShareLinkId,
  ShareOpeningId,
  TenantId,
  UploadPassId,
} from '@rinjo/contract';
import { SystemDb } from '../../platform/database/system-db.js';
import type { NodeId } from '../../platform/nodes/node-registry.js';

/** Whose something is, found before the tenant is known. Everything else is read inside `TenantDb.run`. */
export interface Found<I> {
  readonly tenantId: TenantId;
  readonly id: I;
}

/** `renew`: the session's rights have changed, so that its secret has to change too. */
export interface FoundSession extends Found<SessionId> {
  readonly renew: boolean;
}

/** Finds the tenant of a slug or of a secret's hash, as the role `rinjo_system`; returns ids and nothing else. */
@Injectable()
export class TenantLookup {
  constructor(private readonly system: SystemDb) {}

  /** Whatever may be done in it: who signs in is told. */
  async bySlug(slug: string): Promise<TenantId | null> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select tenant_id as "tenantId" from tenant where slug = $1 and status <> 'erasing'`,
      [slug],
    );
    return rows[0]?.tenantId ?? null;
  }

  /** By the secret of now, or for a moment by the one before. */
  async bySession(hash: Buffer, now: Date): Promise<FoundSession | null> {
    const rows = await this.system.query<FoundSession>(
      `select tenant_id as "tenantId", id, renew from session
       where token_hash = $1 or (previous_hash = $1 and previous_until > $2)`,
      [hash, now],
    );
    return rows[0] ?? null;
  }

  byAccountLink(hash: Buffer): Promise<Found<AccountLinkId> | null> {
    return this.byHash<AccountLinkId>('account_link', 'token_hash', hash);
  }

  byPasskey(credentialHash: Buffer): Promise<Found<PasskeyId> | null> {
    return this.byHash<PasskeyId>('passkey', 'credential_hash', credentialHash);
  }

  byPendingSignIn(hash: Buffer): Promise<Found<Id<'PendingSignIn'>> | null> {
    return this.byHash<Id<'PendingSignIn'>>('pending_sign_in', 'token_hash', hash);
  }

  /** By the hash of the whole key. */
  byKey(hash: Buffer): Promise<Found<KeyId> | null> {
    return this.byHash<KeyId>('api_key', 'token_hash', hash);
  }

  byGuestSession(hash: Buffer): Promise<Found<GuestSessionId> | null> {
    return this.byHash<GuestSessionId>('guest_session', 'token_hash', hash);
  }

  byUploadPass(hash: Buffer): Promise<Found<UploadPassId> | null> {
    return this.byHash<UploadPassId>('upload_pass', 'token_hash', hash);
  }

  byGuestLink(hash: Buffer): Promise<Found<GuestLinkId> | null> {
    return this.byHash<GuestLinkId>('guest_link', 'token_hash', hash);
  }

  byShareLink(hash: Buffer): Promise<Found<ShareLinkId> | null> {
    return this.byHash<ShareLinkId>('share_link', 'token_hash', hash);
  }

  byShareOpening(hash: Buffer): Promise<Found<ShareOpeningId> | null> {
    return this.byHash<ShareOpeningId>('share_opening', 'token_hash', hash);
  }

  byTicket(hash: Buffer): Promise<Found<Id<'Ticket'>> | null> {
    return this.byHash<Id<'Ticket'>>('call_ticket', 'token_hash', hash);
  }

  byResumeToken(hash: Buffer): Promise<Found<ParticipantId> | null> {
    return this.byHash<ParticipantId>('participant', 'resume_token_hash', hash);
  }

  /** A sign-in connection of a tenant that is in use, in whatever state the connection is. */
  async byConnection(
    connectionId: ConnectionId,
  ): Promise<(Found<ConnectionId> & { readonly state: ConnectionState }) | null> {
    const rows = await this.system.query<Found<ConnectionId> & { readonly state: ConnectionState }>(
      `select c.tenant_id as "tenantId", c.id, c.state from saml_connection c
       join tenant t on t.tenant_id = c.tenant_id where c.id = $1 and t.status <> 'erasing'`,
      [connectionId],
    );
    return rows[0] ?? null;
  }

  /** Tenants with seats that belong to none of these processes. */
  async withSeatsOutside(nodes: readonly string[]): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select distinct tenant_id as "tenantId" from participant where state <> 'left' and node_id <> all($1::uuid[])`,
      [nodes],
    );
    return rows.map((row) => row.tenantId);
  }

  /** By node: seats of people of all tenants, and calls that were placed on it after this time. */
  async loadOfNodes(placedAfter: Date): Promise<ReadonlyMap<NodeId, number>> {
    const rows = await this.system.query<{ readonly node: NodeId; readonly load: number }>(
      `select node, sum(load)::int as load from (
         select node_id as node, count(*) as load from participant where state <> 'left' group by node_id
         union all
         select node_id, count(*) from call where placed_at > $1 and node_id is not null and phase <> 'ended' group by node_id
       ) of_each group by node`,
      [placedAfter],
    );
    return new Map(rows.map(({ node, load }) => [node, load]));
  }

  async nodeOfCall(callId: CallId): Promise<NodeId | null> {
    const rows = await this.system.query<{ readonly node: NodeId | null }>(
      'select node_id as node from call where id = $1',
      [callId],
    );
    return rows[0]?.node ?? null;
  }

  /** Of these calls, those that were placed on another node than this one. */
  callsPlacedOutside(
    calls: readonly CallId[],
    node: NodeId,
  ): Promise<{ readonly tenantId: TenantId; readonly callId: CallId }[]> {
    return this.system.query(
      `select tenant_id as "tenantId", id as "callId" from call where id = any($1::uuid[]) and node_id <> $2`,
      [calls, node],
    );
  }

  /** Tenants with tickets that expired before this time. */
  async withTicketsBefore(time: Date): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select distinct tenant_id as "tenantId" from call_ticket where expires_at <= $1`,
      [time],
    );
    return rows.map((row) => row.tenantId);
  }

  /** Tenants with recordings that go on, on whatever process. */
  async withRunningRecordings(): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select distinct tenant_id as "tenantId" from recording where stopped_at is null`,
    );
    return rows.map((row) => row.tenantId);
  }

  /** Tenants with recorded tracks that are still in this spool. */
  async withSpooledTracks(spoolId: string): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select distinct tenant_id as "tenantId" from recording_track where spool_id = $1 and stored_at is null`,
      [spoolId],
    );
    return rows.map((row) => row.tenantId);
  }

  /** Tenants whose log has entries that nothing has signed, or whose last checkpoint is from before that time. */
  async withUnsignedLog(time: Date): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select h.tenant_id as "tenantId" from audit_head h
       left join lateral (select size, at from audit_checkpoint c where c.tenant_id = h.tenant_id
         order by size desc limit 1) c on true
       where h.size > 0 and (c.size is null or c.size < h.size or c.at <= $1)`,
      [time],
    );
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Tenants whose log has entries that a system elsewhere has not got yet. */
  async withUnsentLog(): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select distinct s.tenant_id as "tenantId" from log_stream s
       left join audit_head o on o.tenant_id = s.tenant_id and s.log = 'operations'
       left join access_head a on a.tenant_id = s.tenant_id and s.log = 'access'
       where s.enabled and s.sent_up_to < coalesce(o.size, a.size, 0)`,
    );
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Tenants whose log has entries that were not looked through for patterns. */
  async withUnwatchedLog(): Promise<TenantId[]> {
    const rows = await this.system.query<{ tenantId: TenantId }>(
      `select h.tenant_id as "tenantId" from audit_head h left join log_watch w on w.tenant_id = h.tenant_id
       where h.size > coalesce(w.looked_up_to, 0)`,
    );
    return rows.map(({ tenantId }) => tenantId);
  }

  /** Planned calls whose end was before this time and that nobody is in. */
  callsPlannedUntil(time: Date): Promise<{ tenantId: TenantId; callId: CallId }[]> {
    return this.system.query<{ tenantId: TenantId; callId: CallId }>(
      `select tenant_id as "tenantId", id as "callId" from call
       where phase in ('planned', 'open') and scheduled_at + duration_min * interval '1 minute' <= $1
       order by scheduled_at`,
      [time],
    );
  }

  /**
   * Desk lines that no process has open: not this one, which has `open`, and none of the others that hold the advisory
   * lock of `class`. A process that died lost its lock with its connection.
   */
  strayDeskLines(own: {
    readonly class: number;
    readonly key: number;
    readonly open: readonly DeskLineId[];
  }): Promise<Found<DeskLineId>[]> {
    return this.system.query<Found<DeskLineId>>(
      `select l.tenant_id as "tenantId", l.id from desk_line l
       where case when l.node_key = $2 then l.id <> all($3::uuid[]) else l.node_key not in (
         select k.objid::bigint from pg_locks k
         where k.locktype = 'advisory' and k.granted and k.classid::bigint = $1 and k.objsubid = 2
           and k.database = (select oid from pg_database where datname = current_database())) end`,
      [own.class, own.key, own.open],
    );
  }

  /** Calls that are planned for between these times and of which people were reminded less than twice. */
  callsToRemind(from: Date, until: Date): Promise<Found<CallId>[]> {
    return this.system.query<Found<CallId>>(
      `select tenant_id as "tenantId", id from call
       where phase <> 'ended' and reminders < 2 and scheduled_at between $1 and $2 order by scheduled_at`,
      [from, until],
    );
  }

  /** Domains whose records are to be looked at again, those first that have waited longest. */
  domainsDue(now: Date): Promise<Found<DomainId>[]> {
    return this.system.query<Found<DomainId>>(
      `select tenant_id as "tenantId", id from tenant_domain where next_check_at <= $1 order by next_check_at limit 500`,
      [now],
    );
  }

  /** Sign-in connections that are to be looked at again, those first that have waited longest. */
  connectionsDue(now: Date): Promise<Found<ConnectionId>[]> {
    return this.system.query<Found<ConnectionId>>(
      `select tenant_id as "tenantId", id from saml_connection where upkeep_at <= $1 order by upkeep_at limit 500`,
      [now],
    );
  }

  /** Rings that nobody answered in time. */
  ringsDue(now: Date): Promise<Found<RingId>[]> {
    return this.system.query<Found<RingId>>(
      `select tenant_id as "tenantId", id from call_ring
       where state in ('ringing', 'busy') and expires_at <= $1 order by expires_at`,
      [now],
    );
  }

  /** Table and column are constants of this class, never input. */
  private async byHash<I extends Id<string>>(
    table: string,
    column: string,
    hash: Buffer,
  ): Promise<Found<I> | null> {
    const rows = await this.system.query<Found<I>>(
      `select tenant_id as "tenantId", id from ${table} where ${column} = $1`,
      [hash],
    );
    return rows[0] ?? null;
  }
}
