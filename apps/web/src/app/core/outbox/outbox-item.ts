import type { CallId, EvidenceId, SiteId } from '@rinjo/contract';

/** What is said of a photo or film where it is taken. */
export interface Capture {
  readonly sha256: string;
  /** By the clock of this device, ISO 8601; null for what was not taken here. */
  readonly takenAt: string | null;
  /** Milliseconds by which it is ahead of the server's; null when nobody has asked the server. */
  readonly clockOffsetMs: number | null;
  readonly position: {
    readonly latitude: number;
    readonly longitude: number;
    readonly accuracy: number;
  } | null;
}

/** Where something belongs: to a call, to a site, or to neither. */
export interface OutboxPlace {
  readonly callId: CallId | null;
  readonly siteId: SiteId | null;
  /** What it is a new version of. */
  readonly previousId?: EvidenceId;
  /** Shown in the chat of the call when it is clean, if whoever sends it is in it then. */
  readonly chat?: boolean;
}

/** A photo, film or file that waits on this device. */
export interface OutboxItem extends Capture, OutboxPlace {
  /** Grows: the order in which they were taken. */
  readonly id: number;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  /** Where the server expects the rest of it. */
  readonly url: string | null;
  /** Bytes of each of its pieces; null for what was written in one. */
  readonly pieces: readonly number[] | null;
  /** Pieces may follow: it is being filmed, or whoever filmed it was closed. It has no hash yet. */
  readonly open: boolean;
}

/** What is to be said of something that is sent. */
export type Described = Omit<OutboxItem, 'id' | 'type' | 'bytes' | 'url' | 'pieces' | 'open' | 'sha256'> & {
  readonly sha256: string | null;
};

/** The name under which a photo is kept; its ending says what it is. */
export function photoName(takenAt: string, type: string): string {
  const ending = type === 'image/png' ? 'png' : type === 'image/webp' ? 'webp' : 'jpg';
  return `photo-${digitsOf(takenAt)}.${ending}`;
}

/** The name under which a film of a line that was lost is kept. */
export const filmName = (takenAt: string, type: string): string =>
  `video-${digitsOf(takenAt)}.${type === 'video/mp4' ? 'mp4' : 'webm'}`;

const digitsOf = (at: string): string => at.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');

/** What an upload says of it: `Upload-Metadata` of tus. */
export function metadataOf(item: Described): Record<string, string> {
  const { position } = item;
  return {
    filename: item.name,
    ...(item.callId !== null && { callId: item.callId }),
    ...(item.chat && { chat: 'true' }),
    ...(item.siteId !== null && { siteId: item.siteId }),
    ...(item.previousId && { previousId: item.previousId }),
    ...(item.sha256 !== null && { sha256: item.sha256 }),
    ...(item.takenAt !== null && { takenAt: item.takenAt }),
    ...(item.clockOffsetMs !== null && { clockOffsetMs: String(item.clockOffsetMs) }),
    ...(position && {
      ...{ latitude: String(position.latitude), longitude: String(position.longitude) },
      accuracy: String(Math.round(position.accuracy)),
    }),
  };
}

export const hexOf = (bytes: ArrayBuffer): string =>
  [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
