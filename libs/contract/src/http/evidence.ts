import type { BoardOverlay } from '../board.js';
import type { CustomFieldQuery } from '../custom-fields.js';
import type { FileView } from '../file.js';
import type { EvidenceKind, EvidencePosition, EvidenceState } from '../evidence.js';
import type { CallId, EvidenceCommentId, EvidenceId, ParticipantId, SiteId, UserId } from '../ids.js';
import type { PageQuery } from './page.js';

/** Something that is kept, without its bytes: those are at GET /evidence/:evidenceId/content. */
export interface EvidenceView {
  readonly id: EvidenceId;
  readonly kind: EvidenceKind;
  readonly state: EvidenceState;
  readonly callId: CallId | null;
  readonly siteId: SiteId | null;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  /** SHA-256 of the bytes as they came, in hexadecimal; the content is checked against it before a byte is handed out. */
  readonly sha256: string;
  /** By the clock of the device; null when it did not say. */
  readonly takenAt: string | null;
  /** By the clock of the server. */
  readonly receivedAt: string;
  readonly position: EvidencePosition | null;
  /** Pixels as it is meant to be seen. */
  readonly width: number | null;
  readonly height: number | null;
  readonly durationMs: number | null;
  /** The blackboard that lay over the picture when it was taken; the picture itself is without it. */
  readonly board: BoardOverlay | null;
  /** From 1. Lists show the newest alone; an item stays what it is when a newer one comes. */
  readonly version: number;
  /** How many there are that are not in the trash: GET /evidence/:evidenceId/versions. */
  readonly versions: number;
  /** Who made it. A guest has no account. */
  readonly byUserId: UserId | null;
  readonly byParticipantId: ParticipantId | null;
  readonly byName: string;
  readonly hasThumbnail: boolean;
  /** Whether there is a copy that fills a screen: GET /evidence/:evidenceId/preview. Small pictures need none. */
  readonly hasPreview: boolean;
  /** Whether there is a copy that players can seek in: GET /evidence/:evidenceId/film. For films that a browser has written while it filmed. */
  readonly hasFilm: boolean;
  /** In the order of the alphabet. */
  readonly tags: readonly string[];
  /** How many there are: GET /evidence/:evidenceId/comments. */
  readonly comments: number;
  /** Since when it has been in the trash; null for what is not. */
  readonly trashedAt: string | null;
  /** Under a legal hold: it cannot be deleted. */
  readonly held: boolean;
  /** When it goes to the trash by the rule of its site or of the tenant; null for never. */
  readonly keepUntil: string | null;
}

/** GET /evidence, the newest first. An own field is one of the call or of the site that an item belongs to. */
export interface EvidenceQuery extends PageQuery, CustomFieldQuery {
  readonly callId?: CallId;
  readonly siteId?: SiteId;
  readonly kind?: EvidenceKind;
  /** Who made it. */
  readonly userId?: UserId;
  readonly tag?: string;
  /** RFC 3339: received then or later. */
  readonly from?: string;
  /** RFC 3339: received before then. */
  readonly to?: string;
  /** At least two characters, anywhere in name, maker, tags, comments, title of the call or name of the site. */
  readonly search?: string;
  /** What is in the trash, instead of what is not. */
  readonly trashed?: boolean;
}

/** GET /evidence-archive: one of both. */
export interface EvidenceArchiveQuery {
  readonly callId?: CallId;
  /** In the address, separated by commas. */
  readonly ids?: readonly EvidenceId[];
}

/** PATCH /evidence/:evidenceId. What is absent stays; the bytes never change. */
export interface ChangeEvidence {
  readonly name?: string;
  /** All of them. */
  readonly tags?: readonly string[];
}

/** GET /evidence-tags: what is in use on what the caller may see, the most frequent first. */
export interface EvidenceTag {
  readonly tag: string;
  readonly items: number;
}

/** GET /evidence/:evidenceId/comments, the oldest first. */
export interface EvidenceComment {
  readonly id: EvidenceCommentId;
  readonly at: string;
  readonly byName: string;
  /** Null for one whose author is gone. */
  readonly byUserId: UserId | null;
  readonly text: string;
}

/** POST /evidence/:evidenceId/comments */
export interface AddEvidenceComment {
  readonly text: string;
}

/** Answer of POST /calls/:callId/files. */
export interface AddedFile extends FileView {
  /** Whether it outlives the call. False when the storage is full or out of order; also for a page of a document, which is kept whole. */
  readonly kept: boolean;
}
