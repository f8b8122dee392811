import { randomInt } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StoredObjectId, TenantId } from '@rinjo/contract';
import { inOnePiece } from '../../../../platform/bytes/in-one-piece.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import {
  containerOf,
  isContainerName,
  isLogContainer,
  type ListedObject,
  ObjectStore,
} from '../../../../platform/object-store/object-store.port.js';
import { Canaries } from '../../../../platform/proofs/canaries.js';
import { type Canary, CanaryFailure, type CanaryResult } from '../../../../platform/proofs/canary.js';
import { objectName } from '../../../../platform/sealed-store/sealed-store.js';
import { Clock } from '../../../../platform/time/clock.js';
import { plaintextIn } from '../../../../store-check/plaintext-in.js';
import { CANARY_TENANTS, TenantLookup } from '../../../tenancy/index.js';

export const PLAINTEXT = 'plaintext';
const DAY_MS = 86_400_000;
/** Objects that are looked into, and bytes of all of them together: some tenths of a second of work. */
const SAMPLES = 100;
const BYTES = 64_000_000;
const PER_CONTAINER = 10;
const PAGE = 1_000;
const YEAR_MS = 365 * DAY_MS;
const PLANTED = 'This text was planted to be found: whoever reads it reads plaintext.';

interface Place {
  readonly container: string;
  readonly object: ListedObject;
}

/** Objects of chance are nothing but ciphertext, and a plaintext that is planted among them for a moment is found. */
@Injectable()
export class Plaintext implements Canary, OnModuleInit {
  readonly name = PLAINTEXT;
  readonly everyMs = DAY_MS;

  constructor(
    private readonly canaries: Canaries,
    private readonly store: ObjectStore,
    private readonly lookup: TenantLookup,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.canaries.add(this);
  }

  /** The planted one needs a tenant to lie in. */
  async applies(): Promise<boolean> {
    return (await this.lookup.bySlug(CANARY_TENANTS[0])) !== null;
  }

  async run(): Promise<CanaryResult> {
    const home = await this.lookup.bySlug(CANARY_TENANTS[0]);
    if (home === null) throw new CanaryFailure('failed', 'There is no tenant to plant a plaintext in');
    if ((await this.planted(home)) === null)
      throw new CanaryFailure('failed', 'The planted plaintext was not found');
    const sample = await this.sample();
    for (const { container, object } of sample) {
      const detail = await plaintextIn(this.store, container, object.name);
      if (detail !== null) throw new CanaryFailure('breach', `${container}/${object.name}: ${detail}`);
    }
    return {
      outcome: 'passed',
      detail: `${String(sample.length)} objects are ciphertext, the planted plaintext was found`,
    };
  }

  /** What is found of it; it is gone again afterwards. */
  private async planted(tenantId: TenantId): Promise<string | null> {
    const container = containerOf(tenantId);
    const name = objectName({ objectId: this.ids.next<StoredObjectId>(), version: 1 });
    try {
      await this.store.put(container, name, inOnePiece(Buffer.from(PLANTED)));
      return await plaintextIn(this.store, container, name);
    } finally {
      await this.store.delete(container, name);
    }
  }

  /** From containers and pages of chance, until there is enough. */
  private async sample(): Promise<readonly Place[]> {
    const found: Place[] = [];
    let bytes = 0;
    for (const container of shuffled(await this.store.containers())) {
      if (!isContainerName(container) || isLogContainer(container)) continue;
      const prefix = idsOf(this.clock.now().getTime() - randomInt(YEAR_MS));
      const { objects } = await this.store.list(container, { limit: PAGE, prefix });
      const listed =
        objects.length > 0 ? objects : (await this.store.list(container, { limit: PAGE })).objects;
      for (const object of shuffled(listed).slice(0, PER_CONTAINER)) {
        if (found.length >= SAMPLES || bytes >= BYTES) return found;
        if (bytes + object.bytes > BYTES && found.length > 0) continue;
        found.push({ container, object });
        bytes += object.bytes;
      }
    }
    return found;
  }
}

/** Names begin with the time at which their id was made (UUID version 7, RFC 9562): those of some three days. @param ms since 1970 */
const idsOf = (ms: number): string => Math.floor(ms).toString(16).padStart(12, '0').slice(0, 5);

function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one) => ({ one, at: randomInt(2 ** 32) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
