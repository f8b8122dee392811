import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StoredObjectId } from '@rinjo/contract';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { INSTALLATION } from '../../../platform/crypto/installation.js';
import { containerOf, ObjectStore } from '../../../platform/object-store/object-store.port.js';
import type { Canary, CanaryResult } from '../../../platform/proofs/canary.js';
import { Canaries } from '../../../platform/proofs/canaries.js';
import { objectName, type SealedObject, SealedStore } from '../../../platform/sealed-store/sealed-store.js';

export const TAMPER_OBJECT = 'tamper-object';
const DAY_MS = 86_400_000;
const BYTES = 200_000;

/** One flipped byte in an object of the store has to be found, and the same object untouched has to open (the positive control). */
@Injectable()
export class TamperCanary implements Canary, OnModuleInit {
  readonly name = TAMPER_OBJECT;
  readonly everyMs = DAY_MS;
  readonly atStart = true;

  constructor(
    private readonly canaries: Canaries,
    private readonly sealed: SealedStore,
    private readonly store: ObjectStore,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const object = await this.sealed.write(
      INSTALLATION,
      { objectId: randomUUID() as StoredObjectId, version: 1 },
      inOnePiece(randomBytes(BYTES)),
    );
    const [container, name] = [containerOf(INSTALLATION), objectName(object)];
    try {
      if (!(await this.opens(object)))
        return { outcome: 'failed', detail: 'The untouched object does not open' };
      const bytes = await wholeOf(this.store, container, name);
      const at = randomInt(bytes.length);
      bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
      await this.store.delete(container, name);
      await this.store.put(container, name, inOnePiece(Buffer.from(bytes)));
      return (await this.opens(object))
        ? { outcome: 'breach', detail: `A flipped byte at ${String(at)} was not found` }
        : {
            outcome: 'passed',
            detail: `A flipped byte at ${String(at)} of ${String(bytes.length)} was found`,
          };
    } finally {
      await this.sealed.erase(INSTALLATION, object);
    }
  }

  private async opens(object: SealedObject): Promise<boolean> {
    try {
      let bytes = 0;
      for await (const chunk of this.sealed.read(INSTALLATION, object)) bytes += chunk.length;
      return bytes === BYTES;
    } catch (cause) {
      if (cause instanceof DomainError && cause.code === 'INTEGRITY_FAILED') return false;
      throw cause;
    }
  }
}

async function wholeOf(store: ObjectStore, container: string, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of (await store.read(container, name)).body) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
