import type { ProducerId } from '@rinjo/contract';
import type { types } from 'mediasoup';
import type { Clock, Timer } from '../../platform/time/clock.js';

/** Raised at once, lowered after this long, and never lowered in the first moments of a picture (media.md 1.6). */
const LOWER_AFTER_MS = 10_000;
/** Nobody looks at all. */
export const NOBODY = -1;

type Watched = Pick<types.Consumer, 'paused' | 'preferredLayers' | 'producerId'>;

/** The largest layer of a producer that any of these consumers wants; null when one has not said. */
export function wantedLayer(consumers: Iterable<Watched>, producerId: string): number | null {
  let wanted = NOBODY;
  for (const consumer of consumers) {
    if (consumer.producerId !== producerId || consumer.paused) continue;
    const layer = consumer.preferredLayers?.spatialLayer;
    if (layer === undefined) return null;
    wanted = Math.max(wanted, layer);
  }
  return wanted;
}

interface Told {
  layer: number | null;
  timer: Timer | null;
}

/** What nobody looks at is not sent: tells a sender the largest layer that is wanted, null for all. */
export class Demand {
  private readonly producers = new Map<ProducerId, Told>();

  constructor(
    private readonly clock: Clock,
    private readonly tell: (producerId: ProducerId, layer: number | null) => void,
  ) {}

  opened(producerId: ProducerId): void {
    this.producers.set(producerId, { layer: null, timer: null });
  }

  closed(producerId: ProducerId): void {
    this.producers.get(producerId)?.timer?.cancel();
    this.producers.delete(producerId);
  }

  /** Somebody looks at it differently now. `wanted` is asked again when the time to lower it has come. */
  changed(producerId: ProducerId, wanted: () => number | null): void {
    const told = this.producers.get(producerId);
    if (!told) return;
    if (above(wanted(), told.layer)) {
      this.set(producerId, told, wanted());
      return;
    }
    if (wanted() === told.layer) {
      told.timer?.cancel();
      told.timer = null;
      return;
    }
    told.timer ??= this.clock.after(LOWER_AFTER_MS, () => {
      told.timer = null;
      if (this.producers.get(producerId) === told && wanted() !== told.layer)
        this.set(producerId, told, wanted());
    });
  }

  private set(producerId: ProducerId, told: Told, layer: number | null): void {
    told.timer?.cancel();
    told.timer = null;
    told.layer = layer;
    this.tell(producerId, layer);
  }
}

/** Null is everything. */
const above = (a: number | null, b: number | null): boolean => b !== null && (a === null || a > b);

/** What is shown large goes first when a line cannot carry all (media.md 1.6); 1 to 255. */
const PRIORITIES = [10, 60, 200] as const;
export const priorityOf = (spatialLayer: number): number => PRIORITIES[spatialLayer] ?? 200;
