import { Injectable } from '@nestjs/common';
import type {
  CreatedShareLink,
  CreateShareLink,
  Page,
  ShareLinkId,
  ShareLinkQuery,
  ShareLinkView,
  ShareOpeningView,
  SharingRules,
  UserId,
} from '@rinjo/contract';
import { Environment } from '../../config/environment.js';
import { accountOf, type Principal } from '../../platform/access/principal.js';
import { Ids } from '../../platform/crypto/ids.js';
import { hashSecret, newSecret } from '../../platform/crypto/secret-token.js';
import { TenantDb } from '../../platform/database/tenant-db.js';
import type { Tx } from '../../platform/database/tx.js';
import { DomainError } from '../../platform/errors/domain-error.js';
import { AuditTrail } from '../../platform/events/audit-trail.port.js';
import { decodeCursor, toPage } from '../../platform/http/cursor.js';
import { pageSize } from '../../platform/http/page-query.dto.js';
import { Clock } from '../../platform/time/clock.js';
import { hostsEverything } from '../calls/index.js';
import { EvidenceAccess, EvidenceRepository } from '../evidence/index.js';
import { PasswordHasher } from '../identity/index.js';
import { sharingOf, TenantsRepository } from '../tenancy/index.js';
import { stateOf } from './share-link.js';
import { type ShareLinkRow, ShareLinksRepository } from './share-links.repository.js';

const DAY_S = 24 * 3600;
const LIST = 'share links';

/** Links to what is kept, as their makers see them; administrators see everybody's. */
@Injectable()
export class ShareLinks {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ShareLinksRepository,
    private readonly evidence: EvidenceRepository,
    private readonly access: EvidenceAccess,
    private readonly tenants: TenantsRepository,
    private readonly passwords: PasswordHasher,
    private readonly audit: AuditTrail,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /**
   * The token is in the fragment, which browsers send to no server; only its hash is kept. Throws NOT_FOUND for what the
   * caller does not see, SHARE_RULES, BUSY.
   */
  async create(principal: Principal, input: CreateShareLink): Promise<CreatedShareLink> {
    const createdBy = accountOf(principal);
    // Before the work of hashing, and again with the rules of the moment in which the link is made.
    await this.tenantDb.run(principal, async (tx) => this.assertAllowed(tx, input));
    const passwordHash = input.password === undefined ? null : await this.passwords.hash(input.password);
    const secret = newSecret();
    const view = await this.tenantDb.run(principal, async (tx) => {
      const rules = await this.assertAllowed(tx, input);
      for (const id of input.evidenceIds) {
        const found = await this.evidence.find(tx, id);
        if (!found) throw new DomainError('NOT_FOUND');
        await this.access.require(tx, principal, found.view.callId);
      }
      const createdAt = this.clock.now();
      const id = this.ids.next<ShareLinkId>();
      const expiresAt = new Date(createdAt.getTime() + input.lifetimeS * 1000);
      const maxOpenings = input.maxOpenings ?? null;
      await this.repository.insert(
        tx,
        {
          ...{ id, tokenHash: hashSecret(secret), label: input.label ?? null, passwordHash },
          ...{ expiresAt, maxOpenings, createdBy, createdAt },
        },
        input.evidenceIds,
      );
      await this.audit.record(tx, 'share.created', {
        ...{ shareLinkId: id, evidenceIds: input.evidenceIds, expiresAt: expiresAt.toISOString() },
        ...{ hasPassword: passwordHash !== null, maxOpenings },
      });
      const row = await this.repository.find(tx, id);
      if (!row) throw new DomainError('INTERNAL');
      return this.viewOf(row, rules);
    });
    return { ...view, url: `${new URL(this.environment.PUBLIC_URL).origin}/s#${secret}` };
  }

  list(principal: Principal, query: ShareLinkQuery): Promise<Page<ShareLinkView>> {
    const limit = pageSize(query);
    const before = query.cursor === undefined ? null : decodeCursor(LIST, query.cursor, 2);
    const { evidenceId = null } = query;
    return this.tenantDb.run(principal, async (tx) => {
      const rules = await this.rules(tx);
      const rows = await this.repository.list(tx, { by: makerFor(principal), evidenceId, before }, limit + 1);
      return toPage(
        LIST,
        rows,
        limit,
        (row) => this.viewOf(row, rules),
        (row) => [row.createdAt.toISOString(), row.id],
      );
    });
  }

  /** Throws NOT_FOUND. Revoking twice is harmless. Who has it open sees nothing more. */
  revoke(principal: Principal, id: ShareLinkId): Promise<void> {
    return this.tenantDb.run(principal, async (tx) => {
      const link = await this.own(tx, principal, id);
      if (link.revokedAt !== null) return;
      await this.repository.revoke(tx, id, this.clock.now());
      await this.audit.record(tx, 'share.revoked', { shareLinkId: id });
    });
  }

  /** Throws NOT_FOUND. */
  openings(principal: Principal, id: ShareLinkId): Promise<readonly ShareOpeningView[]> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.own(tx, principal, id);
      return this.repository.openings(tx, id);
    });
  }

  private async own(tx: Tx, principal: Principal, id: ShareLinkId): Promise<ShareLinkRow> {
    const link = await this.repository.lock(tx, id);
    const maker = makerFor(principal);
    if (!link || (maker !== null && link.createdBy !== maker)) throw new DomainError('NOT_FOUND');
    return link;
  }

  private async assertAllowed(tx: Tx, { lifetimeS, password }: CreateShareLink): Promise<SharingRules> {
    const rules = await this.rules(tx);
    const { allowed, maxDays, passwordNeeded } = rules;
    if (!allowed || lifetimeS > maxDays * DAY_S || (passwordNeeded && password === undefined))
      throw new DomainError('SHARE_RULES', { allowed, maxDays, passwordNeeded });
    return rules;
  }

  private async rules(tx: Tx): Promise<SharingRules> {
    return sharingOf(await this.tenants.own(tx));
  }

  private viewOf(row: ShareLinkRow, rules: SharingRules): ShareLinkView {
    const { id, label, names, items, openings, maxOpenings, createdBy, creatorName } = row;
    return {
      ...{ id, label, names, items, openings, maxOpenings },
      state: stateOf(row, rules, this.clock.now()),
      hasPassword: row.passwordHash !== null,
      lastOpenedAt: row.lastOpenedAt?.toISOString() ?? null,
      expiresAt: row.expiresAt.toISOString(),
      revokedAt: row.revokedAt?.toISOString() ?? null,
      createdAt: row.createdAt.toISOString(),
      createdBy: { id: createdBy, displayName: creatorName },
    };
  }
}

/** Whose links somebody sees; null for everybody's. */
const makerFor = (principal: Principal): UserId | null =>
  hostsEverything(principal) ? null : accountOf(principal);
