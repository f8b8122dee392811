import type {
  ConformityLimits,
  PictureWish,
  QualityCause,
  QualityMode,
  QualityReport,
} from '@rinjo/contract';
import type { ClientClock } from '../clock.js';
import { look, standing, type Standing } from './ladder.js';
import { type Plan, planFor, shownMode } from './plan.js';
import { between, type Sample, sampleOf, type Uplink } from './uplink.js';

const EVERY_MS = 1_000;
/** Smoothing of a second's look: about three seconds count. */
const WEIGHT = 0.4;
/** Numbers without a change of mode are told this often. */
const TELL_MS = 30_000;
/** Share of the others' packets that does not arrive, before it is worth a word. */
const BAD_DOWNLOAD = 0.05;

/** What the keeper looks at and acts on. */
export interface Kept {
  readonly clock: ClientClock;
  /** Statistics of both transports; null while there is nothing to measure. */
  stats(): Promise<readonly RTCStatsReport[] | null>;
  /** How somebody wants the own picture. */
  wish(): PictureWish;
  /** What the call is measured against; null: it is not. */
  limits(): ConformityLimits | null;
  /** The battery is nearly empty, or null where the device does not say. */
  batteryLow(): boolean | null;
  shape(plan: Plan | null): Promise<void>;
  tell(report: QualityReport): Promise<void>;
  log(message: string, details: Readonly<Record<string, unknown>>): void;
  /** What is sent from now on. */
  sends(mode: QualityMode): void;
}

/** The own sending, kept at what the line carries: looks once a second, steps down and up, tells the call. */
export class QualityKeeper {
  private stand: Standing;
  private before: Sample | null = null;
  private line: Uplink | null = null;
  private told: QualityReport | null = null;
  private toldAt = -TELL_MS;
  private plan: Plan | null | undefined;
  private cancel: (() => void) | null = null;

  constructor(private readonly kept: Kept) {
    this.stand = standing(kept.clock.now());
  }

  start(): void {
    this.cancel ??= this.kept.clock.after(EVERY_MS, () => {
      this.cancel = null;
      void this.lookOnce().finally(() => {
        if (!this.stopped) this.start();
      });
    });
  }

  private stopped = false;
  stop(): void {
    this.stopped = true;
    this.cancel?.();
  }

  /** New transports: counters begin anew, and so does the judgement of the line; the mode stays. */
  renew(): void {
    this.before = null;
    this.line = null;
    this.told = null;
    this.plan = undefined;
    const now = this.kept.clock.now();
    this.stand = { ...this.stand, started: now, below: null, above: null };
  }

  /** Somebody wishes something else, or another track is sent: at once, not at the next look. */
  async reshape(): Promise<void> {
    this.plan = undefined;
    await this.apply();
  }

  private async apply(): Promise<void> {
    const { mode } = this.stand;
    const lowered = this.kept.batteryLow() && mode === 'full' ? 'saving' : mode;
    const wish = this.kept.wish();
    const plan = planFor(lowered, wish, this.kept.limits());
    const { mode: shown, chosen } = shownMode(lowered, wish);
    this.kept.sends(shown);
    if (this.plan === undefined || JSON.stringify(plan) !== JSON.stringify(this.plan)) {
      this.plan = plan;
      await this.kept.shape(plan);
    }
    await this.report(shown, this.causeOf(shown, chosen, lowered !== mode));
  }

  private async lookOnce(): Promise<void> {
    try {
      const reports = await this.kept.stats();
      if (!reports) return;
      const now = this.kept.clock.now();
      const sample = sampleOf(reports, now);
      if (this.before) {
        this.line = smooth(this.line, between(this.before, sample));
        const { mode } = this.stand;
        this.stand = look(this.stand, this.line, now);
        if (mode !== this.stand.mode)
          this.kept.log('quality', {
            from: mode,
            to: this.stand.mode,
            cause: this.stand.cause,
            ...this.line,
          });
      }
      this.before = sample;
      await this.apply();
    } catch (thrown) {
      this.kept.log('quality', { reason: String(thrown) });
    }
  }

  private causeOf(shown: QualityMode, chosen: boolean, battery: boolean): QualityCause | null {
    if (chosen) return 'chosen';
    if (battery) return 'battery';
    if (shown !== 'full') return this.stand.cause;
    if ((this.line?.downLoss ?? 0) > BAD_DOWNLOAD) return 'download';
    return this.line?.limitedByDevice ? 'device' : null;
  }

  private async report(mode: QualityMode, cause: QualityCause | null): Promise<void> {
    const now = this.kept.clock.now();
    const same = this.told?.mode === mode && this.told.cause === cause;
    if (!this.line || (same && now - this.toldAt < TELL_MS)) return;
    const { rttMs, loss, available } = this.line;
    const report: QualityReport = {
      mode,
      cause,
      rttMs: rttMs === null ? null : Math.round(rttMs),
      lossPercent: loss === null ? null : Math.round(loss * 1_000) / 10,
      uplinkKbps: available === null ? null : Math.round(available / 1_000),
    };
    this.told = report;
    this.toldAt = now;
    await this.kept.tell(report);
  }
}

function smooth(before: Uplink | null, now: Uplink): Uplink {
  if (!before) return now;
  const mix = (a: number | null, b: number | null): number | null =>
    a === null || b === null ? b : a + (b - a) * WEIGHT;
  return {
    available: mix(before.available, now.available),
    rttMs: mix(before.rttMs, now.rttMs),
    sent: mix(before.sent, now.sent) ?? now.sent,
    loss: mix(before.loss, now.loss) ?? before.loss,
    downLoss: mix(before.downLoss, now.downLoss) ?? before.downLoss,
    limitedByDevice: now.limitedByDevice,
  };
}
