import { Injectable } from '@nestjs/common';
import type { ConnectionId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { domainView } from './domain-view.js';
import { DomainsRepository } from './domains.repository.js';

/** How people of a verified domain sign in. */
export interface DomainSignIn {
  readonly connectionId: ConnectionId | null;
  /** Whether they must use the connection. */
  readonly enforced: boolean;
}

/** What the domains of a tenant mean for who may sign in. */
@Injectable()
export class VerifiedDomains {
  constructor(private readonly domains: DomainsRepository) {}

  /** The e-mail domains of the tenant that count as verified: lower case, ASCII. Not those below them. */
  async of(tx: Tx): Promise<ReadonlySet<string>> {
    return new Set(await this.domains.verified(tx));
  }

  /** Whether some people of the tenant can sign in with a connection only. */
  anyEnforced(tx: Tx): Promise<boolean> {
    return this.domains.anyEnforced(tx);
  }

  /** How people of this domain (lower case, ASCII) sign in; null unless the tenant has verified it. */
  async signInOf(tx: Tx, domain: string): Promise<DomainSignIn | null> {
    const found = await this.domains.findVerified(tx, domain);
    if (!found) return null;
    const { ssoConnectionId, ssoEnforced } = domainView(found);
    return { connectionId: ssoConnectionId, enforced: ssoEnforced };
  }
}
