import type { CallId } from '@rinjo/contract';

/** What is said of a photo where it is taken. */
export interface Capture {
  readonly sha256: string;
  /** By the clock of this device, ISO 8601. */
  readonly takenAt: string;
  /** Milliseconds by which it is ahead of the server's; null when nobody has asked the server. */
  readonly clockOffsetMs: number | null;
  readonly position: {
    readonly latitude: number;
    readonly longitude: number;
    readonly accuracy: number;
  } | null;
}

/** A photo that waits on this device. */
export interface OutboxItem extends Capture {
  /** Grows: the order in which they were taken. */
  readonly id: number;
  readonly callId: CallId;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Where the server expects the rest of it. */
  readonly url: string | null;
}

/** The name under which a photo is kept; its ending says what it is. */
export function photoName(takenAt: string, type: string): string {
  const ending = type === 'image/png' ? 'png' : type === 'image/webp' ? 'webp' : 'jpg';
  return `photo-${takenAt.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}.${ending}`;
}

/** What an upload says of it: `Upload-Metadata` of tus. */
export function metadataOf(item: Omit<OutboxItem, 'id'>): Record<string, string> {
  const { position } = item;
  return {
    ...{ filename: item.name, callId: item.callId, sha256: item.sha256, takenAt: item.takenAt },
    ...(item.clockOffsetMs !== null && { clockOffsetMs: String(item.clockOffsetMs) }),
    ...(position && {
      ...{ latitude: String(position.latitude), longitude: String(position.longitude) },
      accuracy: String(Math.round(position.accuracy)),
    }),
  };
}

export const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
