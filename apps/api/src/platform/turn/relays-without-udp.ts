import type { IceServer } from '@rinjo/contract';
import { isWithoutUdp } from './relay-parts.js';

/** A TURN server at one of its addresses, and who may use it. */
export interface RelayAccess {
  /** `turn:host:port?transport=tcp` or `turns:host:port`. */
  readonly url: string;
  readonly username: string;
  readonly credential: string;
}

/** Every address of a relay, among ICE servers, that takes no UDP to reach. */
export const relaysWithoutUdp = (servers: readonly IceServer[]): readonly RelayAccess[] =>
  servers.flatMap(({ urls, username, credential }) =>
    username === undefined || credential === undefined
      ? []
      : urls.filter(isWithoutUdp).map((url) => ({ url, username, credential })),
  );
