import { DOCUMENT, inject, Service } from '@angular/core';
import type {
  PasskeyAssertion,
  PasskeyAttestation,
  PasskeyCreationOptions,
  PasskeyRequestOptions,
} from '@rinjo/contract';

/** Why a browser made or used no passkey. */
export type PasskeyRefusal = 'passkeyCancelled' | 'passkeyKnown' | 'passkeyFailed';

export class PasskeyError extends Error {
  constructor(
    readonly reason: PasskeyRefusal,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'PasskeyError';
  }
}

/** Passkeys of this browser. The code for them is fetched when the first one is asked for. */
@Service()
export class Passkeys {
  private readonly window = inject(DOCUMENT).defaultView;

  /** Not at an address without a name: a passkey belongs to a host name. */
  get supported(): boolean {
    return (
      this.window !== null &&
      'PublicKeyCredential' in this.window &&
      !/^[\d.]+$|:/.test(this.window.location.hostname)
    );
  }

  /** Throws PasskeyError. */
  async create(options: PasskeyCreationOptions): Promise<PasskeyAttestation> {
    const { startRegistration } = await import('@simplewebauthn/browser');
    try {
      const made = await startRegistration({
        optionsJSON: {
          ...options,
          pubKeyCredParams: [...options.pubKeyCredParams],
          excludeCredentials: options.excludeCredentials.map(refOf),
        },
      });
      const { clientDataJSON, attestationObject, transports = [] } = made.response;
      return { id: made.id, clientDataJSON, attestationObject, transports };
    } catch (thrown) {
      throw refused(thrown);
    }
  }

  /** `autofill` waits until a passkey is chosen in a field, without a dialog. Throws PasskeyError. */
  async get(options: PasskeyRequestOptions, autofill = false): Promise<PasskeyAssertion> {
    const { startAuthentication } = await import('@simplewebauthn/browser');
    try {
      const made = await startAuthentication({
        optionsJSON: { ...options, allowCredentials: options.allowCredentials.map(refOf) },
        useBrowserAutofill: autofill,
      });
      const { clientDataJSON, authenticatorData, signature, userHandle = null } = made.response;
      return { id: made.id, clientDataJSON, authenticatorData, signature, userHandle };
    } catch (thrown) {
      throw refused(thrown);
    }
  }

  /** Whether fields can offer passkeys. */
  async offersInFields(): Promise<boolean> {
    if (!this.supported) return false;
    const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser');
    return browserSupportsWebAuthnAutofill();
  }

  /** Ends what waits in a field. */
  async stop(): Promise<void> {
    const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
    WebAuthnAbortService.cancelCeremony();
  }
}

/** Browsers skip kinds of transport that they do not know. */
function refOf({ id, transports }: PasskeyCreationOptions['excludeCredentials'][number]) {
  return { id, type: 'public-key' as const, transports: transports as Transport[] };
}
type Transport = 'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb';

function refused(thrown: unknown): PasskeyError {
  const name = thrown instanceof Error ? thrown.name : '';
  if (name === 'InvalidStateError') return new PasskeyError('passkeyKnown', { cause: thrown });
  if (name === 'NotAllowedError' || name === 'AbortError')
    return new PasskeyError('passkeyCancelled', { cause: thrown });
  return new PasskeyError('passkeyFailed', { cause: thrown });
}
