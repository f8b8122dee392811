import { Injectable } from '@nestjs/common';
import type { SessionId, UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import {
  type Opened,
  type Outside,
  SessionStarter,
  type SteppedUp,
  VouchedStepUp,
} from '../../identity/index.js';
import { ConnectionsRepository } from '../connections.repository.js';
import { IdentitiesRepository } from '../identities.repository.js';
import { LinkOffers } from '../link-offers.js';
import { RequestsRepository } from '../requests.repository.js';
import { demand, SamlRefused } from '../response/refused.js';
import { TestSignIns } from '../test-sign-ins.js';
import { type Coming, type ComingPlan, People } from './people.js';
import { type PersonPlan, planPerson } from './person-plan.js';
import type { SamlIdentity } from './saml-identity.js';

/** What becomes of somebody who was vouched for, and where their browser goes. */
export type SignOnOutcome =
  | { readonly kind: 'session'; readonly secret: string; readonly returnTo: string }
  /** The session that they had is theirs still, and its proof is fresh. */
  | { readonly kind: 'stepped_up'; readonly returnTo: string }
  /** They say first, in a session of their own, that it was them. */
  | { readonly kind: 'offer'; readonly returnTo: string }
  | { readonly kind: 'test'; readonly returnTo: string };

/** What the transaction came to. */
type Decided =
  | Opened
  | SteppedUp
  | Outside
  | { readonly kind: 'offer'; readonly returnTo: string }
  | { readonly kind: 'test'; readonly plan: PersonPlan };

/**
 * Turns who was vouched for into a session: request consumed, assertion remembered, person found or added, session opened and
 * written down, all in one transaction, so that one response opens one session. Throws SamlRefused. Security.md 2.4.6, 2.6.
 */
@Injectable()
export class SignOn {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly requests: RequestsRepository,
    private readonly identities: IdentitiesRepository,
    private readonly people: People,
    private readonly starter: SessionStarter,
    private readonly stepUps: VouchedStepUp,
    private readonly offers: LinkOffers,
    private readonly tests: TestSignIns,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(principal: Principal, identity: SamlIdentity): Promise<SignOnOutcome> {
    const { returnTo } = identity.prepared.request;
    const done = await this.tenantDb.run(principal, (tx) => this.decide(tx, identity));
    switch (done.kind) {
      case 'test':
        return { kind: 'test', returnTo: await this.tests.passed(principal, identity, done.plan) };
      case 'offer':
        return done;
      case 'stepped_up':
        return { kind: 'stepped_up', returnTo };
      case 'opened':
      case 'outside': {
        const { secret } = await this.starter.inside(done);
        return { kind: 'session', secret, returnTo };
      }
    }
  }

  private async decide(tx: Tx, identity: SamlIdentity): Promise<Decided> {
    const plan = planPerson(identity.person, await this.people.known(tx, identity));
    const { sessionId, testId } = identity.prepared.request;
    if (sessionId !== null) return this.stepUp(tx, identity, plan, sessionId);
    const isTest = testId !== null;
    if (plan.kind === 'offer_link') {
      await this.consume(tx, identity);
      if (isTest) return { kind: 'test', plan };
      return { kind: 'offer', returnTo: await this.offers.make(tx, identity, plan.userId) };
    }
    const coming = await this.people.coming(tx, plan, identity, this.ids.next<UserId>());
    if (!isTest) return this.open(tx, identity, plan, coming);
    await this.consume(tx, identity);
    return { kind: 'test', plan };
  }

  private open(tx: Tx, identity: SamlIdentity, plan: ComingPlan, coming: Coming): Promise<Opened | Outside> {
    const { origin } = tx.principal;
    if (!origin) throw new DomainError('INTERNAL');
    const { asserted } = identity;
    const connectionId = identity.prepared.connection.row.id;
    const before = (): Promise<void> => this.admit(tx, identity, plan, coming);
    const { nameId, sessionIndex, sessionUntil: until } = asserted;
    const at = this.provenAt(identity);
    const proven = { method: 'saml', factors: ['saml'], at, origin, connectionId, until, before } as const;
    return this.starter.open(tx, coming.account, proven, (_, sessionId) =>
      this.identities.insertSession(tx, { sessionId, connectionId, nameId, sessionIndex }),
    );
  }

  /** Nobody is linked, added or changed by the way: they are here already, and are who the session says or are refused. */
  private async stepUp(
    tx: Tx,
    identity: SamlIdentity,
    plan: PersonPlan,
    sessionId: SessionId,
  ): Promise<SteppedUp | Outside> {
    const { nameId, sessionIndex } = identity.asserted;
    demand(plan.kind === 'sign_in', 'other_person', { seen: nameId });
    const before = (): Promise<void> => this.consume(tx, identity);
    const shown = await this.stepUps.show(tx, { user: plan.user, sessionId, before });
    demand(shown !== null, 'other_person', { seen: nameId });
    if (shown.kind === 'outside') return shown;
    const connectionId = identity.prepared.connection.row.id;
    await this.identities.renewSession(tx, { sessionId, connectionId, nameId, sessionIndex });
    return shown;
  }

  /** When they showed who they are: now, where it was asked of them; else what was said of it, never in the future. */
  private provenAt({ prepared, asserted }: SamlIdentity): Date {
    const now = this.clock.now();
    if (prepared.request.forceAuthn) return now;
    return new Date(Math.min(now.getTime(), asserted.authenticatedAt?.getTime() ?? 0));
  }

  /** First of all the request and the assertion: of parallel copies one gets past this. */
  private async admit(tx: Tx, identity: SamlIdentity, plan: ComingPlan, coming: Coming): Promise<void> {
    await this.consume(tx, identity);
    const { row } = identity.prepared.connection;
    if (plan.kind === 'sign_in') {
      const who = { connectionId: row.id, nameId: identity.asserted.nameId, userId: coming.account.user.id };
      demand(await this.identities.signedIn(tx, who, this.clock.now()), 'user_unknown');
    }
    await this.enact(tx, identity, plan, coming);
    await this.connections.signedIn(tx, row.id, this.clock.now());
  }

  private async enact(tx: Tx, identity: SamlIdentity, plan: ComingPlan, coming: Coming): Promise<void> {
    try {
      await this.people.enact(tx, plan, coming, identity);
    } catch (cause) {
      const taken = cause instanceof DomainError && cause.code === 'EMAIL_TAKEN';
      throw taken ? new SamlRefused('user_exists', { seen: coming.account.user.email }, { cause }) : cause;
    }
  }

  private async consume(tx: Tx, { prepared, asserted }: SamlIdentity): Promise<void> {
    const { connectionId, requestId } = prepared.request;
    demand(await this.requests.consume(tx, connectionId, requestId), 'replay');
    const isNew = await this.requests.remember(tx, connectionId, asserted.assertionId, asserted.expiresAt);
    demand(isNew, 'replay', { seen: asserted.assertionId });
  }
}
