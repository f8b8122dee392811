import type { PhotoMetadataRule } from '@rinjo/contract';
import { sha256Of } from '../../core/sha256-of';
import { strippedPhoto } from '../../core/outbox/stripped-photo';
import { HASHED_BYTES, SURVIVES_BYTES } from './adding';

export interface PreparedFile {
  /** What is sent. */
  readonly content: Blob;
  /** Null for what is too large to be hashed here. */
  readonly sha256: string | null;
  /** For what is small enough to be written to this device. */
  readonly bytes: ArrayBuffer | null;
}

/** Photos lose what the rule does not allow, then the hash is taken. */
export async function prepareFile(file: File, rule: PhotoMetadataRule): Promise<PreparedFile> {
  if (file.size > HASHED_BYTES) return { content: file, sha256: null, bytes: null };
  const whole = await file.arrayBuffer();
  const bytes = file.type.startsWith('image/') ? strippedPhoto(whole, rule) : whole;
  const sha256 = await sha256Of(bytes);
  const content = new Blob([bytes], { type: file.type });
  return { content, sha256, bytes: bytes.byteLength <= SURVIVES_BYTES ? bytes : null };
}
