import type { QualityMode } from '@rinjo/contract';

/** What a line must offer for a mode (field.md section 5). Bitrates in bit/s, loss as a share. */
export interface Needs {
  readonly bitrate: number;
  readonly loss: number;
  readonly rttMs: number;
}
export const NEEDS: Readonly<Record<QualityMode, Needs>> = {
  full: { bitrate: 1_500_000, loss: 0.03, rttMs: 300 },
  saving: { bitrate: 500_000, loss: 0.1, rttMs: 1_000 },
  weak: { bitrate: 150_000, loss: 0.35, rttMs: 4_000 },
  stills: { bitrate: 60_000, loss: 1, rttMs: Infinity },
  voice: { bitrate: 0, loss: 1, rttMs: Infinity },
};
