import type { EndpointKind } from '@rinjo/contract';
import type { Environment } from '../../../../config/environment.js';
import { relayUrls } from '../../../../platform/turn/relay-parts.js';

/** Something that data of the service go to. */
export interface Endpoint {
  readonly kind: EndpointKind;
  /** Small letters, without port or brackets; empty: this machine, without a network. */
  readonly host: string;
}

/** What the settings name, each host once per kind. */
export function endpointsInUse(environment: Environment): readonly Endpoint[] {
  const found: readonly (readonly [EndpointKind, string])[] = [
    ['database', hostOf(environment.DATABASE_APP_URL)],
    ['database', hostOf(environment.DATABASE_SYSTEM_URL)],
    [
      'objects',
      environment.OBJECT_STORE === 'directory'
        ? ''
        : azureHost(environment.AZURE_STORAGE_CONNECTION, environment.AZURE_STORAGE_URL),
    ],
    ['keys', environment.KEY_STORE === 'directory' ? '' : hostOf(environment.AZURE_KEY_VAULT_URL)],
    ...backups(environment).map((host) => ['backups', host] as const),
    ...relayUrls(environment.TURN_URLS).map((url) => ['turn', turnHost(url)] as const),
    ...(environment.SMTP_URL === '' ? [] : [['mail', hostOf(environment.SMTP_URL)] as const]),
  ];
  const names = [...new Set(found.map(([kind, host]) => `${kind} ${host}`))];
  return names
    .map((name) => found.find(([kind, host]) => `${kind} ${host}` === name))
    .flatMap((pair) => (pair ? [{ kind: pair[0], host: pair[1] }] : []));
}

function backups(environment: Environment): readonly string[] {
  switch (environment.BACKUP_STORE) {
    case 'off':
      return [];
    case 'directory':
      return [''];
    case 'azure':
      return [azureHost(environment.BACKUP_AZURE_CONNECTION, environment.BACKUP_AZURE_URL)];
  }
}

/** Of an address; a database on a socket of this machine has none. */
export function hostOf(address: string): string {
  const host = URL.parse(address)?.hostname ?? '';
  return decodeURIComponent(host)
    .toLowerCase()
    .replace(/^\[|\]$/g, '');
}

/** RFC 7064 and RFC 7065: `turn:host:port?transport=tcp`. */
const turnHost = (url: string): string => hostOf(`turn://${url.replace(/^(stuns?|turns?):/i, '')}`);

/** How an Azure storage account is spoken to, and its host. */
export function storeProtocol(
  connection: string,
  url: string,
): { readonly protocol: string; readonly host: string } {
  const address = azureAddress(connection, url);
  return { protocol: URL.parse(address)?.protocol ?? '', host: hostOf(address) };
}

const azureHost = (connection: string, url: string): string => hostOf(azureAddress(connection, url));

/** A connection string names the endpoint, or account and suffix of it. */
function azureAddress(connection: string, url: string): string {
  if (connection === '') return url;
  const of = new Map(
    connection.split(';').map((part) => {
      const at = part.indexOf('=');
      return [part.slice(0, at).trim().toLowerCase(), part.slice(at + 1).trim()] as const;
    }),
  );
  if (of.get('usedevelopmentstorage') === 'true') return 'http://localhost';
  const endpoint = of.get('blobendpoint');
  if (endpoint) return endpoint;
  const host = `${of.get('accountname') ?? ''}.blob.${of.get('endpointsuffix') ?? 'core.windows.net'}`;
  return `${(of.get('defaultendpointsprotocol') ?? 'https').toLowerCase()}://${host}`;
}
