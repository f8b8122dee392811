import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { RELEASE } from '../../../../config/release.js';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { INSTALLATION } from '../../../../platform/crypto/installation.js';
import { KeyStore, TenantErased } from '../../../../platform/crypto/key-store.port.js';
import { sha256 } from '../../../../platform/crypto/sha256.js';
import { TenantSigner } from '../../../../platform/crypto/tenant-signer.js';
import { Notifications } from '../../../../platform/database/notifications.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { Turns } from '../../../../platform/database/turns.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { Clock } from '../../../../platform/time/clock.js';
import { ErasedList, isErasureDue, type TenantEntity, TenantsRepository } from '../../../tenancy/index.js';
import { LifeChanges } from '../moves/life-changes.js';
import { ContractUseReader } from '../tenants/contract-use.js';
import { certificateOf, isNothing } from './certificate.js';
import { type ErasureDetails, ErasureLedger, type ErasureRun } from './erasure-ledger.js';
import { TenantRemains } from './tenant-remains.js';

/** Heard by every process when the keys of a tenant were destroyed. */
const CHANNEL = 'rinjo_keys_gone';
/** A process that heard nothing has a key in memory for so long: no certificate before that. */
const CACHES_MS = 300_000;
const PURPOSE = 'erasure-certificate';

/**
 * Erases tenants: their keys first, then objects and rows; it puts them on the list that no backup brings them back from, looks whether
 * anything is left, and says so in a signed certificate.
 * Every step is written down when it is done, and may be repeated: whoever is killed in the middle goes on there.
 */
@Injectable()
export class TenantErasure implements OnModuleInit, OnModuleDestroy {
  private leave: (() => void) | null = null;

  constructor(
    private readonly ledger: ErasureLedger,
    private readonly remains: TenantRemains,
    private readonly keys: KeyStore,
    private readonly signer: TenantSigner,
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
    private readonly changes: LifeChanges,
    private readonly use: ContractUseReader,
    private readonly list: ErasedList,
    private readonly turns: Turns,
    private readonly notifications: Notifications,
    private readonly environment: Environment,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onModuleInit(): void {
    this.leave = this.notifications.listen(CHANNEL, (tenantId) => this.keys.forget(tenantId as TenantId));
  }

  onModuleDestroy(): void {
    this.leave?.();
  }

  /** Erases a tenant whose day has come, or goes on with it. Does nothing while a legal hold keeps it. */
  async run(tenantId: TenantId): Promise<void> {
    await this.turns.take(turnOf(tenantId), async (signal) => {
      const run = (await this.ledger.open(tenantId)) ?? (await this.begin(tenantId));
      if (!run) return;
      await this.goOn(run, signal);
      if (await this.isListed(run)) await this.certify(tenantId, signal);
    });
  }

  /** Erases a tenant that was erased before and is back, e.g. with a backup. Its certificate follows with `run`. */
  async runAgain(tenantId: TenantId): Promise<void> {
    await this.turns.take(turnOf(tenantId), async (signal) => {
      await this.goOn((await this.ledger.open(tenantId)) ?? (await this.beginAgain(tenantId)), signal);
    });
  }

  private begin(tenantId: TenantId): Promise<ErasureRun | null> {
    return this.tenantDb
      .run(jobPrincipal(tenantId, 'erasure'), async (tx) => {
        const tenant = await this.tenants.lockSettings(tx);
        const now = this.clock.now();
        if (!tenant.eraseAt) return null;
        if (tenant.status === 'cancelled') {
          const { held } = await this.use.read(tx);
          if (held && tenant.eraseAt <= now && !tenant.eraseHeld)
            await this.tenants.change(tx, { eraseHeld: true });
          if (!isErasureDue(tenant.eraseAt, held, now)) return null;
          await this.changes.beginErasing(tx);
        } else if (tenant.status !== 'erasing') return null;
        const dueAt = tenant.eraseHeld ? now : tenant.eraseAt;
        return factsOf(tenant, dueAt, false);
      })
      .then((facts) => facts && this.ledger.begin(tenantId, facts));
  }

  /** Whatever state the backup has it in. Nothing of it is worth a word in its own log. */
  private beginAgain(tenantId: TenantId): Promise<ErasureRun> {
    return this.tenantDb
      .run(jobPrincipal(tenantId, 'erasure'), async (tx) => {
        const tenant = await this.tenants.lockSettings(tx);
        const now = this.clock.now();
        const { cancelledAt, cancelledBy, eraseAt } = tenant;
        await this.tenants.change(tx, {
          ...{ status: 'erasing', cancelledAt: cancelledAt ?? now, cancelledBy: cancelledBy ?? 'operator' },
          ...{ eraseAt: eraseAt ?? now, statusSince: now },
        });
        return factsOf(tenant, now, true);
      })
      .then((facts) => this.ledger.begin(tenantId, facts));
  }

  private async goOn(run: ErasureRun, signal: AbortSignal): Promise<void> {
    const { subject, done } = run;
    if (!done.counted) await this.ledger.write(run, 'counted', await this.remains.count(subject));
    signal.throwIfAborted();
    if (!done.keys_destroyed) await this.destroyKeys(run);
    signal.throwIfAborted();
    if (!done.objects_purged) {
      await this.remains.purgeObjects(subject);
      await this.ledger.write(run, 'objects_purged', { containers: this.remains.containers(subject) });
    }
    if (!done.rows_purged) {
      await this.remains.purgeRows(subject, signal);
      await this.ledger.write(run, 'rows_purged', {});
    }
  }

  /** Whether the list outside of the database keeps it from coming back: nothing is certified before. */
  private async isListed(run: ErasureRun): Promise<boolean> {
    if (run.done.listed) return true;
    if (!(await this.list.add({ kind: 'tenant', tenantId: run.subject }))) return false;
    await this.ledger.write(run, 'listed', {});
    return true;
  }

  private async destroyKeys(run: ErasureRun): Promise<void> {
    const goneAt = await this.keys.destroyAll(run.subject);
    await this.tenantDb.run(jobPrincipal(run.subject, 'erasure'), (tx) =>
      this.notifications.send(tx, CHANNEL, run.subject),
    );
    await this.ledger.write(run, 'keys_destroyed', { goneAt: goneAt?.toISOString() ?? null });
  }

  private async certify(tenantId: TenantId, signal: AbortSignal): Promise<void> {
    const run = await this.ledger.open(tenantId); // with the times that were written down
    const destroyedAt = run?.done.keys_destroyed?.at;
    const now = this.clock.now();
    if (!run || !destroyedAt || now.getTime() - destroyedAt.getTime() < CACHES_MS) return;
    // What a request or a job has written that was under way goes too, before anybody looks.
    await this.remains.purgeObjects(tenantId);
    await this.remains.purgeRows(tenantId, signal);
    const left = await this.remains.count(tenantId);
    if (!isNothing(left)) throw new Error(`Something of tenant ${tenantId} is left after its erasure`);
    const refusedKeys = await this.refusedKeys(run);
    const issuer = { installation: this.environment.PUBLIC_URL, release: RELEASE };
    const document = JSON.stringify(certificateOf(run, issuer, { at: now, left, refusedKeys }));
    const sign = await this.signer.of(INSTALLATION, PURPOSE);
    const hash = sha256(Buffer.from(document, 'utf8')).toString('hex');
    await this.ledger.certify(run, { document, ...sign(document) }, { sha256: hash });
    this.logger.info('a tenant was erased', { erasure: run.id });
  }

  /** Asks for every key that there was. Throws when one is answered. */
  private async refusedKeys({ subject, done }: ErasureRun): Promise<readonly number[]> {
    const refused: number[] = [];
    this.keys.forget(subject);
    for (const { version } of done.counted?.keys ?? [])
      await this.keys.ofVersion(subject, version).then(
        () => {
          throw new Error(`Key ${String(version)} of tenant ${subject} is readable after its erasure`);
        },
        () => refused.push(version),
      );
    await this.keys.current(subject).then(
      () => {
        throw new Error(`Tenant ${subject} was given a key after its erasure`);
      },
      (cause: unknown) => {
        if (!(cause instanceof TenantErased)) throw cause;
      },
    );
    return refused;
  }
}

const turnOf = (tenantId: TenantId): string => `erasure of ${tenantId}`;

const factsOf = (
  { slug, name, cancelledAt, cancelledBy, isCanary }: TenantEntity,
  dueAt: Date,
  again: boolean,
): ErasureDetails['begun'] => ({
  ...{ slug, name, cancelledBy, again, canary: isCanary },
  cancelledAt: cancelledAt?.toISOString() ?? null,
  dueAt: dueAt.toISOString(),
});
