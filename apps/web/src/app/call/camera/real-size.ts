/** Sizes to ask for one after the other, the best first. */
const LADDER = [
  [1920, 1080],
  [1280, 720],
  [960, 540],
  [640, 480],
] as const;

const longSide = ({ width = 0, height = 0 }: MediaTrackSettings): number => Math.max(width, height);
const idealOf = (wish: ConstrainULong | undefined): number =>
  typeof wish === 'number' ? wish : (wish?.ideal ?? 0);

/**
 * Some browsers answer a wish for 1280 x 720 with much less although the camera can do more (WebKit: 640 x 480). Asks
 * again, size by size, until one is had. Never throws: a camera that refuses stays as it is.
 */
export async function reachSize(track: MediaStreamTrack, film: MediaTrackConstraints): Promise<void> {
  // Firefox had no capabilities for long; then the wish is all there is.
  const { width, height } = 'getCapabilities' in track ? track.getCapabilities() : {};
  const most = Math.min(idealOf(film.width), Math.max(width?.max ?? 0, height?.max ?? 0));
  for (const [wide, high] of LADDER) {
    if (longSide(track.getSettings()) >= wide) return;
    if (most < wide) continue;
    try {
      await track.applyConstraints({ ...film, width: { ideal: wide }, height: { ideal: high } });
    } catch (cause) {
      console.debug('camera size:', cause);
    }
  }
}
