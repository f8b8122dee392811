import { Injectable } from '@nestjs/common';
import type { CallId, EvidenceId, StoredObjectId } from '@rinjo/contract';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';

export interface Thumbnail {
  readonly callId: CallId | null;
  readonly sealed: SealedObject;
}

@Injectable()
export class RenditionsRepository {
  /** Throws CONFLICT when there is one by now, or the item is gone: then nothing is kept. */
  async setThumbnail(tx: Tx, id: EvidenceId, objectId: StoredObjectId): Promise<void> {
    const rows = await tx.query(
      'update evidence set thumbnail_object_id = $2 where id = $1 and thumbnail_object_id is null and not erasing returning id',
      [id, objectId],
    );
    if (rows.length === 0) throw new DomainError('CONFLICT');
  }

  /** Of what is clean and not in the trash. */
  async thumbnail(tx: Tx, id: EvidenceId): Promise<Thumbnail | null> {
    const [row] = await tx.query<
      Omit<SealedObject, 'bytes'> & { readonly bytes: string; readonly callId: CallId | null }
    >(
      `select e.call_id as "callId", o.id as "objectId", o.version, o.bytes, o.sha256, o.wrapped_key as "wrappedKey",
         o.key_version as "keyVersion"
       from evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.thumbnail_object_id
       where e.id = $1 and e.state = 'clean' and e.trashed_at is null`,
      [id],
    );
    if (!row) return null;
    const { callId, ...sealed } = row;
    return { callId, sealed: { ...sealed, bytes: Number(sealed.bytes) } };
  }
}
