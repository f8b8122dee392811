import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import type { EvidenceId, FilmPlace, RecordingChapter, TenantId } from '@rinjo/contract';
import { Environment } from '../../../config/environment.js';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { memoryFile } from '../../../platform/renditions/memory-file.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import { EvidenceRepository, EvidenceStore } from '../../evidence/index.js';
import { type RecordingRow, RecordingsRepository, type SegmentRow } from '../recordings.repository.js';
import { continuousVoice } from './continuous-voice.js';
import { drawnScript } from './drawn-script.js';
import { type Feed, runFfmpeg } from './ffmpeg.js';
import { ffmpegArguments } from './ffmpeg-arguments.js';
import { clipsOf, type SegmentClip, voicesOf } from './film-clips.js';
import { FilmMaterial, type Material, whole } from './film-material.js';
import { isAnnotated } from './happenings.js';
import { playableFilm } from '../../../platform/films/playable-film.js';
import { PICTURE, placesOf, scenesOf } from './scenes.js';
import { StagePictures, type StillClip } from './stage-pictures.js';

/** The film that is wanted of a recording. */
export interface Wanted {
  readonly recording: RecordingRow;
  readonly filmId: EvidenceId;
  /** What people drew and pointed at is in its pictures. */
  readonly drawn: boolean;
}

export interface Composed {
  readonly evidenceId: EvidenceId;
  readonly chapters: readonly RecordingChapter[];
  readonly places: readonly FilmPlace[];
  readonly annotated: boolean;
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
    private readonly material: FilmMaterial,
    private readonly pictures: StagePictures,
    private readonly sealed: SealedStore,
    private readonly evidence: EvidenceStore,
    private readonly kept: EvidenceRepository,
  ) {}

  /** Null when there is nothing to see or hear. Throws STORAGE_FULL, and what ffmpeg complains about. */
  async compose(
    principal: Principal,
    wanted: Wanted,
    signal: AbortSignal,
    progress: (percent: number) => void,
  ): Promise<Composed | null> {
    await this.turn();
    try {
      return await this.make(principal, wanted, signal, progress);
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
    wanted: Wanted,
    signal: AbortSignal,
    progress: (percent: number) => void,
  ): Promise<Composed | null> {
    const material = await this.material.of(principal, wanted.recording);
    const { tracks, media, durationMs, story } = material;
    if (media.length === 0) return null;
    const stills = await this.pictures.of(principal, story, durationMs);
    const clips = [...clipsOf(tracks, media), ...stills];
    const placed = scenesOf(clips, story, durationMs);
    const places = placesOf(placed);
    const { filmId } = wanted;
    const composed = { evidenceId: filmId, chapters: story.chapters, places, annotated: isAnnotated(story) };
    // Kept by an attempt that was killed before it could say so.
    if (await this.tenantDb.run(principal, (tx) => this.kept.find(tx, filmId))) return composed;
    const voices = voicesOf(tracks, media);
    const script = wanted.drawn ? drawnScript(story, places) : null;
    const film = await withScript(script, (files) =>
      runFfmpeg(
        {
          command: 'ffmpeg',
          args: ffmpegArguments({ clips, voices: voices.length, durationMs, drawn: script !== null }, placed),
          feeds: this.feeds(principal.tenantId, clips, voices),
          ...{ files, signal },
          progress: (ms) => progress(Math.min(99, Math.floor((ms * 100) / durationMs))),
        },
        (stream) => playableFilm(stream, this.environment.RECORDING_DIR),
      ),
    );
    try {
      await this.keep(principal, wanted, material, film);
      return composed;
    } finally {
      await film.discard();
    }
  }

  /** One for each of ffmpeg's pipes, in their order. */
  private feeds(
    tenantId: TenantId,
    clips: readonly (SegmentClip | StillClip)[],
    voices: readonly (readonly SegmentRow[])[],
  ): readonly Feed[] {
    return [
      ...clips.map((clip) => ('webp' in clip ? one(clip.webp) : this.filmFeed(tenantId, clip.segment))),
      ...voices.map((files) => this.voiceFeed(tenantId, files)),
    ];
  }

  private async keep(
    principal: Principal,
    { recording, filmId, drawn }: Wanted,
    { durationMs }: Material,
    film: Awaited<ReturnType<typeof playableFilm>>,
  ): Promise<void> {
    const byName = await this.tenantDb.run(principal, (tx) =>
      this.repository.nameOf(tx, recording.startedBy),
    );
    await this.evidence.add(
      principal,
      {
        ...{ id: filmId, kind: 'recording', callId: recording.callId },
        ...{ participantId: recording.startedBy, byName },
        ...{ name: nameOf(recording, drawn), contentType: 'video/mp4', bytes: film.bytes, ownMaking: true },
        ...{ takenAt: recording.startedAt, durationMs, width: PICTURE.width, height: PICTURE.height },
      },
      film.content(),
    );
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

const one =
  (bytes: Buffer): Feed =>
  (write) =>
    write(bytes);

/** Hands it over as a file in memory. */
async function withScript<T>(
  script: string | null,
  work: (files: readonly number[]) => Promise<T>,
): Promise<T> {
  if (script === null) return work([]);
  const file = await memoryFile();
  try {
    await file.writeFile(script, 'utf8');
    return await work([file.fd]);
  } finally {
    await file.close();
  }
}

/** As file names sort: the time in UTC. */
const nameOf = ({ startedAt }: Pick<RecordingRow, 'startedAt'>, drawn: boolean): string =>
  `recording-${startedAt.toISOString().slice(0, 19).replaceAll(':', '')}Z${drawn ? '-drawings' : ''}.mp4`;
