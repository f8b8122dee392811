import { QUALITY_MODES, type QualityMode } from '@rinjo/contract';
import { NEEDS } from '../quality/needs.js';
import type { FigureName, NetworkCheck } from './network-check.js';

export type VerdictCause = 'bandwidth' | 'loss' | 'delay';

/** What to do about it. `allowUdp` is for the people who keep the firewall. */
export type Advice = 'none' | 'allowUdp' | 'betterSignal' | 'otherNetwork' | 'shorterWay' | 'askIt';

/** What a call will be like, in the modes that a call itself has (field.md section 5). */
export interface Verdict {
  /** `none`: media does not get through. `unmeasured`: it does, and that is all that is known. */
  readonly mode: QualityMode | 'none' | 'unmeasured';
  /** What keeps it from the next better mode; null when nothing does. */
  readonly cause: VerdictCause | null;
  /** In the order in which it helps. */
  readonly advice: readonly Advice[];
}

const ADVICE: Readonly<Record<VerdictCause, Advice>> = {
  loss: 'betterSignal',
  bandwidth: 'otherNetwork',
  delay: 'shorterWay',
};

/** Judges a check that is done. A figure that is unknown speaks against nothing. */
export function verdictOf(check: NetworkCheck): Verdict {
  if (check.route === null) return { mode: 'none', cause: null, advice: ['otherNetwork', 'askIt'] };
  // Media over TCP or a relay stalls where it would only lose a picture: it works, less smoothly.
  const detour: readonly Advice[] = check.reach.udp.kind === 'blocked' ? ['allowUdp'] : [];
  const line = lineOf(check);
  if (line.bitrate === null && line.loss === null && line.rttMs === null)
    return { mode: 'unmeasured', cause: null, advice: detour };
  const mode = QUALITY_MODES.find((candidate) => troubleFor(candidate, line) === null) ?? 'voice';
  const better = QUALITY_MODES[QUALITY_MODES.indexOf(mode) - 1];
  const cause = better === undefined ? null : troubleFor(better, line);
  const advice = [...(cause ? [ADVICE[cause]] : []), ...detour];
  return { mode, cause, advice: advice.length > 0 ? advice : ['none'] };
}

interface Line {
  readonly bitrate: number | null;
  readonly loss: number | null;
  readonly rttMs: number | null;
}

function lineOf({ figures }: NetworkCheck): Line {
  const value = (name: FigureName): number | null => {
    const figure = figures[name];
    return figure.kind === 'measured' ? figure.value : null;
  };
  const rates = [value('upKbps'), value('downKbps')].filter((rate) => rate !== null);
  const loss = value('lossPercent');
  return {
    bitrate: rates.length > 0 ? Math.min(...rates) * 1_000 : null,
    loss: loss === null ? null : loss / 100,
    rttMs: value('rttMs'),
  };
}

/** In the order of what people can do something about. */
function troubleFor(mode: QualityMode, { bitrate, loss, rttMs }: Line): VerdictCause | null {
  const needs = NEEDS[mode];
  if (loss !== null && loss > needs.loss) return 'loss';
  if (bitrate !== null && bitrate < needs.bitrate) return 'bandwidth';
  if (rttMs !== null && rttMs > needs.rttMs) return 'delay';
  return null;
}
