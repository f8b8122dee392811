import { LIMITS } from '@rinjo/contract';

/** Widths and qualities to try, the best first; the last one always fits. */
const TRIES: readonly (readonly [number, number])[] = [
  [960, 0.6],
  [800, 0.55],
  [640, 0.5],
  [480, 0.45],
  [320, 0.4],
  [240, 0.3],
];

/** A picture of what the track shows now that a weak line can carry, as a JPEG in base64; null without a picture. */
export async function smallStill(track: MediaStreamTrack): Promise<string | null> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = new MediaStream([track]);
  try {
    await video.play();
    for (const [width, quality] of TRIES) {
      const jpeg = encoded(video, Math.min(width, video.videoWidth), quality);
      if (jpeg && (jpeg.length / 4) * 3 <= LIMITS.stillBytes) return jpeg;
    }
    return null;
  } finally {
    video.srcObject = null;
  }
}

function encoded(video: HTMLVideoElement, width: number, quality: number): string | null {
  if (width === 0) return null;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.round((video.videoHeight * width) / video.videoWidth);
  canvas.getContext('2d')?.drawImage(video, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? null;
}
