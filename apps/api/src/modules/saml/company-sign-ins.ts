import { Injectable } from '@nestjs/common';
import type { SignInConnection, SignInOptions, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { CompanySignIns } from '../identity/index.js';
import { VerifiedDomains } from '../tenancy/index.js';
import { IdentitiesRepository } from './identities.repository.js';
import { ConnectionListRepository } from './connections/connection-list.repository.js';

/** The connections of a tenant as people who sign in see them. */
@Injectable()
export class SamlSignIns extends CompanySignIns {
  constructor(
    private readonly connections: ConnectionListRepository,
    private readonly domains: VerifiedDomains,
    private readonly identities: IdentitiesRepository,
  ) {
    super();
  }

  override async options(tx: Tx, domain: string | null): Promise<SignInOptions> {
    const enabled = await this.connections.enabled(tx);
    const connections = enabled.map(({ id, name }) => ({ id, name }));
    const of = domain === null ? null : await this.domains.signInOf(tx, domain);
    // A connection that is off can be nobody's only way in.
    const required = of?.enforced ? connections.find((one) => one.id === of.connectionId) : undefined;
    return { connections, required: required ?? null };
  }

  override ofUser(tx: Tx, userId: UserId): Promise<readonly SignInConnection[]> {
    return this.identities.connectionsOf(tx, userId);
  }
}
