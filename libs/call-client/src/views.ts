import type { ProducerId } from '@rinjo/contract';
import type { ViewSize } from './call-session.js';
import type { ClientClock } from './clock.js';
import { layerFor } from './encodings.js';
import type { Incoming } from './media-session.js';

/** What the server should send of one track. */
export interface Demand {
  readonly paused: boolean;
  readonly spatialLayer: number;
  readonly temporalLayer: number;
}

/** What a picture of this size needs: nothing while it is hidden, else the smallest layer that fills it. */
export function demandOf(size: ViewSize, layers: Incoming['layers']): Demand {
  return {
    paused: !size.visible,
    spatialLayer: layerFor(size.width, layers.spatial),
    temporalLayer: layers.temporal - 1,
  };
}

const EVERY_MS = 500;

/** Reports the sizes at which pictures are shown, at most twice a second each, and only what has changed. */
export class Views {
  private readonly sizes = new Map<ProducerId, ViewSize>();
  private readonly told = new Map<ProducerId, { readonly consumerId: string; readonly demand: Demand }>();
  private cancel: (() => void) | null = null;

  constructor(
    private readonly clock: ClientClock,
    private readonly incoming: () => Iterable<Incoming>,
    private readonly tell: (incoming: Incoming, demand: Demand, before: Demand | null) => void,
  ) {}

  set(producerId: ProducerId, size: ViewSize): void {
    this.sizes.set(producerId, size);
    this.soon();
  }

  /** Looks again, soon: there are new tracks, or new sizes. */
  soon(): void {
    this.cancel ??= this.clock.after(EVERY_MS, () => {
      this.cancel = null;
      this.report();
    });
  }

  stop(): void {
    this.cancel?.();
    this.cancel = null;
  }

  private report(): void {
    for (const incoming of this.incoming()) {
      const { id, kind } = incoming.producer;
      const size = this.sizes.get(id);
      if (!size || kind !== 'video') continue;
      const demand = demandOf(size, incoming.layers);
      const known = this.told.get(id);
      const before = known?.consumerId === incoming.consumerId ? known.demand : null;
      if (before && same(before, demand)) continue;
      this.told.set(id, { consumerId: incoming.consumerId, demand });
      this.tell(incoming, demand, before);
    }
  }
}

function same(a: Demand, b: Demand): boolean {
  return a.paused === b.paused && a.spatialLayer === b.spatialLayer && a.temporalLayer === b.temporalLayer;
}
