import type { BoardOverlay } from './board.js';
import type { FileId, ParticipantId } from './ids.js';

/** A photo in full resolution, a picture of the stage that was frozen, a picture brought along, an attachment. */
export const FILE_KINDS = ['photo', 'freeze', 'sheet', 'attachment'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** What may be shared, by the first bytes of the file; what a client says its type is counts for nothing. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Which page of a shared PDF a sheet is the picture of. */
export interface PageOf {
  readonly fileId: FileId;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** A file shared in a call. It goes with the call; what was kept of it is the evidence with the same id. */
export interface FileView {
  readonly id: FileId;
  readonly kind: FileKind;
  readonly name: string;
  readonly type: FileType;
  readonly bytes: number;
  /** SHA-256 of the bytes as they came, in hex. */
  readonly sha256: string;
  /** Pixels as the picture is meant to be seen (Exif orientation applied); null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** The blackboard that lay over the picture when it was taken; the file itself is without it. */
  readonly board: BoardOverlay | null;
  /** Null for what is no page of a document. */
  readonly page: PageOf | null;
  /** Who shared it. */
  readonly by: ParticipantId;
  readonly byName: string;
  readonly at: string;
}
