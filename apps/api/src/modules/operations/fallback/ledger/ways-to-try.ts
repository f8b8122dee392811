import { Injectable } from '@nestjs/common';
import type { ProberWay } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { isWithoutUdp, relayUrls } from '../../../../platform/turn/relay-parts.js';
import { InstallationContacts } from '../../../tenancy/index.js';

/** Which ways around a failure there are to be tried here. */
@Injectable()
export class WaysToTry {
  constructor(
    private readonly environment: Environment,
    private readonly contacts: InstallationContacts,
  ) {}

  /** By a prober. Nobody can try a relay that is not there, or contacts that nobody has entered. */
  async toTry(): Promise<readonly ProberWay[]> {
    const { contacts } = await this.contacts.read();
    return [
      ...(this.hasRelay ? (['relay'] as const) : []),
      'direct',
      'audio',
      ...(contacts.length > 0 ? (['contacts'] as const) : []),
    ];
  }

  private get hasRelay(): boolean {
    const { TURN_URLS, TURN_SECRET } = this.environment;
    return TURN_SECRET !== '' && relayUrls(TURN_URLS).some(isWithoutUdp);
  }
}
