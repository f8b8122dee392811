import type { ConnectionId } from '@rinjo/contract';

/** Who we are to the identity provider of one connection: no two connections share a name or an address. */
export interface ServiceProvider {
  readonly entityId: string;
  readonly acsUrl: string;
  readonly sloUrl: string;
  readonly metadataUrl: string;
  readonly loginUrl: string;
}

export function serviceProviderOf(publicUrl: string, id: ConnectionId): ServiceProvider {
  const entityId = `${new URL(publicUrl).origin}/saml/${id}`;
  const at = (what: string): string => `${entityId}/${what}`;
  return {
    entityId,
    acsUrl: at('acs'),
    sloUrl: at('slo'),
    metadataUrl: at('metadata'),
    loginUrl: at('login'),
  };
}
