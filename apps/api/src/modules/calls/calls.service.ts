import { Injectable } from '@nestjs/common';
import {
  type CallId,
  type CallQuery,
  type CallRole,
  type CallView,
  type CreateCall,
  type Page,
  type ParticipationView,
  type UpdateCall,
} from '@rinjo/contract';
import type { Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import { Clock } from '../../platform/time/clock.js';
import { CallAccess } from './call-access.js';
import { hostsEverything, roleInCall } from './call.js';
import { type CallRow, CallsRepository } from './calls.repository.js';
import { Invitations } from './invitations.service.js';
import { LiveCalls } from './live-calls.js';
import { ParticipantsRepository } from './participants.repository.js';
import { personOf } from './person.js';
import { Sites } from './sites/sites.service.js';

const LIST = 'calls';
/** A call that ran for days with many guests still answers in one piece. */
const HISTORY = 1_000;

/** Calls as REST shows them. Joining is in `join-call.ts`, ending in `departures.ts`. */
@Injectable()
export class Calls {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly calls: CallsRepository,
    private readonly participants: ParticipantsRepository,
    private readonly invitations: Invitations,
    private readonly sites: Sites,
    private readonly access: CallAccess,
    private readonly live: LiveCalls,
    private readonly broadcaster: Broadcaster,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  list(principal: Principal, query: CallQuery): Promise<Page<CallView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? undefined : positionOf(query.cursor);
    return this.tenantDb.run(principal, async (tx) => {
      const visibleTo = hostsEverything(principal) ? null : personOf(principal);
      const rows = await this.calls.list(tx, { ...query, visibleTo, before, limit: limit + 1 });
      return toPage(
        LIST,
        rows,
        limit,
        (row) => viewFor(row, principal),
        (row) => [row.createdAt.toISOString(), row.id],
      );
    });
  }

  get(principal: Principal, id: CallId): Promise<CallView> {
    return this.tenantDb.run(principal, async (tx) => {
      const { call, role } = await this.access.require(tx, principal, id);
      return callView(call, role);
    });
  }

  create(principal: Principal, input: CreateCall): Promise<CallView> {
    const id = this.ids.next<CallId>();
    return this.tenantDb.run(principal, async (tx) => {
      const creator = personOf(principal);
      const siteId = input.siteId ?? null;
      if (siteId) await this.sites.requireActive(tx, siteId);
      await this.calls.insert(tx, {
        tenantId: principal.tenantId,
        id,
        title: input.title,
        siteId,
        phase: 'open',
        createdBy: creator,
        maxParticipants: await this.calls.maxParticipants(tx),
        mediaEpoch: 0,
        createdAt: this.clock.now(),
        startedAt: null,
        endedAt: null,
        endReason: null,
      });
      await this.audit.record(tx, 'call.created', { callId: id });
      await this.invitations.add(tx, id, creator, input.inviteUserIds);
      const { call, role } = await this.access.require(tx, principal, id);
      return callView(call, role);
    });
  }

  /** Throws NOT_FOUND, FORBIDDEN, SITE_ARCHIVED, and CALL_ENDED for what may not change after a call. */
  async update(principal: Principal, id: CallId, input: UpdateCall): Promise<CallView> {
    const view = await this.tenantDb.run(principal, async (tx) => {
      const { call, role } = await this.access.require(tx, principal, id, 'call:update');
      if (input.title !== undefined && call.phase === 'ended') throw new DomainError('CALL_ENDED');
      const to: Pick<UpdateCall, 'title' | 'siteId'> = {
        ...(input.title !== undefined && input.title !== call.title && { title: input.title }),
        ...(input.siteId !== undefined && input.siteId !== call.siteId && { siteId: input.siteId }),
      };
      const fields = Object.keys(to);
      if (fields.length === 0) return callView(call, role);
      if (to.siteId) await this.sites.requireActive(tx, to.siteId);
      await this.calls.change(tx, id, to);
      await this.audit.record(tx, 'call.updated', { callId: id, fields });
      const changed = await this.access.require(tx, principal, id);
      return callView(changed.call, role);
    });
    const live = this.live.find(id);
    if (live && live.title !== view.title) {
      live.title = view.title;
      this.broadcaster.toCall(live.ref, 'call.changed', { title: view.title });
    }
    return view;
  }

  /** Everybody who was ever in the call. Guests see who is there from inside the call alone. */
  participations(principal: Principal, id: CallId): Promise<ParticipationView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      const { role } = await this.access.require(tx, principal, id);
      if (role === 'guest') throw new DomainError('FORBIDDEN');
      const rows = await this.participants.history(tx, id, HISTORY);
      return rows.map((row) => ({
        id: row.id,
        userId: row.userId,
        displayName: row.displayName,
        role: row.role,
        joinedAt: row.joinedAt.toISOString(),
        leftAt: row.leftAt?.toISOString() ?? null,
        leaveReason: row.leaveReason,
      }));
    });
  }
}

function positionOf(cursor: string): { createdAt: Date; id: CallId } {
  const [createdAt, id] = decodeCursor(LIST, cursor, 2);
  return { createdAt: new Date(createdAt ?? ''), id: (id ?? '') as CallId };
}

const viewFor = (row: CallRow, principal: Principal): CallView =>
  callView(row, roleInCall(row, principal, row.invited) ?? 'member');

function callView(row: CallRow, role: CallRole): CallView {
  return {
    id: row.id,
    title: row.title,
    site: row.siteId && row.siteName !== null ? { id: row.siteId, name: row.siteName } : null,
    phase: row.phase,
    createdBy: { id: row.createdBy, displayName: row.creatorName },
    participants: row.seats,
    maxParticipants: row.maxParticipants,
    role,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
  };
}
