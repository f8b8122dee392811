import { Service } from '@angular/core';
import type { AlertId, ResponseTimesView } from '@rinjo/contract';
import { WatchedView } from '../watched-view';

/** How long people wait, as the service has counted it. There is always something to say. */
@Service({ autoProvided: false })
export class TimesStore extends WatchedView<ResponseTimesView> {
  constructor() {
    super('/operator/response-times', {});
  }

  take(id: AlertId): Promise<void> {
    return this.act('POST', `/operator/alerts/${id}/acknowledgement`);
  }
}
