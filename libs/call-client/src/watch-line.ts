import type { QualityMode } from '@rinjo/contract';
import type { InCall } from './exchange.js';
import type { MediaSession } from './media-session.js';
import { Pulse } from './pulse.js';
import { watchBattery } from './quality/battery.js';
import { QualityKeeper } from './quality/quality-keeper.js';

/** The call whose line is watched. */
export interface WatchedCall extends InCall {
  session(): MediaSession | null;
  /** Nothing is being recovered, and the call is not over. */
  joined(): boolean;
  /** What is sent from now on. */
  sends(mode: QualityMode): void;
}

export interface LineWatch {
  readonly keeper: QualityKeeper;
  stop(): void;
}

/** Notices that media stops, and keeps the own sending at what the line carries. */
export function watchLine(call: WatchedCall): LineWatch {
  const session = (): MediaSession | null => (call.joined() ? call.session() : null);
  const pulse = new Pulse(
    call.clock,
    async () => (await session()?.received()) ?? null,
    () => call.link()?.prove(),
  );
  const keeper = new QualityKeeper({
    clock: call.clock,
    stats: async () => (await session()?.stats()) ?? null,
    wish: () => {
      const snapshot = call.snapshot();
      return snapshot?.parts.quality.find((view) => view.participantId === snapshot.self)?.wish ?? 'auto';
    },
    batteryLow: watchBattery(),
    shape: async (plan) => call.session()?.shapeCamera(plan),
    tell: async (report) => {
      await call.link()?.send('quality.report', report);
    },
    log: (message, details) => call.log(message, details),
    sends: (mode) => call.sends(mode),
  });
  pulse.start();
  keeper.start();
  return {
    keeper,
    stop: () => {
      pulse.stop();
      keeper.stop();
    },
  };
}
