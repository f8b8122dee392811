import ipaddr from 'ipaddr.js';

/**
 * Whether a host is this installation's own: this machine, its private network, a name that only that network knows, or the host under
 * which people reach the service. Where all that stands, the operator says with INSTALLATION_PLACE.
 * @param own names and addresses of the installation itself
 */
export function isOfTheInstallation(host: string, own: ReadonlySet<string>): boolean {
  if (host === '' || own.has(host) || host === 'localhost' || host.endsWith('.localhost')) return true;
  if (!ipaddr.isValid(host)) return !host.includes('.');
  const range = ipaddr.process(host).range();
  return ['loopback', 'private', 'uniqueLocal', 'linkLocal', 'unspecified'].includes(range);
}
