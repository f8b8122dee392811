import type { Surface } from '@rinjo/contract';

/** The name of a surface among the sheets of a call. */
export function surfaceKey(surface: Surface): string {
  return surface.kind === 'video'
    ? `video/${surface.participantId}/${surface.source}`
    : `image/${surface.fileId}`;
}
