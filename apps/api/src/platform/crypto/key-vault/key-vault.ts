import { setTimeout as delay } from 'node:timers/promises';
import type { TokenCredential } from '@azure/identity';
import { type CryptographyClient, KeyClient, type KeyClientOptions } from '@azure/keyvault-keys';
import { SecretClient } from '@azure/keyvault-secrets';

/** Of one operation with its repetitions: longer than Azure makes anybody wait who asks too often. */
const TIMEOUT_MS = 30_000;
/** How often a deletion is asked after, and how many times until it is left to its date. */
const POLL_MS = 2_000;
const POLLS = 15;
const RSA_BITS = 3_072;
const WRAPPING = 'RSA-OAEP-256';

export interface KeyVaultOptions {
  /** Of the clients of Azure: certificates, repetitions. */
  readonly clients?: Omit<KeyClientOptions, 'serviceVersion'>;
  readonly timeoutMs?: number;
  readonly pollMs?: number;
}

/** What is deleted in a vault can be brought back until it is purged; null says that it is purged. */
export type GoneAt = Date | null;

interface Deleted {
  readonly scheduledPurgeDate?: Date | undefined;
  readonly recoveryLevel?: string | undefined;
}

/**
 * Keys and secrets of one vault of Azure. A repetition after 429 and 503 is the client's of Azure; every operation ends after a
 * while, also when the vault says nothing.
 */
export class KeyVault {
  private readonly keys: KeyClient;
  private readonly secrets: SecretClient;
  private readonly timeoutMs: number;
  private readonly pollMs: number;

  constructor(url: string, credential: TokenCredential, options: KeyVaultOptions = {}) {
    this.keys = new KeyClient(url, credential, options.clients);
    this.secrets = new SecretClient(url, credential, options.clients);
    this.timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
    this.pollMs = options.pollMs ?? POLL_MS;
  }

  /** The newest value, null when there is no such secret. */
  secret(name: string): Promise<string | null> {
    return orNull(async () => (await this.secrets.getSecret(name, this.limits())).value ?? null);
  }

  async putSecret(name: string, value: string, signal: AbortSignal): Promise<void> {
    await this.secrets.setSecret(name, value, this.limits(signal));
  }

  /** The address of the newest version, null when there is no such key. */
  key(name: string): Promise<string | null> {
    return orNull(async () => (await this.keys.getKey(name, this.limits())).id ?? null);
  }

  async createKey(name: string, signal: AbortSignal): Promise<string> {
    const options = { ...this.limits(signal), keySize: RSA_BITS, keyOps: ['wrapKey', 'unwrapKey'] };
    const { id } = await this.keys.createRsaKey(name, options);
    if (id === undefined) throw new Error(`The vault has made the key ${name} without an address`);
    return id;
  }

  /** Under a key by its address; this one can do no more than wrap. */
  async wrap(keyId: string, bytes: Buffer): Promise<Buffer> {
    return Buffer.from((await this.cryptography(keyId).wrapKey(WRAPPING, bytes, this.limits())).result);
  }

  async unwrap(keyId: string, wrapped: Buffer): Promise<Buffer> {
    return Buffer.from((await this.cryptography(keyId).unwrapKey(WRAPPING, wrapped, this.limits())).result);
  }

  /** Deletes and purges; does nothing when it is gone already. With purge protection it answers when Azure purges it. */
  removeSecret(name: string): Promise<GoneAt> {
    const deleted = (): Promise<Deleted | null> =>
      orNull(async () => {
        const { properties } = await this.secrets.getDeletedSecret(name, this.limits());
        return properties;
      });
    return this.remove(
      () => this.secrets.beginDeleteSecret(name, { ...this.limits(), intervalInMs: this.pollMs }),
      deleted,
      () => this.secrets.purgeDeletedSecret(name, this.limits()),
    );
  }

  /** As `removeSecret`. */
  removeKey(name: string): Promise<GoneAt> {
    const deleted = (): Promise<Deleted | null> =>
      orNull(async () => {
        const { properties } = await this.keys.getDeletedKey(name, this.limits());
        return properties;
      });
    return this.remove(
      () => this.keys.beginDeleteKey(name, { ...this.limits(), intervalInMs: this.pollMs }),
      deleted,
      () => this.keys.purgeDeletedKey(name, this.limits()),
    );
  }

  private async remove(
    begin: () => Promise<unknown>,
    find: () => Promise<Deleted | null>,
    purge: () => Promise<void>,
  ): Promise<GoneAt> {
    await orNull(begin);
    let deleted = await this.appearing(find);
    if (deleted === null) return null; // gone before
    const at = deleted.scheduledPurgeDate ?? null;
    if (deleted.recoveryLevel?.includes('Purgeable') !== true) return at; // protected: it goes when Azure lets it go
    await orNull(purge);
    for (let n = 0; n < POLLS && deleted !== null; n += 1) {
      deleted = await find();
      if (deleted !== null) await delay(this.pollMs);
    }
    return deleted === null ? null : at;
  }

  /** A deletion takes a few seconds until it can be purged. */
  private async appearing(find: () => Promise<Deleted | null>): Promise<Deleted | null> {
    for (let n = 0; n < 3; n += 1) {
      const deleted = await find();
      if (deleted !== null) return deleted;
      if (n < 2) await delay(this.pollMs);
    }
    return null;
  }

  private cryptography(keyId: string): CryptographyClient {
    const [, name, version] = /\/keys\/([^/]+)\/([^/]+)$/.exec(keyId) ?? [];
    if (name === undefined || version === undefined) throw new Error('Not the address of a key of the vault');
    return this.keys.getCryptographyClient(name, { keyVersion: version });
  }

  private limits(signal?: AbortSignal): { abortSignal: AbortSignal } {
    const timeout = AbortSignal.timeout(this.timeoutMs);
    return { abortSignal: signal ? AbortSignal.any([signal, timeout]) : timeout };
  }
}

/** Null for what is not there. */
async function orNull<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404) return null;
    throw cause;
  }
}
