import { InjectionToken } from '@angular/core';
import { CallClient, type CallClientOptions, type CallSession } from '@rinjo/call-client';

/** Makes this person's part in one call. Specs provide one of their own. */
export const OPEN_CALL = new InjectionToken<(options: CallClientOptions) => CallSession>('OPEN_CALL', {
  providedIn: 'root',
  factory: () => (options) => new CallClient(options),
});
