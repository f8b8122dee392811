import { Injectable } from '@nestjs/common';
import type { ProberWay } from '@rinjo/contract';
import { InstallationContacts } from '../../../tenancy/index.js';

/** Which ways around a failure there are to be tried here. */
@Injectable()
export class WaysToTry {
  constructor(private readonly contacts: InstallationContacts) {}

  /** By a prober. Nobody can try contacts that nobody has entered. */
  async toTry(): Promise<readonly ProberWay[]> {
    const { contacts } = await this.contacts.read();
    return contacts.length > 0 ? ['direct', 'audio', 'contacts'] : ['direct', 'audio'];
  }
}
