import type { CallSnapshot, ConformityLimits, ParticipantId, ProducerId, QualityMode } from '@rinjo/contract';
import type { InCall } from './exchange.js';
import type { MediaSession } from './media-session.js';
import { Pulse } from './pulse.js';
import { watchBattery } from './quality/battery.js';
import { heldLimits } from './quality/held-limits.js';
import { FilmTeller } from './quality/film-teller.js';
import type { Cell } from './readable.js';
import { UsedData } from './quality/used-data.js';
import { QualityKeeper } from './quality/quality-keeper.js';

/** The call whose line is watched. */
export interface WatchedCall extends InCall {
  session(): MediaSession | null;
  /** Nothing is being recovered, and the call is not over. */
  joined(): boolean;
  /** What is sent from now on, the bytes sent and received so far, and whether nothing comes at the moment. */
  readonly shown: {
    readonly quality: Cell<QualityMode>;
    readonly used: Cell<number>;
    readonly silent: Cell<boolean>;
  };
}

export interface LineWatch {
  readonly keeper: QualityKeeper;
  stop(): void;
}

/** Notices that media stops, and keeps the own sending at what the line carries. */
export function watchLine(call: WatchedCall): LineWatch {
  const session = (): MediaSession | null => (call.joined() ? call.session() : null);
  const used = new UsedData((bytes) => call.shown.used.set(bytes));
  const pulse = new Pulse(
    call.clock,
    async () => {
      const now = session();
      const received = (await now?.received()) ?? null;
      if (now) used.add(now.traffic);
      return received;
    },
    (silent) => {
      call.shown.silent.set(silent);
      if (silent) call.link()?.prove();
    },
  );
  const limits = (): ConformityLimits | null => call.snapshot()?.parts.conformity.limits ?? null;
  const held = (): ConformityLimits | null => heldLimits(call.snapshot());
  const film = new FilmTeller(call.clock, async (report) => {
    await call.link()?.send('conformity.report', report);
  });
  const keeper = new QualityKeeper({
    clock: call.clock,
    stats: async () => {
      const media = session();
      const reports = (await media?.stats()) ?? null;
      if (media && reports && limits()) film.look(reports, media.filmTracks(cameraOwners(call.snapshot())));
      return reports;
    },
    limits: held,
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
    sends: (mode) => call.shown.quality.set(mode),
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

const cameraOwners = (snapshot: CallSnapshot | null): ReadonlyMap<ProducerId, ParticipantId> =>
  new Map(
    snapshot?.producers
      .filter(({ source }) => source === 'camera')
      .map(({ id, participantId }) => [id, participantId]),
  );
