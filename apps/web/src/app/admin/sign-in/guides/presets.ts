import type { AttributeMap, IdentityProvider, SignaturePolicy } from '@rinjo/contract';

/** What fits an identity provider that was set up as its guide says. */
export interface Preset {
  readonly attributes: AttributeMap;
  readonly signaturePolicy: SignaturePolicy;
}

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims';
const PLAIN: AttributeMap = { email: 'email', displayName: 'displayName', locale: '', groups: 'groups' };

export const PRESETS: Readonly<Record<IdentityProvider, Preset>> = {
  /** Claims that Entra ID issues by itself; groups come as object ids once a group claim is added. */
  entra: {
    attributes: {
      email: `${CLAIMS}/emailaddress`,
      displayName: 'http://schemas.microsoft.com/identity/claims/displayname',
      locale: '',
      groups: 'http://schemas.microsoft.com/ws/2008/06/identity/claims/groups',
    },
    signaturePolicy: 'both',
  },
  okta: { attributes: PLAIN, signaturePolicy: 'both' },
  /** Google signs the assertion, or the response instead of it. */
  google: { attributes: PLAIN, signaturePolicy: 'assertion' },
  hennge: { attributes: { ...PLAIN, groups: '' }, signaturePolicy: 'assertion' },
  other: { attributes: PLAIN, signaturePolicy: 'both' },
};
