import { Injectable } from '@nestjs/common';
import type { CallId, EvidenceId, StoredObjectId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';

/** What is made of an item: a small picture for lists, a larger one that fills a screen, a film for players. */
export type RenditionKind = 'thumbnail' | 'preview' | 'film';

const COLUMNS = {
  thumbnail: 'thumbnail_object_id',
  preview: 'preview_object_id',
  film: 'film_object_id',
} as const satisfies Record<RenditionKind, string>;

export interface Rendition {
  readonly callId: CallId | null;
  readonly sealed: SealedObject;
}

@Injectable()
export class RenditionsRepository {
  /** Throws CONFLICT when there is one by now, or the item is gone: then nothing is kept. */
  async set(tx: Tx, id: EvidenceId, kind: RenditionKind, objectId: StoredObjectId): Promise<void> {
    const column = COLUMNS[kind];
    const rows = await tx.query(
      `update evidence set ${column} = $2 where id = $1 and ${column} is null and not erasing returning id`,
      [id, objectId],
    );
    if (rows.length === 0) throw new DomainError('CONFLICT');
  }

  /** Of what is clean and not in the trash. */
  async rendition(tx: Tx, id: EvidenceId, kind: RenditionKind): Promise<Rendition | null> {
    const [row] = await tx.query<
      Omit<SealedObject, 'bytes'> & { readonly bytes: string; readonly callId: CallId | null }
    >(
      `select e.call_id as "callId", o.id as "objectId", o.version, o.bytes, o.sha256, o.wrapped_key as "wrappedKey",
         o.key_version as "keyVersion"
       from evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.${COLUMNS[kind]}
       where e.id = $1 and e.state = 'clean' and e.trashed_at is null`,
      [id],
    );
    if (!row) return null;
    const { callId, ...sealed } = row;
    return { callId, sealed: { ...sealed, bytes: Number(sealed.bytes) } };
  }
}
