import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { DomainError } from '../errors/domain-error.js';
import type { NameResolver } from './name-resolver.js';
import { isPublicAddress } from './outgoing-address.js';

export type Resolve = (name: string) => Promise<readonly LookupAddress[]>;

/** One address inside among several is enough to refuse the name: OUTGOING_REFUSED. */
export async function publicAddresses(names: NameResolver, name: string): Promise<readonly LookupAddress[]> {
  const found = await names.resolve(name);
  if (!found.every(({ address }) => isPublicAddress(address)))
    throw new DomainError('OUTGOING_REFUSED', { reason: 'address' });
  return found;
}

/** A socket with it connects only to what `resolve` answers. Node asks for all addresses or for one. */
export const lookupBy =
  (resolve: Resolve): LookupFunction =>
  (name, { all }, callback) => {
    resolve(name).then(
      (found) => {
        const [first] = found;
        if (first === undefined) callback(new DomainError('OUTGOING_FAILED', { reason: 'name' }), '');
        else if (all) callback(null, [...found]);
        else callback(null, first.address, first.family);
      },
      (cause: unknown) => callback(cause instanceof Error ? cause : new Error('No address', { cause }), ''),
    );
  };
