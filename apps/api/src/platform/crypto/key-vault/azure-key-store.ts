import { randomBytes } from 'node:crypto';
import type { TenantId } from '@rinjo/contract';
import { Turns } from '../../database/turns.js';
import { Clock } from '../../time/clock.js';
import { assertTenantId, KeptKeys } from '../kept-keys.js';
import { KeyStore, type KeyVersion, TenantErased, type TenantKey } from '../key-store.port.js';
import type { GoneAt, KeyVault } from './key-vault.js';
import { keyBytes, listOf, sealedOf, textOf, textOfList, wrapped } from './vault-texts.js';

const KEY_BYTES = 32;

/** Nothing of a tenant: a vault that answers for it lets this installation in. */
const PROBE = 'rinjo-probe';

/**
 * Keys in Azure Key Vault. Each tenant has an RSA key there, which never leaves it and wraps the versions of the tenant's key
 * (RSA-OAEP-256); each version is a secret of its own, so that it is purged alone, and a secret lists them. The vault knows no
 * condition on a write: who writes, takes turns with the other nodes (ADR 0057).
 */
export class AzureKeyStore extends KeyStore {
  private readonly kept: KeptKeys;

  constructor(
    private readonly vault: KeyVault,
    private readonly turns: Turns,
    private readonly clock: Clock,
  ) {
    super();
    this.kept = new KeptKeys(clock);
  }

  override async verify(): Promise<void> {
    await Promise.all([this.vault.secret(PROBE), this.vault.key(PROBE)]);
  }

  override async current(tenantId: TenantId): Promise<TenantKey> {
    assertTenantId(tenantId);
    return this.kept.get(tenantId, null, async () => {
      const newest = newestOf(await this.list(tenantId));
      if (newest !== null) return this.read(tenantId, newest);
      return this.turn(tenantId, async (signal) => {
        // Another node may have made it meanwhile.
        const list = await this.list(tenantId);
        return this.read(tenantId, newestOf(list) ?? (await this.create(tenantId, list, signal)));
      });
    });
  }

  override async ofVersion(tenantId: TenantId, version: number): Promise<TenantKey> {
    assertTenantId(tenantId);
    return this.kept.get(tenantId, version, () => this.read(tenantId, version));
  }

  override async rotate(tenantId: TenantId): Promise<TenantKey> {
    assertTenantId(tenantId);
    const key = await this.turn(tenantId, async (signal) =>
      this.read(tenantId, await this.create(tenantId, await this.list(tenantId), signal)),
    );
    this.forget(tenantId);
    return key;
  }

  /**
   * Takes over a version that was kept elsewhere, under its number and with the date of its making. False when it is here already.
   * Throws when this store has another key under that number.
   */
  async adopt(tenantId: TenantId, { version, key }: TenantKey, createdAt: Date): Promise<boolean> {
    assertTenantId(tenantId);
    return this.turn(tenantId, async (signal) => {
      const list = await this.list(tenantId);
      if (list.some((known) => known.version === version)) {
        if (!(await this.read(tenantId, version)).key.equals(key))
          throw new Error(`The vault has another key ${version} of tenant ${tenantId}`);
        return false;
      }
      await this.write(tenantId, list, { version, key }, createdAt, signal);
      return true;
    });
  }

  override async versions(tenantId: TenantId): Promise<readonly KeyVersion[]> {
    assertTenantId(tenantId);
    return this.list(tenantId);
  }

  override async destroy(tenantId: TenantId, version: number): Promise<GoneAt> {
    assertTenantId(tenantId);
    const goneAt = await this.turn(tenantId, async (signal) => {
      const list = await this.list(tenantId);
      if (version >= (newestOf(list) ?? 0))
        throw new Error('The current key of a tenant is not destroyed alone');
      const at = await this.vault.removeSecret(nameOf(tenantId, version));
      const rest = list.flatMap((entry) =>
        entry.version !== version ? [entry] : at === null ? [] : [{ ...entry, goneAt: at }],
      );
      await this.vault.putSecret(nameOf(tenantId), textOfList(rest), signal);
      return at;
    });
    this.forget(tenantId);
    return goneAt;
  }

  override async destroyAll(tenantId: TenantId): Promise<GoneAt> {
    assertTenantId(tenantId);
    const goneAt = await this.turn(tenantId, async (signal) => {
      await this.vault.putSecret(erasedNameOf(tenantId), 'erased', signal); // first: from then on nobody makes another key
      const list = await this.list(tenantId);
      // The RSA key first: without it no version opens, whatever becomes of the rest. The list last: it says what there is.
      const gone = [await this.vault.removeKey(nameOf(tenantId))];
      for (const { version } of list) gone.push(await this.vault.removeSecret(nameOf(tenantId, version)));
      gone.push(await this.vault.removeSecret(nameOf(tenantId)));
      return gone.reduce(
        (latest, at) => (latest !== null && (at === null || at < latest) ? latest : at),
        null,
      );
    });
    this.forget(tenantId);
    return goneAt;
  }

  override async isErased(tenantId: TenantId): Promise<boolean> {
    assertTenantId(tenantId);
    return (await this.vault.secret(erasedNameOf(tenantId))) !== null;
  }

  override forget(tenantId: TenantId): void {
    this.kept.forget(tenantId);
  }

  private turn<T>(tenantId: TenantId, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return this.turns.take(`keys of ${tenantId}`, work);
  }

  /** Writes a version, then the list that names it: what the list does not name, nothing was sealed under. */
  private async create(
    tenantId: TenantId,
    list: readonly KeyVersion[],
    signal: AbortSignal,
  ): Promise<number> {
    const version = Math.max(0, ...list.map((known) => known.version)) + 1;
    await this.write(tenantId, list, { version, key: randomBytes(KEY_BYTES) }, this.clock.now(), signal);
    return version;
  }

  private async write(
    tenantId: TenantId,
    list: readonly KeyVersion[],
    { version, key }: TenantKey,
    createdAt: Date,
    signal: AbortSignal,
  ): Promise<void> {
    if (await this.isErased(tenantId)) throw new TenantErased(tenantId);
    const keyId =
      (await this.vault.key(nameOf(tenantId))) ?? (await this.vault.createKey(nameOf(tenantId), signal));
    const plaintext = wrapped(tenantId, version, key);
    const text = textOf({ keyId, wrapped: await this.vault.wrap(keyId, plaintext) });
    await this.vault.putSecret(nameOf(tenantId, version), text, signal);
    const entries = [...list, { version, createdAt, goneAt: null }].sort((a, b) => a.version - b.version);
    await this.vault.putSecret(nameOf(tenantId), textOfList(entries), signal);
  }

  private async list(tenantId: TenantId): Promise<readonly KeyVersion[]> {
    const text = await this.vault.secret(nameOf(tenantId));
    return text === null ? [] : listOf(text);
  }

  private async read(tenantId: TenantId, version: number): Promise<TenantKey> {
    const text = await this.vault.secret(nameOf(tenantId, version));
    if (text === null) throw new Error(`Key ${version} of tenant ${tenantId} is not in the key store`);
    const { keyId, wrapped: sealed } = sealedOf(text);
    return { version, key: keyBytes(tenantId, version, await this.vault.unwrap(keyId, sealed)) };
  }
}

/** Of the RSA key and the list; with a version, of that one's secret. */
const nameOf = (tenantId: TenantId, version?: number): string =>
  version === undefined ? `rinjo-${tenantId}` : `rinjo-${tenantId}-${version}`;

/** Of the mark that a tenant was erased. */
const erasedNameOf = (tenantId: TenantId): string => `rinjo-erased-${tenantId}`;

/** The newest that opens something. */
function newestOf(list: readonly KeyVersion[]): number | null {
  const versions = list.filter(({ goneAt }) => goneAt === null).map(({ version }) => version);
  return versions.length === 0 ? null : Math.max(...versions);
}
