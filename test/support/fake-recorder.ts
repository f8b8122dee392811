import type { LinesSpec, TrackSpec } from '../../apps/api/src/recorder/messages.js';
import { type RecorderListener, RecorderPort } from '../../apps/api/src/modules/recording/index.js';

/** A recorder that writes nothing. */
export class FakeRecorder extends RecorderPort {
  readonly opened = new Map<string, TrackSpec | LinesSpec>();
  readonly lines: { readonly trackId: string; readonly line: string }[] = [];
  listener: RecorderListener | null = null;

  override listen(listener: RecorderListener): void {
    this.listener = listener;
  }

  override open(track: TrackSpec): Promise<number> {
    this.opened.set(track.trackId, track);
    return Promise.resolve(9);
  }

  override openLines(lines: LinesSpec): Promise<void> {
    this.opened.set(lines.trackId, lines);
    return Promise.resolve();
  }

  override line(trackId: string, line: string): void {
    this.lines.push({ trackId, line });
  }

  override close(trackId: string): Promise<void> {
    this.opened.delete(trackId);
    return Promise.resolve();
  }

  override settled(): Promise<void> {
    return Promise.resolve();
  }
}
