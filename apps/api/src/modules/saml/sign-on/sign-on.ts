import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { type Account, SessionStarter } from '../../identity/index.js';
import { ConnectionsRepository } from '../connections.repository.js';
import { IdentitiesRepository } from '../identities.repository.js';
import { LinkOffers } from '../link-offers.js';
import { RequestsRepository } from '../requests.repository.js';
import { demand, SamlRefused } from '../response/refused.js';
import { TestSignIns } from '../test-sign-ins.js';
import { People } from './people.js';
import { type PersonPlan, planPerson } from './person-plan.js';
import type { SamlIdentity } from './saml-identity.js';

/** What becomes of somebody who was vouched for, and where their browser goes. */
export type SignOnOutcome =
  | { readonly kind: 'session'; readonly secret: string; readonly returnTo: string }
  /** They say first, in a session of their own, that it was them. */
  | { readonly kind: 'offer'; readonly returnTo: string }
  | { readonly kind: 'test'; readonly returnTo: string };

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
    private readonly offers: LinkOffers,
    private readonly tests: TestSignIns,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(principal: Principal, identity: SamlIdentity): Promise<SignOnOutcome> {
    const { request } = identity.prepared;
    const { plan, account } = await this.tenantDb.run(principal, (tx) => this.plan(tx, identity));
    if (request.testId !== null) return this.finishTest(principal, identity, plan);
    if (plan.kind === 'offer_link') return this.offer(principal, identity, plan.userId);
    if (!account) throw new DomainError('INTERNAL');
    const secret = await this.open(principal, identity, plan, account);
    return { kind: 'session', secret, returnTo: request.returnTo };
  }

  private async plan(
    tx: Tx,
    identity: SamlIdentity,
  ): Promise<{ readonly plan: PersonPlan; readonly account: Account | null }> {
    const plan = planPerson(identity.person, await this.people.known(tx, identity));
    const newId = this.ids.next<UserId>();
    const account = plan.kind === 'offer_link' ? null : await this.people.account(tx, plan, identity, newId);
    return { plan, account };
  }

  private async open(
    { origin }: Principal,
    identity: SamlIdentity,
    plan: PersonPlan,
    account: Account,
  ): Promise<string> {
    if (!origin) throw new DomainError('INTERNAL');
    const { asserted } = identity;
    const connectionId = identity.prepared.connection.row.id;
    const before = (tx: Tx): Promise<void> => this.admit(tx, identity, plan, account);
    const until = asserted.sessionUntil;
    const proven = { method: 'saml', factors: ['saml'], origin, connectionId, until, before } as const;
    const { nameId, sessionIndex } = asserted;
    const { secret } = await this.starter.start(account, proven, (tx, sessionId) =>
      this.identities.insertSession(tx, { sessionId, connectionId, nameId, sessionIndex }),
    );
    return secret;
  }

  /** First of all the request and the assertion: of parallel copies one gets past this. */
  private async admit(tx: Tx, identity: SamlIdentity, plan: PersonPlan, account: Account): Promise<void> {
    await this.consume(tx, identity);
    const { row } = identity.prepared.connection;
    if (plan.kind === 'sign_in') {
      const who = { connectionId: row.id, nameId: identity.asserted.nameId, userId: account.user.id };
      demand(await this.identities.signedIn(tx, who, this.clock.now()), 'user_unknown');
    }
    await this.enact(tx, identity, plan, account);
    await this.connections.signedIn(tx, row.id, this.clock.now());
  }

  private async enact(tx: Tx, identity: SamlIdentity, plan: PersonPlan, account: Account): Promise<void> {
    try {
      await this.people.enact(tx, plan, account, identity);
    } catch (cause) {
      const taken = cause instanceof DomainError && cause.code === 'EMAIL_TAKEN';
      throw taken ? new SamlRefused('user_exists', { seen: account.user.email }, { cause }) : cause;
    }
  }

  private async consume(tx: Tx, { prepared, asserted }: SamlIdentity): Promise<void> {
    const { connectionId, requestId } = prepared.request;
    demand(await this.requests.consume(tx, connectionId, requestId), 'replay');
    const isNew = await this.requests.remember(tx, connectionId, asserted.assertionId, asserted.expiresAt);
    demand(isNew, 'replay', { seen: asserted.assertionId });
  }

  private async offer(principal: Principal, identity: SamlIdentity, userId: UserId): Promise<SignOnOutcome> {
    const returnTo = await this.tenantDb.run(principal, async (tx) => {
      await this.consume(tx, identity);
      return this.offers.make(tx, identity, userId);
    });
    return { kind: 'offer', returnTo };
  }

  private async finishTest(
    principal: Principal,
    identity: SamlIdentity,
    plan: PersonPlan,
  ): Promise<SignOnOutcome> {
    await this.tenantDb.run(principal, (tx) => this.consume(tx, identity));
    return { kind: 'test', returnTo: await this.tests.passed(principal, identity, plan) };
  }
}
