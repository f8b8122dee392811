import { Injectable } from '@nestjs/common';
import { INSTALLATION } from '../../../platform/crypto/installation.js';
import { Ids } from '../../../platform/crypto/ids.js';
import { KeyStore } from '../../../platform/crypto/key-store.port.js';
import { sha256 } from '../../../platform/crypto/sha256.js';
import { TenantSigner } from '../../../platform/crypto/tenant-signer.js';
import { Turns } from '../../../platform/database/turns.js';
import { ObjectMissing } from '../../../platform/object-store/object-store.port.js';
import { Clock } from '../../../platform/time/clock.js';
import {
  batchObject,
  batchText,
  parseBatch,
  parseBatchObject,
  parseSignedBatch,
  signedBatch,
  type SuppressionBatch,
  type SuppressionBatchId,
} from './suppression-document.js';
import { SuppressionLedger } from './suppression-ledger.js';
import { type Listed, SuppressionPlaces } from './suppression-places.js';

const PURPOSE = 'suppression-list';
const PREFIX = 'erased-';

/** Batches that this database has not worked through. */
export interface NewBatches {
  readonly batches: readonly SuppressionBatch[];
  /** Whether every place was looked into. */
  readonly whole: boolean;
}

/**
 * What was erased, outside of the database: signed batches that are added and never changed. A database that comes back from an older
 * moment finds in it what was erased since (check sheet 9.6).
 */
@Injectable()
export class SuppressionList {
  constructor(
    private readonly ledger: SuppressionLedger,
    private readonly places: SuppressionPlaces,
    private readonly keys: KeyStore,
    private readonly signer: TenantSigner,
    private readonly turns: Turns,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down what was erased since, and copies what the store of backups has not. Throws BackupFault while that is away; what was
   * erased is in the other one then.
   */
  async settle(): Promise<void> {
    await this.turns.take('suppression list', async (signal) => {
      for (
        let entries = await this.ledger.missing();
        entries.length > 0;
        entries = await this.ledger.missing()
      ) {
        signal.throwIfAborted();
        const batch = {
          ...{ id: this.ids.next<SuppressionBatchId>(), at: this.clock.now().toISOString(), entries },
        };
        await this.ledger.written(batch, await this.put(batch));
      }
      if (this.places.hasBackups) await this.copy(signal);
    });
  }

  /** One that the store of originals has lost keeps no other waiting. */
  private async copy(signal: AbortSignal): Promise<void> {
    const lost: unknown[] = [];
    for (const { id, object } of await this.ledger.uncopied()) {
      signal.throwIfAborted();
      try {
        await this.places.copy(object);
        await this.ledger.copied(id);
      } catch (cause) {
        if (!(cause instanceof ObjectMissing)) throw cause;
        lost.push(cause);
      }
    }
    if (lost.length > 0) throw new Error('Batches of the suppression list are lost', { cause: lost[0] });
  }

  /** Also what no database knows of, such as batches of before a restore. Throws BackupFault while the store of backups is away. */
  copyAll(): Promise<void> {
    return this.places.copyAll(PREFIX);
  }

  /**
   * The batches that this database knows nothing of, whose signature is this installation's. Throws for one that is signed by it and
   * does not verify in any place: whoever opened now might show people who were erased.
   */
  async unknown(): Promise<NewBatches> {
    const signers = await this.signers();
    const { objects, whole } = await this.places.list(PREFIX);
    const own = new Map<SuppressionBatchId, Listed>();
    for (const listed of objects) {
      const parsed = parseBatchObject(listed.name);
      if (parsed && signers.has(parsed.signer)) own.set(parsed.id, listed);
    }
    const batches: SuppressionBatch[] = [];
    for (const id of await this.ledger.unknown([...own.keys()])) {
      const listed = own.get(id);
      if (listed) batches.push(await this.read(id, listed));
    }
    return { batches, whole };
  }

  /** @returns its name */
  private async put(batch: SuppressionBatch): Promise<string> {
    const { version, sign } = await this.signer.withVersion(INSTALLATION, PURPOSE);
    const text = batchText(batch);
    const { signature, publicKey } = sign(text);
    const bytes = signedBatch({ text, keyVersion: version, signature });
    const name = batchObject(signerOf(publicKey), batch.id);
    await this.places.write(name, bytes);
    return name;
  }

  /** From the first place that has it as it was signed. */
  private async read(id: SuppressionBatchId, { name, stores }: Listed): Promise<SuppressionBatch> {
    let last: unknown = null;
    for (const store of stores)
      try {
        const { text, keyVersion, signature } = parseSignedBatch(await this.places.read(store, name));
        const { sign } = await this.signer.withVersion(INSTALLATION, PURPOSE, keyVersion);
        const batch = parseBatch(text);
        // Ed25519 signs the same text in the same way (RFC 8032).
        if (!sign(text).signature.equals(signature) || batch.id !== id) throw new Error('wrong signature');
        return batch;
      } catch (cause) {
        last = cause;
      }
    throw new Error(
      `The suppression list was altered (${name}): put back the copy of it from the store of backups, or people who were erased would be back`,
      { cause: last },
    );
  }

  /** By which names say whose batches they are: one for each version of the installation's key. */
  private async signers(): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const { version, goneAt } of await this.keys.versions(INSTALLATION))
      if (goneAt === null) {
        const { sign } = await this.signer.withVersion(INSTALLATION, PURPOSE, version);
        found.add(signerOf(sign('').publicKey));
      }
    return found;
  }
}

const signerOf = (publicKey: Buffer): string => sha256(publicKey).toString('hex').slice(0, 16);
