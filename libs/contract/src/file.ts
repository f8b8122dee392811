import type { BoardOverlay } from './board.js';
import type { FileId, ParticipantId } from './ids.js';

/** What the call itself makes: a photo in full resolution, a picture of the stage that was frozen, a page of a document. */
export const PICTURE_KINDS = ['photo', 'freeze', 'sheet'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Also what people bring along: a `sheet` is then a picture, an `attachment` everything else. */
export type FileKind = PictureKind | 'attachment';

/** What a picture may be, by the first bytes of the file; what a client says its type is counts for nothing. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** Which page of a shared PDF a sheet is the picture of. */
export interface PageOf {
  readonly fileId: FileId;
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/**
 * A file shared in a call. What was kept of it is the evidence with the same id; what people bring along is evidence first, and shared
 * when it is clean.
 */
export interface FileView {
  readonly id: FileId;
  readonly kind: FileKind;
  readonly name: string;
  /** By content. Of what people bring along, everything that may be kept. */
  readonly type: string;
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
