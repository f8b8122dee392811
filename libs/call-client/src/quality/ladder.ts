import { QUALITY_MODES, type QualityCause, type QualityMode } from '@rinjo/contract';
import { NEEDS } from './needs.js';
import type { Uplink } from './uplink.js';

/** Down after this long below, up after that long above; the first seconds of a line say little. */
const DOWN_MS = 5_000;
const UP_MS = 15_000;
const SETTLING_MS = 8_000;
/** A line that was full until now says only how much it carried: going up is a try, and tries become rarer. */
const SPARE = 1.3;
const MAX_PATIENCE = 8;
/** A try that had to be taken back within this time failed. */
const TRY_MS = 20_000;

/** Where the sending stands. Times are milliseconds of the client's clock. */
export interface Standing {
  readonly mode: QualityMode;
  readonly cause: QualityCause | null;
  readonly since: number;
  readonly started: number;
  /** Since when the line has been too weak for the mode; null: it is not. */
  readonly below: number | null;
  readonly above: number | null;
  /** The last change was a step up. */
  readonly tried: boolean;
  /** How many times longer than usual to wait before the next try. */
  readonly patience: number;
}

export const standing = (now: number): Standing => ({
  ...{
    mode: 'full',
    cause: null,
    since: now,
    started: now,
    below: null,
    above: null,
    tried: false,
    patience: 1,
  },
});

/** The mode after another look at the line: one step at a time, except to voice. */
export function look(standing: Standing, line: Uplink, now: number): Standing {
  const { mode } = standing;
  const trouble = troubleFor(mode, line);
  if (trouble) {
    const below = standing.below ?? now;
    const held = { ...standing, above: null, below, cause: trouble };
    const settling = now - standing.started < SETTLING_MS;
    if (settling || now - below < DOWN_MS || mode === 'voice') return { ...held, cause: standing.cause };
    const failedTry = standing.tried && now - standing.since < TRY_MS;
    const patience = failedTry ? Math.min(MAX_PATIENCE, standing.patience * 2) : standing.patience;
    return { ...held, mode: lower(mode, line), since: now, below: null, tried: false, patience };
  }
  const upper = higher(mode);
  if (!upper || troubleFor(upper, line, SPARE)) return { ...standing, below: null, above: null };
  const above = standing.above ?? now;
  if (now - above < UP_MS * standing.patience) return { ...standing, below: null, above };
  const cause = upper === 'full' ? null : standing.cause;
  return { ...standing, mode: upper, cause, since: now, below: null, above: null, tried: true };
}

/** What keeps this line from carrying a mode; null: nothing. */
function troubleFor(mode: QualityMode, line: Uplink, spare = 1): QualityCause | null {
  const { bitrate, loss, rttMs } = NEEDS[mode];
  if ((line.loss ?? 0) > loss / spare) return 'loss';
  if ((line.rttMs ?? 0) > rttMs / spare) return 'delay';
  // Browsers do not look for more than they need: an estimate counts only while it is nearly used up.
  const { available, sent } = line;
  if (available !== null && sent > 0.85 * available && available < bitrate * spare) return 'bandwidth';
  return null;
}

function lower(mode: QualityMode, line: Uplink): QualityMode {
  if (line.available !== null && line.available < NEEDS.stills.bitrate) return 'voice';
  return QUALITY_MODES[QUALITY_MODES.indexOf(mode) + 1] ?? 'voice';
}

const higher = (mode: QualityMode): QualityMode | null =>
  QUALITY_MODES[QUALITY_MODES.indexOf(mode) - 1] ?? null;
