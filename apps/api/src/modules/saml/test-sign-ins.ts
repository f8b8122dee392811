import { Injectable } from '@nestjs/common';
import {
  type ConnectionId,
  SAML_CHECKS,
  SAML_REFUSALS,
  type SamlTestId,
  type StartedTestSignIn,
  type TestSignIn,
  type TestSignInCheck,
  type TestSignInState,
} from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { type Principal, userActor } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { Clock } from '../../platform/time/clock.js';
import { ConnectionsRepository } from './connections.repository.js';
import type { Asserted } from './response/post-check.js';
import type { SamlRefused } from './response/refused.js';
import { serviceProviderOf } from './service-provider.js';
import type { Attempt } from './sign-on/attempt.js';
import type { PersonPlan } from './sign-on/person-plan.js';
import type { SamlIdentity } from './sign-on/saml-identity.js';
import type { TestResult, TestSignInEntity } from './test-sign-in.entity.js';
import { TestSignInsRepository } from './test-sign-ins.repository.js';

const LIFETIME_MS = 900_000;
const MAX_ATTRIBUTES = 50;
const MAX_VALUES = 20;

/** Sign-ins that open no session and tell their administrator everything. */
@Injectable()
export class TestSignIns {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly tests: TestSignInsRepository,
    private readonly connections: ConnectionsRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Throws NOT_FOUND. The last test of the same administrator goes. */
  start(principal: Principal, connectionId: ConnectionId): Promise<StartedTestSignIn> {
    const { userId: startedBy } = userActor(principal);
    const id = this.ids.next<SamlTestId>();
    const startedAt = this.clock.now();
    const expiresAt = new Date(startedAt.getTime() + LIFETIME_MS);
    return this.tenantDb.run(principal, async (tx) => {
      if (!(await this.connections.find(tx, connectionId))) throw new DomainError('NOT_FOUND');
      const { tenantId } = principal;
      await this.tests.deleteOf(tx, connectionId, startedBy);
      await this.tests.insert(tx, {
        ...{ tenantId, id, connectionId, startedBy, startedAt, expiresAt },
        ...{ finishedAt: null, result: null },
      });
      const { loginUrl } = serviceProviderOf(this.environment.PUBLIC_URL, connectionId);
      return { id, url: `${loginUrl}?test=${id}`, expiresAt: expiresAt.toISOString() };
    });
  }

  /** For the administrator who started it. Throws NOT_FOUND. */
  read(principal: Principal, connectionId: ConnectionId, id: SamlTestId): Promise<TestSignIn> {
    const { userId } = userActor(principal);
    return this.tenantDb.run(principal, async (tx) => {
      const test = await this.tests.find(tx, id);
      const isTheirs = test?.connectionId === connectionId && test.startedBy === userId;
      if (!isTheirs) throw new DomainError('NOT_FOUND');
      return this.view(test);
    });
  }

  /** The page that says so. */
  async failed(
    { principal, connectionId, asserted }: Attempt,
    id: SamlTestId,
    refused: SamlRefused,
  ): Promise<string> {
    const attributes = asserted ? attributesOf(asserted) : [];
    const result = { checks: checksUntil(refused), person: null, attributes };
    await this.finish(principal, { connectionId, id }, result, refused.refusal);
    return pageOf(connectionId, id);
  }

  async passed(principal: Principal, identity: SamlIdentity, plan: PersonPlan): Promise<string> {
    const { connectionId, testId: id } = identity.prepared.request;
    if (id === null) throw new DomainError('INTERNAL');
    await this.finish(
      principal,
      { connectionId, id },
      {
        checks: SAML_CHECKS.map((check) => ({
          check,
          outcome: 'passed',
          refusal: null,
          seen: null,
          expected: null,
        })),
        person: personOf(identity, plan),
        attributes: attributesOf(identity.asserted),
      },
    );
    return pageOf(connectionId, id);
  }

  private async finish(
    principal: Principal,
    { connectionId, id }: { readonly connectionId: ConnectionId; readonly id: SamlTestId },
    result: TestResult,
    refusal?: SamlRefused['refusal'],
  ): Promise<void> {
    await this.tenantDb.run(principal, async (tx) => {
      await this.tests.finish(tx, id, result, this.clock.now());
      await this.audit.record(tx, 'connection.tested', { connectionId, ...(refusal && { refusal }) });
    });
  }

  private view(test: TestSignInEntity): TestSignIn {
    const { checks, person, attributes } = test.result ?? { checks: [], person: null, attributes: [] };
    return {
      id: test.id,
      state: this.stateOf(test),
      startedAt: test.startedAt.toISOString(),
      finishedAt: test.finishedAt?.toISOString() ?? null,
      ...{ checks, person, attributes },
    };
  }

  private stateOf({ result, expiresAt }: TestSignInEntity): TestSignInState {
    if (result) return result.checks.every(({ outcome }) => outcome === 'passed') ? 'passed' : 'failed';
    return expiresAt <= this.clock.now() ? 'expired' : 'waiting';
  }
}

const pageOf = (connectionId: ConnectionId, id: SamlTestId): string =>
  `/admin/sign-in/${connectionId}/tests/${id}`;

function checksUntil({ refusal, finding }: SamlRefused): TestSignInCheck[] {
  const failed = SAML_CHECKS.indexOf(SAML_REFUSALS[refusal]);
  return SAML_CHECKS.map((check, i) => {
    if (i !== failed)
      return { check, outcome: i < failed ? 'passed' : 'skipped', refusal: null, seen: null, expected: null };
    const { seen = null, expected = null } = finding;
    return { check, outcome: 'failed', refusal, seen, expected };
  });
}

const WOULD = { sign_in: 'sign_in', adopt: 'sign_in', create: 'create', offer_link: 'confirm_link' } as const;

function personOf({ asserted, person, prepared }: SamlIdentity, plan: PersonPlan): TestResult['person'] {
  const { email, displayName, locale, roles } = person;
  const groups = asserted.attributes.get(prepared.connection.row.attributes.groups) ?? [];
  return {
    ...{ nameId: asserted.nameId, email, displayName, locale: locale ?? 'ja', roles },
    groups: groups.slice(0, MAX_VALUES),
    would: WOULD[plan.kind],
  };
}

const attributesOf = (asserted: Asserted): TestResult['attributes'] =>
  [...asserted.attributes]
    .slice(0, MAX_ATTRIBUTES)
    .map(([name, values]) => ({ name, values: values.slice(0, MAX_VALUES) }));
