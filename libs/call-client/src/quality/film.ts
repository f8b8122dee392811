import type { FilmFrame, ParticipantId, ReportFilm, SeenCamera } from '@rinjo/contract';

/** The cameras whose statistics are looked for, by the ids of their tracks. */
export interface FilmTracks {
  /** The own camera; null: it is off. */
  readonly own: string | null;
  readonly others: ReadonlyMap<string, ParticipantId>;
}

/** What is sent and seen at the moment, as the browser measures it (W3C WebRTC Statistics). */
export function filmOf(reports: readonly RTCStatsReport[], tracks: FilmTracks): ReportFilm {
  let sent: FilmFrame | null = null;
  const seen: SeenCamera[] = [];
  for (const report of reports)
    for (const entry of report.values() as Iterable<FilmEntry>) {
      const frame = entry.kind === 'video' ? frameOf(entry) : null;
      if (!frame) continue;
      if (entry.type === 'outbound-rtp') {
        const source = report.get(entry.mediaSourceId ?? '') as FilmEntry | undefined;
        const own = source?.trackIdentifier === tracks.own;
        // Of several layers the largest that is really encoded.
        if (own && (!sent || frame.width > sent.width)) sent = frame;
      } else if (entry.type === 'inbound-rtp') {
        const participantId = tracks.others.get(entry.trackIdentifier ?? '');
        if (participantId) seen.push({ participantId, frame });
      }
    }
  return { sent, seen };
}

/** Null for a layer that stands still: browsers go on telling its last size. */
function frameOf({ active, frameWidth, frameHeight, framesPerSecond }: FilmEntry): FilmFrame | null {
  if (active === false || !frameWidth || !frameHeight || !framesPerSecond) return null;
  return { width: frameWidth, height: frameHeight, fps: Math.round(framesPerSecond * 10) / 10 };
}

interface FilmEntry {
  readonly type: string;
  readonly kind?: string;
  readonly active?: boolean;
  readonly mediaSourceId?: string;
  readonly trackIdentifier?: string;
  readonly frameWidth?: number;
  readonly frameHeight?: number;
  readonly framesPerSecond?: number;
}
