/** W3C MediaStream Image Capture; in Chromium. https://www.w3.org/TR/image-capture/ */
interface PhotoCamera {
  getPhotoCapabilities(): Promise<{
    readonly imageWidth?: { readonly max: number };
    readonly imageHeight?: { readonly max: number };
  }>;
  takePhoto(settings?: { readonly imageWidth?: number; readonly imageHeight?: number }): Promise<Blob>;
}
type PhotoCameraClass = new (track: MediaStreamTrack) => PhotoCamera;

/**
 * A photo as large as the camera makes them, whatever size the call sends. Where the browser cannot take photos, the
 * track is raised to the camera's full size for one frame and lowered again. Throws when the camera gives nothing.
 */
export async function takeFullPhoto(track: MediaStreamTrack): Promise<Blob> {
  const { ImageCapture } = globalThis as { ImageCapture?: PhotoCameraClass };
  if (ImageCapture) {
    try {
      const camera = new ImageCapture(track);
      const { imageWidth, imageHeight } = await camera.getPhotoCapabilities();
      return await camera.takePhoto({
        ...(imageWidth && imageWidth.max > 0 ? { imageWidth: imageWidth.max } : {}),
        ...(imageHeight && imageHeight.max > 0 ? { imageHeight: imageHeight.max } : {}),
      });
    } catch (cause) {
      // Some cameras are listed and then refuse.
      console.debug('takePhoto:', cause);
    }
  }
  return fullFrame(track);
}

async function fullFrame(track: MediaStreamTrack): Promise<Blob> {
  const before = track.getConstraints();
  const { width, height } = track.getCapabilities();
  try {
    if (width?.max && height?.max)
      await track.applyConstraints({
        ...before,
        width: { ideal: width.max },
        height: { ideal: height.max },
      });
    const video = document.createElement('video');
    video.muted = true;
    video.playsInline = true;
    video.srcObject = new MediaStream([track]);
    await video.play();
    const still = await stillOf(video);
    video.srcObject = null;
    return still;
  } finally {
    await track.applyConstraints(before).catch(() => undefined);
  }
}

/** What a video shows now, in the size in which it is filmed. Throws when it shows nothing. */
export async function stillOf(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.95);
  });
  if (!blob || canvas.width === 0) throw new Error('The camera gave no picture');
  return blob;
}
