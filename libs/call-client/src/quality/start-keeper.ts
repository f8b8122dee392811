import type { QualityMode } from '@rinjo/contract';
import type { InCall } from '../exchange.js';
import type { MediaSession } from '../media-session.js';
import { watchBattery } from './battery.js';
import type { QualityKeeper } from './quality-keeper.js';

/** The call whose own sending is kept. */
export interface SendingCall extends InCall {
  session(): MediaSession | null;
  /** Nothing is being recovered, and the call is not over. */
  joined(): boolean;
  over(): boolean;
  /** What is sent from now on. */
  sends(mode: QualityMode): void;
}

/** Loads the keeper and lets it begin; null when the call is over by then. A page that waits does not carry it. */
export async function startKeeper(call: SendingCall): Promise<QualityKeeper | null> {
  const { QualityKeeper } = await import('./quality-keeper.js');
  if (call.over()) return null;
  const keeper = new QualityKeeper({
    clock: call.clock,
    stats: async () => (call.joined() ? ((await call.session()?.stats()) ?? null) : null),
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
  keeper.start();
  return keeper;
}
