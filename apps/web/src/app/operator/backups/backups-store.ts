import { Service } from '@angular/core';
import type { BackupsView } from '@rinjo/contract';
import { WatchedView } from '../watched-view';

const PATH = '/operator/backups';

/** The backups and their drills. */
@Service({ autoProvided: false })
export class BackupsStore extends WatchedView<BackupsView> {
  constructor() {
    super(PATH, {
      isEmpty: ({ generations }) => generations.length === 0,
      isUnderWay: ({ drilling }) => drilling,
    });
  }

  drill(): Promise<void> {
    return this.act('POST', `${PATH}/drill`);
  }
}
