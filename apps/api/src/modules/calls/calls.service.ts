import { Injectable } from '@nestjs/common';
import {
  type CallId,
  type CallQuery,
  type CallRole,
  type CallView,
  type CreateCall,
  type CustomField,
  type CustomInput,
  LIMITS,
  type Page,
  type ParticipationView,
  type UpdateCall,
} from '@rinjo/contract';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { Broadcaster } from '../../platform/realtime/broadcaster.js';
import { Clock } from '../../platform/time/clock.js';
import { CallAccess } from './call-access.js';
import { roleInCall, seesEverything } from './call.js';
import { type CallChange, type CallRow, CallsRepository } from './calls.repository.js';
import { CustomFieldsRepository } from './fields/custom-fields.repository.js';
import { fieldFilterOf } from './fields/field-filter.js';
import { valuesAfter, valuesChanged, valuesShown } from './fields/custom-values-rule.js';
import { Invitations } from './invitations.service.js';
import { LiveCalls } from './live-calls.js';
import { CallNews } from './news/call-news.js';
import { Lobby } from './lobby/lobby.js';
import { LobbyAnswers } from './lobby/lobby-answers.js';
import { ParticipantsRepository } from './participants.repository.js';
import { mayStartAt, phaseAt, type Scheduled, scheduleView } from './schedule/schedule.js';
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
    private readonly fields: CustomFieldsRepository,
    private readonly access: CallAccess,
    private readonly live: LiveCalls,
    private readonly lobby: Lobby,
    private readonly answers: LobbyAnswers,
    private readonly broadcaster: Broadcaster,
    private readonly news: CallNews,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws what `fieldFilterOf` throws. */
  list(principal: Principal, query: CallQuery): Promise<Page<CallView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? undefined : positionOf(query.cursor);
    const now = this.clock.now();
    const openUntil = new Date(now.getTime() + LIMITS.callOpensBeforeS * 1000);
    return this.tenantDb.run(principal, async (tx) => {
      const fields = await this.shownTo(tx, principal);
      const visibleTo = seesEverything(principal) ? null : accountOf(principal);
      const field = fieldFilterOf(fields, ['call'], query);
      const wanted = { ...query, field, visibleTo, openUntil, before, limit: limit + 1 };
      const rows = await this.calls.list(tx, wanted);
      return toPage(
        LIST,
        rows,
        limit,
        (row) => viewFor(row, principal, { now, fields }),
        (row) => [row.at.toISOString(), row.id],
      );
    });
  }

  get(principal: Principal, id: CallId): Promise<CallView> {
    return this.tenantDb.run(principal, async (tx) => {
      const { call, role } = await this.access.require(tx, principal, id);
      return callView(call, role, await this.background(tx, principal));
    });
  }

  /** Throws NOT_FOUND, SITE_ARCHIVED, VALIDATION, and what `valuesAfter` throws. */
  create(principal: Principal, input: CreateCall): Promise<CallView> {
    const id = this.ids.next<CallId>();
    const schedule = this.scheduleOf(input);
    return this.tenantDb.run(principal, async (tx) => {
      const creator = accountOf(principal);
      const siteId = input.siteId ?? null;
      if (siteId) await this.sites.requireActive(tx, siteId);
      const customFields = valuesAfter(await this.fields.held(tx), {
        ...{ subject: 'call', was: {}, inputs: input.customFields ?? [] },
        // Nobody fills in a form before a call that begins at once.
        complete: schedule.scheduledAt !== null,
      });
      await this.calls.insert(tx, {
        tenantId: principal.tenantId,
        id,
        title: input.title,
        siteId,
        ...schedule,
        phase: schedule.scheduledAt ? 'planned' : 'open',
        createdBy: creator,
        ...(await this.calls.defaults(tx)),
        mediaEpoch: 0,
        createdAt: this.clock.now(),
        startedAt: null,
        endedAt: null,
        endReason: null,
        scheduleRevision: 0,
        reminders: 0,
        customFields,
      });
      await this.audit.record(tx, 'call.created', { callId: id });
      const { inviteUserIds: userIds, inviteGroupIds: groupIds = [] } = input;
      const invited = await this.invitations.expand(tx, { userIds, groupIds }, [creator]);
      await this.invitations.add(tx, id, creator, invited);
      const { call, role } = await this.access.require(tx, principal, id);
      return callView(call, role, await this.background(tx, principal));
    });
  }

  /** Throws NOT_FOUND, FORBIDDEN, SITE_ARCHIVED, CALL_STARTED, CALL_ENDED for what may not change after a call, and what `valuesAfter` throws. */
  async update(principal: Principal, id: CallId, input: UpdateCall): Promise<CallView> {
    const view = await this.tenantDb.run(principal, async (tx) => {
      const { call, role } = await this.access.require(tx, principal, id, 'call:update');
      const ofTheCall = input.title !== undefined || input.lobby !== undefined;
      if (ofTheCall && call.phase === 'ended') throw new DomainError('CALL_ENDED');
      const to: CallChange = {
        ...(input.title !== undefined && input.title !== call.title && { title: input.title }),
        ...(input.lobby !== undefined && input.lobby !== call.lobby && { lobby: input.lobby }),
        ...(input.siteId !== undefined && input.siteId !== call.siteId && { siteId: input.siteId }),
        ...this.newSchedule(call, input),
        ...(input.customFields && (await this.newValues(tx, id, input.customFields))),
      };
      const fields = Object.keys(to);
      if (fields.length === 0) return callView(call, role, await this.background(tx, principal));
      if (to.siteId) await this.sites.requireActive(tx, to.siteId);
      const before = { ...call };
      await this.calls.change(tx, call, to);
      await this.news.tell(tx, { tenantId: principal.tenantId, callId: id });
      await this.audit.record(tx, 'call.updated', { callId: id, fields }, { before, after: to });
      const changed = await this.access.require(tx, principal, id);
      return callView(changed.call, role, await this.background(tx, principal));
    });
    const live = this.live.find(id);
    if (live && live.title !== view.title) {
      live.title = view.title;
      this.broadcaster.toCall(live.ref, 'call.changed', { title: view.title });
    }
    if (live && live.lobby !== view.lobby) {
      live.lobby = view.lobby;
      this.lobby.tell(id);
    }
    if (input.lobby === false) await this.answers.open(principal, id);
    return view;
  }

  /** Everybody who was ever in the call. Guests see who is there from inside the call alone. */
  participations(principal: Principal, id: CallId): Promise<ParticipationView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, id);
      if (principal.actor.kind === 'guest') throw new DomainError('FORBIDDEN');
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

  /** What was entered, when it differs; the call is held, so that two people do not undo each other's. */
  private async newValues(
    tx: Tx,
    id: CallId,
    inputs: readonly CustomInput[],
  ): Promise<Pick<CallChange, 'customFields'>> {
    const was = (await this.calls.lock(tx, id))?.customFields ?? {};
    return valuesChanged(await this.fields.held(tx), { subject: 'call', was, inputs });
  }

  private async background(tx: Tx, principal: Principal): Promise<Background> {
    return { now: this.clock.now(), fields: await this.shownTo(tx, principal) };
  }

  /** What an organization keeps about a call is not for its guests. */
  private async shownTo(tx: Tx, principal: Principal): Promise<readonly CustomField[]> {
    return principal.actor.kind === 'guest' ? [] : this.fields.all(tx);
  }

  /** The planned time of a new call: all of it or nothing. Throws VALIDATION. */
  private scheduleOf({ startsAt, durationMin, timeZone }: CreateCall): Scheduled {
    if (startsAt === undefined && durationMin === undefined && timeZone === undefined) return AT_ONCE;
    if (startsAt === undefined) throw refused('startsAt:isDefined');
    if (durationMin === undefined) throw refused('durationMin:isDefined');
    if (timeZone === undefined) throw refused('timeZone:isDefined');
    return { scheduledAt: this.future(startsAt), durationMin, timeZone };
  }

  /** What changes of the planned time. Throws CALL_STARTED, VALIDATION. */
  private newSchedule(call: CallRow, { startsAt, durationMin, timeZone }: UpdateCall): Partial<Scheduled> {
    const moved = startsAt !== undefined && Date.parse(startsAt) !== call.scheduledAt?.getTime();
    const lasts = durationMin !== undefined && durationMin !== call.durationMin;
    const zoned = timeZone !== undefined && timeZone !== call.timeZone;
    if (!moved && !lasts && !zoned) return {};
    if (call.phase !== 'planned')
      throw new DomainError(call.phase === 'ended' ? 'CALL_ENDED' : 'CALL_STARTED');
    return {
      ...(moved && { scheduledAt: this.future(startsAt) }),
      ...(lasts && { durationMin }),
      ...(zoned && { timeZone }),
    };
  }

  private future(startsAt: string): Date {
    const scheduledAt = new Date(startsAt);
    if (!mayStartAt(scheduledAt, this.clock.now())) throw refused('startsAt:isFuture');
    return scheduledAt;
  }
}

const AT_ONCE: Scheduled = { scheduledAt: null, durationMin: null, timeZone: null };

function refused(field: string): DomainError {
  return new DomainError('VALIDATION', { fields: [field] });
}

function positionOf(cursor: string): { at: Date; id: CallId } {
  const [at, id] = decodeCursor(LIST, cursor, 2);
  return { at: new Date(at ?? ''), id: (id ?? '') as CallId };
}

/** What a view depends on beside its call. */
interface Background {
  readonly now: Date;
  /** Those that the reader is shown. */
  readonly fields: readonly CustomField[];
}

const viewFor = (row: CallRow, principal: Principal, background: Background): CallView =>
  callView(row, roleInCall(row, principal, row.invited) ?? 'member', background);

function callView(row: CallRow, role: CallRole, { now, fields }: Background): CallView {
  return {
    id: row.id,
    title: row.title,
    site: row.siteId && row.siteName !== null ? { id: row.siteId, name: row.siteName } : null,
    phase: phaseAt(row, now),
    lobby: row.lobby,
    createdBy: { id: row.createdBy, displayName: row.creatorName },
    participants: row.seats,
    maxParticipants: row.maxParticipants,
    role,
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    endReason: row.endReason,
    schedule: scheduleView(row),
    customFields: valuesShown(fields, row.customFields),
    people: { names: row.people, total: row.peopleTotal },
  };
}
