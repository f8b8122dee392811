import { lookup, type LookupAddress } from 'node:dns';

/** Finds the addresses of a host name. */
export abstract class NameResolver {
  /** All addresses, in the order in which they are tried. Rejects when there is none. */
  abstract resolve(name: string): Promise<readonly LookupAddress[]>;
}

/** As the operating system resolves names. */
export class SystemNameResolver extends NameResolver {
  override resolve(name: string): Promise<readonly LookupAddress[]> {
    return new Promise((resolve, reject) => {
      lookup(name, { all: true }, (cause, addresses) => {
        if (cause) reject(cause);
        else resolve(addresses);
      });
    });
  }
}
