import { demand } from './refused.js';

/** Bytes of a posted form, and of the message in it as base64. */
export const MAX_FORM_BYTES = 400 * 1024;
const MAX_MESSAGE_CHARACTERS = 256 * 1024;
const MAX_FIELDS = 4;
const MAX_RELAY_STATE = 512;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export interface PostedResponse {
  /** The message as text. */
  readonly xml: string;
  readonly relayState: string | null;
}

/**
 * Reads what an identity provider posts (SAML bindings 3.5): SAMLResponse once, at most four fields, strict base64 of
 * strict UTF-8. Throws SamlRefused. Security.md 2.3.1.
 */
export function readPostedResponse(body: Buffer): PostedResponse {
  demand(body.length <= MAX_FORM_BYTES, 'too_large', { seen: `${body.length}` });
  const fields = [...new URLSearchParams(body.toString('latin1'))];
  demand(fields.length <= MAX_FIELDS, 'malformed_form', { seen: `${fields.length} fields` });
  const valuesOf = (name: string): string[] =>
    fields.filter(([key]) => key === name).map(([, value]) => value);
  const [message, ...more] = valuesOf('SAMLResponse');
  demand(message !== undefined && more.length === 0, 'malformed_form', { expected: 'SAMLResponse' });
  demand(valuesOf('SAMLRequest').length === 0, 'malformed_form', { seen: 'SAMLRequest' });
  const relayStates = valuesOf('RelayState');
  demand(relayStates.length <= 1, 'malformed_form', { seen: 'RelayState' });
  const [relayState = null] = relayStates;
  demand(relayState === null || relayState.length <= MAX_RELAY_STATE, 'malformed_form', {
    seen: 'RelayState',
  });
  return { xml: decode(message), relayState };
}

function decode(message: string): string {
  demand(message.length <= MAX_MESSAGE_CHARACTERS, 'too_large', { seen: `${message.length}` });
  const base64 = message.replace(/[\r\n]/g, '');
  demand(base64 !== '' && BASE64.test(base64), 'not_base64');
  const text = utf8(Buffer.from(base64, 'base64'));
  demand(text !== null && !text.includes('\0'), 'not_utf8');
  return text;
}

function utf8(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
