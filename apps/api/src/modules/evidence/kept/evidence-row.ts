import type { EvidenceView, StoredObjectId } from '@rinjo/contract';
import type { SealedObject } from '../../../platform/sealed-store/sealed-store.js';
import { HELD, KEEP_UNTIL, SERIES } from '../life/held.js';

/** An item and what opens its object. */
export interface EvidenceRow {
  readonly view: EvidenceView;
  readonly sealed: SealedObject;
}

/** A row as PostgreSQL answers it. */
export interface Row extends Omit<
  EvidenceView,
  | 'bytes'
  | 'takenAt'
  | 'receivedAt'
  | 'position'
  | 'durationMs'
  | 'hasThumbnail'
  | 'hasPreview'
  | 'hasFilm'
  | 'trashedAt'
  | 'keepUntil'
> {
  readonly bytes: string;
  readonly takenAt: Date | null;
  readonly receivedAt: Date;
  readonly trashedAt: Date | null;
  readonly keepUntil: Date | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly accuracy: number | null;
  readonly durationMs: string | null;
  readonly objectId: StoredObjectId;
  /** Of the object. */
  readonly version: number;
  /** Of the item. */
  readonly ofSeries: number;
  readonly wrappedKey: Buffer;
  readonly keyVersion: number;
  readonly thumbnailId: StoredObjectId | null;
  readonly previewId: StoredObjectId | null;
  readonly filmId: StoredObjectId | null;
}

export const SELECT = `
  select e.id, e.kind, e.state, e.call_id as "callId", e.site_id as "siteId", e.name, e.content_type as "contentType",
    o.bytes, e.sha256, e.taken_at as "takenAt", e.received_at as "receivedAt", e.latitude, e.longitude, e.accuracy,
    e.width, e.height, e.duration_ms as "durationMs", e.board, e.by_user_id as "byUserId",
    e.by_participant_id as "byParticipantId", e.by_name as "byName", e.thumbnail_object_id as "thumbnailId",
    e.preview_object_id as "previewId", e.film_object_id as "filmId",
    array(select t.tag from evidence_tag t where t.tenant_id = e.tenant_id and t.evidence_id = e.id order by t.tag) as tags,
    (select count(*)::int from evidence_comment m
      where m.tenant_id = e.tenant_id and m.evidence_id = e.id) as comments,
    e.version as "ofSeries", (select count(*)::int from evidence v where v.tenant_id = e.tenant_id and v.trashed_at is null
      and not v.erasing and (v.id = ${SERIES('e')} or v.series_id = ${SERIES('e')})) as versions,
    e.trashed_at as "trashedAt", ${HELD} as held, ${KEEP_UNTIL} as "keepUntil",
    o.id as "objectId", o.version, o.wrapped_key as "wrappedKey", o.key_version as "keyVersion"
  from evidence e join stored_object o on o.tenant_id = e.tenant_id and o.id = e.object_id`;

export function toRow({
  objectId,
  version,
  wrappedKey,
  keyVersion,
  ofSeries,
  thumbnailId,
  previewId,
  filmId,
  ...row
}: Row): EvidenceRow {
  const { latitude, longitude, accuracy, ...of } = row;
  const view: EvidenceView = {
    ...of,
    bytes: Number(row.bytes),
    takenAt: row.takenAt?.toISOString() ?? null,
    receivedAt: row.receivedAt.toISOString(),
    position: latitude === null || longitude === null ? null : { latitude, longitude, accuracy },
    durationMs: row.durationMs === null ? null : Number(row.durationMs),
    version: ofSeries,
    hasThumbnail: thumbnailId !== null,
    hasPreview: previewId !== null,
    hasFilm: filmId !== null,
    trashedAt: row.trashedAt?.toISOString() ?? null,
    keepUntil: row.keepUntil?.toISOString() ?? null,
  };
  const { bytes, sha256 } = view;
  return { view, sealed: { objectId, version, bytes, sha256, wrappedKey, keyVersion } };
}
