import type { PhotoMetadataRule } from '@rinjo/contract';
import { stripPhoto } from '@rinjo/photo-metadata';

/** A photo as the tenant's rule wants it; what cannot be read goes as it is, and the server decides. */
export function strippedPhoto(photo: ArrayBuffer, rule: PhotoMetadataRule): ArrayBuffer {
  if (rule === 'keep') return photo;
  const left = stripPhoto(new Uint8Array(photo), rule);
  return left === null || left === 'unreadable' ? photo : left.buffer;
}
