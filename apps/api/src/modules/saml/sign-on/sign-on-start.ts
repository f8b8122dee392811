import { Injectable } from '@nestjs/common';
import { type CacheProvider, SAML } from '@node-saml/passport-saml';
import type { ConnectionId, SamlTestId, SessionId, UserId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { hashSecret, newSecret } from '../../../platform/crypto/secret-token.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { Clock } from '../../../platform/time/clock.js';
import { ConnectionsRepository } from '../connections.repository.js';
import { RequestsRepository } from '../requests.repository.js';
import { serviceProviderOf } from '../service-provider.js';
import { ServiceProviderKeys } from '../service-provider-keys.js';
import { TestSignInsRepository } from '../test-sign-ins.repository.js';
import { REQUEST_LIFETIME_MS, samlOptions } from './saml-options.js';

export interface SignOnRequest {
  readonly connectionId: ConnectionId;
  /** The browser's secret. */
  readonly binding: string;
  readonly returnTo: string;
  readonly forceAuthn: boolean;
  /** Of somebody who is to show again who they are, with `forceAuthn`. */
  readonly sessionId: SessionId | null;
  /** A test, begun by the administrator who started it. */
  readonly test: { readonly id: SamlTestId; readonly startedBy: UserId } | null;
}

/** Sends somebody to their identity provider with a signed request that this browser alone can answer. */
@Injectable()
export class SignOnStart {
  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly connections: ConnectionsRepository,
    private readonly requests: RequestsRepository,
    private readonly tests: TestSignInsRepository,
    private readonly keys: ServiceProviderKeys,
    private readonly clock: Clock,
  ) {}

  /** The address to go to. Throws NOT_FOUND when the connection is not to be used. */
  async run(principal: Principal, asked: SignOnRequest): Promise<string> {
    const connection = await this.tenantDb.run(principal, async (tx) => {
      const loaded = await this.connections.load(tx, asked.connectionId, this.clock.now());
      if (!loaded || loaded.certificates.length === 0) throw new DomainError('NOT_FOUND');
      const { test } = asked;
      const usable = test
        ? await this.tests.isOpen(tx, test, this.clock.now())
        : loaded.row.state === 'enabled';
      if (!usable) throw new DomainError('NOT_FOUND');
      await this.requests.deleteExpired(tx, this.clock.now());
      return loaded;
    });
    const [privateKey] = await this.keys.open(principal.tenantId, connection.keys.slice(0, 1));
    if (privateKey === undefined) throw new DomainError('INTERNAL');
    const relayId = newSecret();
    const provider = serviceProviderOf(this.environment.PUBLIC_URL, asked.connectionId);
    const cacheProvider = this.storing(principal, asked, relayId);
    const { forceAuthn } = asked;
    const saml = new SAML(samlOptions({ connection, provider, cacheProvider, privateKey, forceAuthn }));
    return saml.getAuthorizeUrlAsync(relayId, undefined, {});
  }

  /** node-saml names its request and has it stored; everything else about it is ours. */
  private storing(principal: Principal, asked: SignOnRequest, relayId: string): CacheProvider {
    return {
      saveAsync: async (requestId, value) => {
        const issuedAt = this.clock.now();
        const expiresAt = new Date(issuedAt.getTime() + REQUEST_LIFETIME_MS);
        const { connectionId, returnTo, forceAuthn, sessionId, test } = asked;
        const testId = test?.id ?? null;
        await this.tenantDb.run(principal, (tx) =>
          this.requests.insert(tx, {
            ...{ tenantId: principal.tenantId, connectionId, requestId, issuedAt, expiresAt },
            ...{ browserHash: hashSecret(asked.binding), relayId, returnTo, forceAuthn },
            ...{ sessionId, testId },
          }),
        );
        return { value, createdAt: issuedAt.getTime() };
      },
      getAsync: () => Promise.resolve(null),
      removeAsync: () => Promise.resolve(null),
    };
  }
}
