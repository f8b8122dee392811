import { Service } from '@angular/core';
import type { CanariesView, SecurityIncidentId } from '@rinjo/contract';
import { WatchedView } from '../watched-view';

const PATH = '/operator/canaries';

/** The proofs and what they found. */
@Service({ autoProvided: false })
export class CanariesStore extends WatchedView<CanariesView> {
  constructor() {
    super(PATH, {
      isEmpty: ({ canaries }) => canaries.length === 0,
      isUnderWay: ({ running }) => running !== null,
    });
  }

  run(name: string): Promise<void> {
    return this.act('POST', `${PATH}/${encodeURIComponent(name)}/run`);
  }

  end(id: SecurityIncidentId, text: string): Promise<void> {
    return this.act('POST', `/operator/security-incidents/${id}/end`, { text });
  }
}
