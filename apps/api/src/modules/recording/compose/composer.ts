import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { EvidenceId, ParticipantId, RecordingChapter, TenantId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { EvidenceStore } from '../../evidence/index.js';
import {
  type RecordingRow,
  RecordingsRepository,
  type SegmentRow,
  type TrackRow,
} from '../recordings.repository.js';
import { continuousVoice } from './continuous-voice.js';
import { type Feed, runFfmpeg } from './ffmpeg.js';
import { ffmpegArguments } from './ffmpeg-arguments.js';
import { happeningsOf, storyOf } from './happenings.js';
import { playableFilm } from './playable-film.js';
import { type FilmClip, PICTURE, scenesOf } from './scenes.js';

export interface Composed {
  readonly evidenceId: EvidenceId;
  readonly chapters: readonly RecordingChapter[];
}

interface Clip extends FilmClip {
  readonly segment: SegmentRow;
}

/** Makes one film of the tracks of a recording, as everybody in the call saw and heard it. One at a time for two cores. */
@Injectable()
export class Composer {
  private free = Math.max(1, Math.floor(availableParallelism() / 2));
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly environment: Environment,
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly sealed: SealedStore,
    private readonly evidence: EvidenceStore,
  ) {}

  /** Null when there is nothing to see or hear. Throws STORAGE_FULL, and what ffmpeg complains about. */
  async compose(
    principal: Principal,
    recording: RecordingRow,
    signal: AbortSignal,
    progress: (percent: number) => void,
  ): Promise<Composed | null> {
    await this.turn();
    try {
      return await this.make(principal, recording, signal, progress);
    } finally {
      this.free += 1;
      this.queue.shift()?.();
    }
  }

  private async turn(): Promise<void> {
    while (this.free === 0) await new Promise<void>((resolve) => this.queue.push(resolve));
    this.free -= 1;
  }

  private async make(
    principal: Principal,
    recording: RecordingRow,
    signal: AbortSignal,
    progress: (percent: number) => void,
  ): Promise<Composed | null> {
    const { tenantId } = principal;
    const { tracks, segments, byName } = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.tracks(tx, [recording.id]);
      const ids = found.map(({ id }) => id);
      const by = await this.repository.nameOf(tx, recording.startedBy);
      return { tracks: found, segments: await this.repository.segments(tx, ids), byName: by };
    });
    const media = segments.filter(({ container }) => container !== 'lines');
    if (media.length === 0) return null;
    const durationMs = Math.max(...media.map(({ offsetMs, durationMs: length }) => offsetMs + length));
    const story = storyOf(happeningsOf(await this.timeline(tenantId, tracks, segments)), durationMs);
    const films = filmsOf(tracks, media);
    const voices = voicesOf(tracks, media);
    const args = ffmpegArguments(
      { films, voices: voices.length, durationMs },
      scenesOf(films, story, durationMs),
    );
    const feeds = [
      ...films.map(({ segment }) => this.filmFeed(tenantId, segment)),
      ...voices.map((files) => this.voiceFeed(tenantId, files)),
    ];
    const film = await runFfmpeg(
      {
        ...{ command: 'ffmpeg', args, feeds, signal },
        progress: (ms) => progress(Math.min(99, Math.floor((ms * 100) / durationMs))),
      },
      (stream) => playableFilm(stream, this.environment.RECORDING_DIR),
    );
    try {
      const { id } = await this.evidence.add(
        principal,
        {
          ...{ kind: 'recording', callId: recording.callId, participantId: recording.startedBy, byName },
          ...{ name: nameOf(recording), contentType: 'video/mp4', bytes: film.bytes, ownMaking: true },
          ...{ takenAt: recording.startedAt, durationMs, width: PICTURE.width, height: PICTURE.height },
        },
        film.content(),
      );
      return { evidenceId: id, chapters: story.chapters };
    } finally {
      await film.discard();
    }
  }

  private async timeline(
    tenantId: TenantId,
    tracks: readonly TrackRow[],
    segments: readonly SegmentRow[],
  ): Promise<string> {
    const ids = new Set(tracks.filter(({ source }) => source === 'timeline').map(({ id }) => id));
    const texts: string[] = [];
    for (const { trackId, sealed } of segments)
      if (ids.has(trackId)) texts.push((await whole(this.sealed.read(tenantId, sealed))).toString('utf8'));
    return texts.join('\n');
  }

  private filmFeed(tenantId: TenantId, { sealed }: SegmentRow): Feed {
    return async (write) => {
      for await (const chunk of this.sealed.read(tenantId, sealed)) await write(chunk);
    };
  }

  private voiceFeed(tenantId: TenantId, segments: readonly SegmentRow[]): Feed {
    const files = segments.map(({ offsetMs, sealed }) => ({
      offsetMs,
      open: () => whole(this.sealed.read(tenantId, sealed)),
    }));
    return (write) => continuousVoice(files, write);
  }
}

const isSound = ({ source }: TrackRow): boolean => source === 'microphone' || source === 'screen_audio';

function filmsOf(tracks: readonly TrackRow[], segments: readonly SegmentRow[]): readonly Clip[] {
  return tracks.flatMap(({ id, participantId, source }) => {
    if (participantId === null || source === 'timeline' || isSound({ source } as TrackRow)) return [];
    return segments
      .filter(({ trackId }) => trackId === id)
      .map((segment) => {
        const { offsetMs, durationMs } = segment;
        return { participantId, source, offsetMs, durationMs, segment };
      });
  });
}

/** Every voice with all of its files, also those of tracks that were opened anew. */
function voicesOf(
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

/** As file names sort: the time in UTC. */
const nameOf = ({ startedAt }: { readonly startedAt: Date; readonly startedBy: ParticipantId }): string =>
  `recording-${startedAt.toISOString().slice(0, 19).replaceAll(':', '')}Z.mp4`;

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
