import type { LinesSpec } from './messages.js';
import { spoolPath } from './spool/spool-folder.js';
import { SpoolWriter } from './spool/spool-writer.js';

/** What happens in a call, as lines of JSON in one file. */
export class Lines {
  private constructor(
    private readonly spool: SpoolWriter,
    private readonly spec: LinesSpec,
    private readonly now: () => number,
  ) {}

  private count = 0;

  static async open(spec: LinesSpec, folder: string, now: () => number): Promise<Lines> {
    const { tenantId, recordingId, trackId, key } = spec;
    const place = { tenantId, recordingId, trackId, segment: 1 };
    const begin = { offsetMs: 0, codec: 'application/jsonl', container: 'lines' } as const;
    return new Lines(
      await SpoolWriter.create(spoolPath(folder, place), Buffer.from(key), place, begin),
      spec,
      now,
    );
  }

  add(line: string): void {
    this.count += 1;
    const untilMs = Math.max(0, this.now() - this.spec.originMs);
    this.spool.media(Buffer.from(`${line}\n`, 'utf8'), untilMs, this.now());
  }

  tick(): void {
    this.spool.tick(this.now());
  }

  end(): Promise<void> {
    const durationMs = Math.max(0, Math.round(this.now() - this.spec.originMs));
    return this.spool.end({ durationMs, frames: this.count, lostPackets: 0 });
  }
}
