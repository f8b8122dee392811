import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { inOnePiece } from '../../../../platform/bytes/in-one-piece.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { containerOf, ObjectStore } from '../../../../platform/object-store/object-store.port.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { type SealedObject, SealedStore } from '../../../../platform/sealed-store/sealed-store.js';

export const KEY_REVOKE = 'key-revoke';
const MONTH_MS = 30 * 86_400_000;
/** What is promised; keys are in memory of any process for no longer. */
export const UNREADABLE_WITHIN_MS = 5 * 60_000;
const AGAIN_MS = 5_000;

/**
 * What is sealed under a key is readable, and some time after the key was destroyed it is not. With a key of nobody's: the id is new, no
 * tenant has it, and it is marked as erased afterwards like one that was.
 */
@Injectable()
export class KeyRevoke implements Canary, OnModuleInit {
  readonly name = KEY_REVOKE;
  readonly everyMs = MONTH_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly keys: KeyStore,
    private readonly sealed: SealedStore,
    private readonly objects: ObjectStore,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  async run(): Promise<CanaryResult> {
    const nobody = this.ids.next<TenantId>();
    const secret = randomBytes(64);
    try {
      const ref = { objectId: this.ids.next<StoredObjectId>(), version: 1 };
      // A copy: the store may release what it is given.
      const object = await this.sealed.write(nobody, ref, inOnePiece(Buffer.from(secret)));
      if (!(await this.reads(nobody, object, secret)))
        throw new CanaryFailure('failed', 'What was sealed is not readable with its key');
      const from = performance.now();
      await this.keys.destroyAll(nobody);
      for (;;) {
        const readable = await this.reads(nobody, object, secret);
        const ms = Math.ceil(performance.now() - from);
        if (!readable)
          return { outcome: 'passed', detail: `readable before, unreadable ${String(ms)} ms after` };
        if (ms > UNREADABLE_WITHIN_MS)
          throw new CanaryFailure('breach', `Still readable after ${String(ms)} ms`);
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      }
    } finally {
      await this.objects.removeContainer(containerOf(nobody));
    }
  }

  private async reads(tenantId: TenantId, object: SealedObject, secret: Buffer): Promise<boolean> {
    const parts: Buffer[] = [];
    try {
      for await (const part of this.sealed.read(tenantId, object)) parts.push(Buffer.from(part));
    } catch {
      return false; // the object is there: without its key there are many ways not to be opened
    }
    return Buffer.concat(parts).equals(secret);
  }
}
