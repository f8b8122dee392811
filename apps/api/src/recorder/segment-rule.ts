import type { FrameFormat } from './frames/frame.js';

/** Milliseconds after which a segment ends at the next frame that stands for itself. */
export const SEGMENT_MS = 5 * 60_000;

/** What a segment is made of so far. */
export interface OpenSegment {
  readonly beganAt: number;
  readonly format: FrameFormat | null;
}

/**
 * Whether a new segment begins with this frame. Only one that stands for itself begins one, so that every segment can be
 * played alone; and one segment has one size, because players and filters do not follow a change inside a file.
 */
export function beginsSegment(
  segment: OpenSegment | null,
  frame: { readonly key: boolean; readonly format?: FrameFormat; readonly at: number },
): boolean {
  if (!frame.key) return false;
  if (segment === null) return true;
  if (frame.at - segment.beganAt >= SEGMENT_MS) return true;
  return frame.format !== undefined && segment.format !== null && !sameFormat(segment.format, frame.format);
}

function sameFormat(one: FrameFormat, other: FrameFormat): boolean {
  return (
    one.width === other.width &&
    one.height === other.height &&
    one.codec === other.codec &&
    (one.description?.equals(other.description ?? Buffer.alloc(0)) ?? other.description === undefined)
  );
}
