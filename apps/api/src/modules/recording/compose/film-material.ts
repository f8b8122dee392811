import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { SealedStore } from '../../../platform/sealed-store/sealed-store.js';
import {
  type RecordingRow,
  RecordingsRepository,
  type SegmentRow,
  type TrackRow,
} from '../recordings.repository.js';
import { type CallStory, happeningsOf, storyOf } from './happenings.js';

/** What a film is made of. */
export interface Material {
  readonly tracks: readonly TrackRow[];
  /** Pictures and sound; nothing of the timeline. */
  readonly media: readonly SegmentRow[];
  readonly durationMs: number;
  readonly story: CallStory;
}

/** Reads what was recorded: which files there are, and the timeline. */
@Injectable()
export class FilmMaterial {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: RecordingsRepository,
    private readonly sealed: SealedStore,
  ) {}

  async of(principal: Principal, { id }: Pick<RecordingRow, 'id'>): Promise<Material> {
    const { tracks, segments } = await this.tenantDb.run(principal, async (tx) => {
      const found = await this.repository.tracks(tx, [id]);
      const ids = found.map((track) => track.id);
      return { tracks: found, segments: await this.repository.segments(tx, ids) };
    });
    const media = segments.filter(({ container }) => container !== 'lines');
    const durationMs = Math.max(0, ...media.map(({ offsetMs, durationMs: length }) => offsetMs + length));
    const lines = segments.filter(({ container }) => container === 'lines');
    const story = storyOf(happeningsOf(await this.timeline(principal.tenantId, lines)), durationMs);
    return { tracks, media, durationMs, story };
  }

  private async timeline(tenantId: TenantId, lines: readonly SegmentRow[]): Promise<string> {
    const texts: string[] = [];
    for (const { sealed } of lines)
      texts.push((await whole(this.sealed.read(tenantId, sealed))).toString('utf8'));
    return texts.join('\n');
  }
}

export async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}
