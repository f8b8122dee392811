import { InjectionToken } from '@angular/core';
import type { DeskListener } from '@rinjo/call-client';
import type { UserId } from '@rinjo/contract';

/** A desk line as the store needs it. */
export interface Desk {
  start(): void;
  stop(): void;
  watch(userIds: readonly UserId[]): void;
}

/** Makes this tab's desk line to its own server. Specs provide one of their own. */
export const OPEN_DESK = new InjectionToken<(listener: DeskListener) => Promise<Desk>>('OPEN_DESK', {
  providedIn: 'root',
  factory: () => async (listener) => {
    const { DeskClient } = await import('@rinjo/call-client');
    return new DeskClient(location.origin, listener);
  },
});
