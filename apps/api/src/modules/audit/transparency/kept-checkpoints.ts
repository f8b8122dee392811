import { text } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { parseCheckpoint, parseNote } from '@rinjo/transparency-log';
import { inOnePiece } from '../../../platform/bytes/in-one-piece.js';
import { logContainerOf, ObjectStore } from '../../../platform/object-store/object-store.port.js';
import { objectsOf } from '../../../platform/object-store/objects-of.js';
import type { CheckpointRow } from './checkpoints.repository.js';

export interface KeptCheckpoint {
  readonly size: number;
  readonly root: Buffer;
}

const SIZE_DIGITS = 15;
const NAME = /^checkpoint-\d{15}-[0-9a-f]{16}\.note$/;

/** Checkpoints in the object store, where a backup of the database does not reach; each is written once and never changed. */
@Injectable()
export class KeptCheckpoints {
  constructor(private readonly store: ObjectStore) {}

  /** Does nothing when it is there already. */
  async keep(tenantId: TenantId, { size, root, note }: CheckpointRow): Promise<void> {
    const container = logContainerOf(tenantId);
    const name = nameOf(size, root);
    if ((await this.store.head(container, name)) !== null) return;
    await this.store
      .put(container, name, inOnePiece(Buffer.from(note, 'utf8')))
      .catch(async (cause: unknown) => {
        // Another process was faster.
        if ((await this.store.head(container, name)) === null) throw cause;
      });
  }

  /** The one of the most entries; null when there is none. */
  async largest(tenantId: TenantId): Promise<KeptCheckpoint | null> {
    const container = logContainerOf(tenantId);
    let largest: string | null = null;
    for await (const { name } of objectsOf(this.store, container))
      if (NAME.test(name) && (largest === null || name > largest)) largest = name;
    if (largest === null) return null;
    const { body } = await this.store.read(container, largest);
    const { size, root } = parseCheckpoint(parseNote(await text(body)).text);
    return { size, root: Buffer.from(root) };
  }
}

/** In the order of the sizes; of one size there is one for each root that was ever signed. */
const nameOf = (size: number, root: Buffer): string =>
  `checkpoint-${String(size).padStart(SIZE_DIGITS, '0')}-${root.toString('hex', 0, 8)}.note`;
