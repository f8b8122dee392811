import type { SegmentRow, TrackRow } from '../recordings.repository.js';
import { type FilmClip, PICTURE } from './scenes.js';

/** A file of a camera or a screen, as a piece of the film. */
export interface SegmentClip extends FilmClip {
  readonly segment: SegmentRow;
}

const isSound = ({ source }: TrackRow): boolean => source === 'microphone' || source === 'screen_audio';

/** Every file with pictures, in the order in which people came. */
export function clipsOf(
  tracks: readonly TrackRow[],
  segments: readonly SegmentRow[],
): readonly SegmentClip[] {
  return tracks.flatMap(({ id, participantId, source }) => {
    if (participantId === null || (source !== 'camera' && source !== 'screen')) return [];
    const surface = { kind: 'video', participantId, source } as const;
    return segments
      .filter(({ trackId }) => trackId === id)
      .map((segment): SegmentClip => {
        const { offsetMs, durationMs, width, height } = segment;
        const size = { width: width ?? PICTURE.width, height: height ?? PICTURE.height };
        return { surface, offsetMs, durationMs, ...size, segment };
      });
  });
}

/** Every voice with all of its files, also those of tracks that were opened anew. */
export function voicesOf(
  tracks: readonly TrackRow[],
  segments: readonly SegmentRow[],
): readonly (readonly SegmentRow[])[] {
  const voices = new Map<string, SegmentRow[]>();
  for (const track of tracks.filter(isSound)) {
    const key = `${track.participantId ?? ''}/${track.source}`;
    const own = segments.filter(({ trackId }) => trackId === track.id);
    if (own.length > 0) voices.set(key, [...(voices.get(key) ?? []), ...own]);
  }
  return [...voices.values()].map((files) => files.toSorted((a, b) => a.offsetMs - b.offsetMs));
}
