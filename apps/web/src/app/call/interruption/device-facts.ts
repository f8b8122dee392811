/** Pictures that a camera's track has given so far; null where the browser does not say (mediacapture-extensions, `stats`). */
export function deliveredFrames(track: MediaStreamTrack): number | null {
  const { stats } = track as { readonly stats?: { readonly deliveredFrames?: number } };
  return stats?.deliveredFrames ?? null;
}

/** Whether a device is still there. A list without ids, before permission, does not say: then it is taken for there. */
export function isListed(devices: readonly MediaDeviceInfo[], id: string): boolean {
  const ids = devices.map(({ deviceId }) => deviceId);
  return ids.includes(id) || ids.includes('');
}
