import type { ReportFilm } from '@rinjo/contract';
import type { ClientClock } from '../clock.js';
import { filmOf, type FilmTracks } from './film.js';

/** The server looks every two seconds; the statistics come every second. */
const EVERY_MS = 1_900;

/** Tells the call what this device films and sees, from statistics that somebody else has read. */
export class FilmTeller {
  private toldAt = -Infinity;

  constructor(
    private readonly clock: ClientClock,
    private readonly tell: (report: ReportFilm) => Promise<void>,
  ) {}

  look(reports: readonly RTCStatsReport[], tracks: FilmTracks): void {
    const now = this.clock.now();
    if (now - this.toldAt < EVERY_MS) return;
    const report = filmOf(reports, tracks);
    if (!report.sent && report.seen.length === 0) return;
    this.toldAt = now;
    // The next one comes soon.
    this.tell(report).catch(() => undefined);
  }
}
