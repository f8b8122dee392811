import { hostname, networkInterfaces } from 'node:os';
import type { Environment } from '../../../../config/environment.js';
import { nodeUrl } from '../../../../platform/nodes/node-url.js';
import { hostOf } from './endpoints-in-use.js';

/** Names and addresses under which this installation is known: as people reach it, as it announces itself, as the machine has them. */
export function ownNames(environment: Environment): ReadonlySet<string> {
  const addresses = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return new Set([
    hostOf(environment.PUBLIC_URL),
    hostOf(nodeUrl(environment)),
    ...(environment.MEDIA_ANNOUNCED_ADDRESS ? [environment.MEDIA_ANNOUNCED_ADDRESS.toLowerCase()] : []),
    hostname().toLowerCase(),
    ...addresses.map(({ address }) => address.toLowerCase()),
  ]);
}
