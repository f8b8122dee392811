import { uuidv7 } from 'uuidv7';
import type { Id } from '@rinjo/contract';

/** New ids, injected so that tests can know them. UUIDv7 (RFC 9562): sortable by time, not secret. */
export abstract class Ids {
  abstract next<I extends Id<string>>(): I;
}

export class UuidIds extends Ids {
  next<I extends Id<string>>(): I {
    return uuidv7() as I;
  }
}
