import type { IceServer } from '@rinjo/contract';
import type { Environment } from '../../config/environment.js';
import type { Clock } from '../../platform/time/clock.js';
import { relayUrls } from '../../platform/turn/relay-parts.js';
import { iceServers } from './turn.js';

/** The STUN and TURN servers of this installation. */
export class Relays {
  constructor(
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {}

  /** There is one that relays. */
  get any(): boolean {
    return this.environment.TURN_SECRET !== '' && this.urls.some((url) => url.startsWith('turn'));
  }

  /** With credentials of their own for the holder. */
  servers(holder: string, lifetimeS?: number): IceServer[] {
    return iceServers(this.urls, this.environment.TURN_SECRET, holder, this.clock.now(), lifetimeS);
  }

  private get urls(): string[] {
    return relayUrls(this.environment.TURN_URLS);
  }
}
