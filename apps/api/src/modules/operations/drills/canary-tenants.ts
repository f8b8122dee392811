import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantId, UserId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { EvidenceStore } from '../../evidence/index.js';
import { NewPeople } from '../../identity/index.js';
import { TenantRegistry } from '../../tenancy/index.js';
import { LifeChanges } from '../tenant-life/moves/life-changes.js';
import { TenantErasure } from '../tenant-life/erasing/tenant-erasure.js';
import { DrillFailed } from './drill.js';

/** Originals of a canary tenant, in bytes: an empty one, small ones, and one of several segments. */
const ORIGINALS = [0, 1, 40_000, 300_000, 2_500_000] as const;
const PEOPLE = 3;
const PIECE = 65_536;

/** A tenant of the installation's own, with people and originals of chance. */
export interface CanaryTenant {
  readonly tenantId: TenantId;
  readonly principal: Principal;
  /** Somebody of it: invited, so that no letter goes to them. */
  readonly userId: UserId;
}

/** Tenants that a drill makes for itself, and that are gone after it. */
@Injectable()
export class CanaryTenants {
  constructor(
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly registry: TenantRegistry,
    private readonly people: NewPeople,
    private readonly evidence: EvidenceStore,
    private readonly changes: LifeChanges,
    private readonly erasure: TenantErasure,
    private readonly ids: Ids,
  ) {}

  /** @param purpose a kind of drill */
  async make(purpose: string): Promise<CanaryTenant> {
    const [plan] = await this.system.query<{ readonly code: string }>(
      'select code from plan order by storage_bytes desc, code limit 1',
    );
    if (!plan) throw new DrillFailed('There is no plan for a tenant of the drill');
    const slug = `drill-${purpose}-${randomBytes(4).toString('hex')}`;
    const tenantId = await this.registry.create({ slug, name: slug, plan: plan.code, isCanary: true });
    const principal = jobPrincipal(tenantId, `${purpose} drill`);
    const userIds = Array.from({ length: PEOPLE }, () => this.ids.next<UserId>());
    await this.tenantDb.run(principal, async (tx) => {
      for (const [n, id] of userIds.entries())
        await this.people.add(tx, {
          ...{ id, email: `person-${String(n)}@${slug}.invalid`, displayName: `臨場 ${String(n)}` },
          ...{ locale: 'ja', roles: [], status: 'invited' },
        });
    });
    for (const [n, bytes] of ORIGINALS.entries())
      await this.evidence.add(
        principal,
        {
          ...{ kind: 'file', name: `原本-${String(n)}.bin`, contentType: 'application/octet-stream', bytes },
          ownMaking: true,
        },
        pieces(randomBytes(bytes)),
      );
    const [userId] = userIds;
    if (userId === undefined) throw new Error('A canary tenant has people');
    return { tenantId, principal, userId };
  }

  /** Cancels it with no day to wait, and erases everything of it. */
  async erase({ tenantId, principal }: Omit<CanaryTenant, 'userId'>): Promise<void> {
    await this.tenantDb.run(principal, (tx) => this.changes.cancel(tx, 'operator', 0, null));
    await this.erasure.run(tenantId);
  }

  /** Erases what drills have left that were killed. */
  async eraseLeft(purpose: string): Promise<void> {
    const left = await this.system.query<{ readonly id: TenantId }>(
      `select tenant_id as id from tenant where is_canary and starts_with(slug, $1) and status = 'active'`,
      [`drill-${purpose}-`],
    );
    for (const { id } of left)
      await this.erase({ tenantId: id, principal: jobPrincipal(id, `${purpose} drill`) });
  }
}

async function* pieces(bytes: Buffer): AsyncGenerator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += PIECE)
    yield await Promise.resolve(bytes.subarray(at, at + PIECE));
}
