import { Injectable } from '@nestjs/common';
import { XMLSerializer } from '@xmldom/xmldom';
import { decrypt } from 'xml-encryption';
import type { TenantId } from '@rinjo/contract';
import type { LoadedConnection } from '../connections.repository.js';
import { type FormedAssertion, type FormedResponse, preCheckDecrypted } from '../response/pre-check.js';
import { demand } from '../response/refused.js';
import { isSigned } from '../response/signature-form.js';
import { ServiceProviderKeys } from '../service-provider-keys.js';

export interface OpenedAssertion {
  readonly assertion: FormedAssertion;
  /** PEM of the key that opened it, for node-saml, which opens it once more; null when it was not encrypted. */
  readonly key: string | null;
}

/** Opens encrypted assertions with the library that node-saml uses: two that disagree would be a hole. */
@Injectable()
export class Decryption {
  constructor(private readonly keys: ServiceProviderKeys) {}

  async open(
    tenantId: TenantId,
    connection: LoadedConnection,
    formed: FormedResponse,
  ): Promise<OpenedAssertion> {
    const { assertion, encrypted } = formed;
    if (assertion) return { assertion: { element: assertion, signed: isSigned(assertion) }, key: null };
    demand(encrypted !== null, 'assertion_count');
    for (const key of await this.keys.open(tenantId, connection.keys)) {
      const xml = await opened(encrypted, key);
      if (xml !== null) return { assertion: preCheckDecrypted(xml), key };
    }
    demand(false, 'not_decryptable');
  }
}

function opened(encrypted: Element, key: string): Promise<string | null> {
  return new Promise((resolve) => {
    const options = { key, disallowDecryptionWithInsecureAlgorithm: true };
    decrypt(new XMLSerializer().serializeToString(encrypted), options, (failed, xml) =>
      resolve(failed ? null : xml),
    );
  });
}
