import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';
import type { DeskLineId, TenantId } from '@rinjo/contract';
import { PrincipalSource, type Proof } from '../../../platform/access/principal-source.port.js';
import { userActor } from '../../../platform/access/principal.js';
import { LISTENERS, Notifications } from '../../../platform/database/notifications.js';
import { Revocations, type Revoked, type RightsChanged } from '../../../platform/events/revocations.port.js';
import { causeOf, Logger } from '../../../platform/logging/logger.js';
import type { Connection } from '../../../platform/realtime/connection.js';
import { renewRights } from '../../../platform/realtime/renew-rights.js';
import { Clock } from '../../../platform/time/clock.js';
import { Sweep } from '../../../platform/time/sweep.js';
import { TenantLookup } from '../../tenancy/index.js';
import { RingExpiry } from '../rings/ring-expiry.js';
import { CallReminders } from './call-reminders.js';
import { type DeskLine, DeskLines } from './desk-lines.js';

const SWEEP_MS = 1_000;
const SESSION_CHECK_SWEEPS = 60;

/**
 * Ends what has no right to go on: lines of revoked sessions at once, lines of sessions that are over, lines that a
 * process which is gone has left behind, rings that nobody answers. Reminds of planned calls.
 */
@Injectable()
export class DeskWatch implements OnModuleInit, BeforeApplicationShutdown {
  private readonly sweeps: Sweep;
  private unsubscribe: () => void = () => undefined;
  private unsubscribeRights: () => void = () => undefined;
  private rounds = 0;

  constructor(
    private readonly lookup: TenantLookup,
    private readonly lines: DeskLines,
    private readonly rings: RingExpiry,
    private readonly reminders: CallReminders,
    private readonly principals: PrincipalSource,
    private readonly revocations: Revocations,
    private readonly notifications: Notifications,
    clock: Clock,
    private readonly logger: Logger,
  ) {
    const round = (): Promise<void> => this.sweep();
    this.sweeps = new Sweep(clock, logger, { name: 'desk lines', everyMs: SWEEP_MS, round });
  }

  onModuleInit(): void {
    this.unsubscribe = this.revocations.subscribe((revoked) => void this.cut(revoked));
    this.unsubscribeRights = this.revocations.onRights((changed) => {
      renewRights(this.principals, this.linesOf(changed)).catch((cause: unknown) =>
        this.logger.error('rights at desks stayed as they were', causeOf(cause)),
      );
    });
    this.notifications.onLost(() => {
      for (const { connection } of this.lines.all()) connection.close();
    });
    this.sweeps.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.unsubscribe();
    this.unsubscribeRights();
    await this.sweeps.stop();
    await this.lines.forget(this.lines.all());
  }

  /** Whoever is revoked hears nothing more. */
  async cut(revoked: Revoked | Proof): Promise<void> {
    const lines = this.lines.all().filter((line) => isOf(line, revoked));
    for (const { connection } of lines) connection.close();
    await this.lines.forget(lines);
  }

  /** One round; runs every second. */
  async sweep(): Promise<void> {
    const open = this.lines.all().map(({ id }) => id);
    const stray = await this.lookup.strayDeskLines({ class: LISTENERS, key: this.notifications.key, open });
    const byTenant = new Map<TenantId, DeskLineId[]>();
    for (const { tenantId, id } of stray) byTenant.set(tenantId, [...(byTenant.get(tenantId) ?? []), id]);
    for (const [tenantId, ids] of byTenant) await this.lines.drop(tenantId, ids);
    await this.rings.sweep();
    await this.reminders.sweep();
    this.rounds += 1;
    if (this.rounds % SESSION_CHECK_SWEEPS === 0) await this.checkSessions();
  }

  private linesOf({ tenantId, userIds }: RightsChanged): Connection[] {
    return this.lines
      .all()
      .map(({ connection }) => connection)
      .filter(
        ({ principal }) => principal.tenantId === tenantId && userIds.includes(userActor(principal).userId),
      );
  }

  /** Whoever keeps the page open wants to be reached: that counts as using the session, until its absolute end. */
  private async checkSessions(): Promise<void> {
    for (const line of this.lines.all()) {
      const proof = proofOf(line);
      if (!(await this.principals.of(proof, null))) await this.cut(proof);
    }
  }
}

function proofOf({ connection: { principal } }: DeskLine): Proof {
  return { tenantId: principal.tenantId, kind: 'session', id: userActor(principal).sessionId };
}

function isOf(line: DeskLine, revoked: Revoked | Proof): boolean {
  const own = proofOf(line);
  return revoked.kind === 'session' && own.id === revoked.id && own.tenantId === revoked.tenantId;
}
