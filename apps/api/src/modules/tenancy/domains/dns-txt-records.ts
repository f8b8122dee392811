import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { Environment } from '../../../config/environment.js';
import { TxtRecords } from './txt-records.port.js';

/** Milliseconds of one attempt; an administrator waits for the answer. */
const TIMEOUT_MS = 2_000;
const TRIES = 2;
/** The zone says that there is nothing, or no such name. */
const NOTHING = ['ENODATA', 'ENOTFOUND'];

/** Asks the name servers of DNS_SERVERS, or those of the operating system. */
@Injectable()
export class DnsTxtRecords extends TxtRecords {
  private readonly resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });

  constructor({ DNS_SERVERS }: Environment) {
    super();
    const servers = DNS_SERVERS.split(',').map((server) => server.trim());
    if (DNS_SERVERS !== '') this.resolver.setServers(servers);
  }

  override async at(name: string): Promise<readonly string[]> {
    try {
      // The dot keeps search domains of the machine out of it.
      const records = await this.resolver.resolveTxt(`${name}.`);
      return records.map((parts) => parts.join(''));
    } catch (cause) {
      if (isNothing(cause)) return [];
      throw cause;
    }
  }
}

const isNothing = (cause: unknown): boolean =>
  typeof cause === 'object' && cause !== null && 'code' in cause && NOTHING.includes(String(cause.code));
