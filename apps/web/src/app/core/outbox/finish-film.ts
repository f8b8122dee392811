import { contentOfPieces, hashOfPieces, type ReadPiece } from './film-content';
import type { OutboxDb } from './outbox-db';
import type { OutboxItem } from './outbox-item';
import type { Content } from './outbox-upload';

const readerOf =
  (db: OutboxDb, { id }: OutboxItem): ReadPiece =>
  (n) =>
    db.piece(id, n);

/**
 * Ends a film that nobody films any more, also one whose browser was closed while it filmed: its pieces are all there will be. Null when
 * there are none; what has been ended is answered as it is.
 */
export async function finishFilm(db: OutboxDb, item: OutboxItem): Promise<OutboxItem | null> {
  if (!item.open || !item.pieces) return item;
  const now = await db.item(item.id);
  if (!now?.pieces || now.pieces.length === 0) return null;
  const sha256 = await hashOfPieces(now.pieces.length, readerOf(db, item));
  await db.finish(item.id, sha256);
  return { ...now, sha256, open: false };
}

export const filmContent = (db: OutboxDb, item: OutboxItem): Content =>
  contentOfPieces(item.pieces ?? [], readerOf(db, item));
