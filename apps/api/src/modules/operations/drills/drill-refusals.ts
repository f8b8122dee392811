import type { DrillObstacle } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';

/** What somebody who orders a drill that may not begin is answered with. */
export function refusalOf(obstacle: DrillObstacle): DomainError {
  switch (obstacle) {
    case 'window':
      return new DomainError('DRILL_NEEDS_WINDOW');
    case 'nodes':
      return new DomainError('DRILL_NEEDS_NODES');
    case 'busy':
    case 'here':
    case 'call':
      return new DomainError('CONFLICT');
  }
}
