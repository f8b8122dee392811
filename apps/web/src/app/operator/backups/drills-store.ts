import { Service } from '@angular/core';
import type { DrillKind, DrillsView } from '@rinjo/contract';
import { WatchedView } from '../watched-view';

const PATH = '/operator/drills';
/** While a drill runs, the node that is asked may be the one that the drill has lost. */
const MISSES = 30;

/** The drills. */
@Service({ autoProvided: false })
export class DrillsStore extends WatchedView<DrillsView> {
  constructor() {
    super(PATH, {
      isEmpty: ({ kinds }) => kinds.length === 0,
      isUnderWay: ({ kinds }) => kinds.some(({ order }) => order !== null),
      misses: MISSES,
    });
  }

  order(kind: DrillKind): Promise<void> {
    return this.act('POST', PATH, { kind });
  }
}
