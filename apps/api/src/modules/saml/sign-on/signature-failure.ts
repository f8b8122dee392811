import type { LoadedConnection } from '../connections.repository.js';
import { fingerprintOf } from '../certificates.js';
import { SamlRefused } from '../response/refused.js';
import { allElements, isNamed } from '../response/xml.js';
import { postCheck } from '../response/post-check.js';
import type { Prepared } from './attempt.js';

/**
 * Why node-saml refused, which says no more than that it did: the certificate that the response shows is unknown here, or what
 * it says of time and audience is wrong, or else the signature itself. For the administrator's eyes; decides nothing.
 */
export function explainFailure(prepared: Prepared, cause: unknown): SamlRefused {
  const message = cause instanceof Error ? cause.message : '';
  if (/signature/i.test(message)) return signatureFault(prepared, cause);
  try {
    postCheck(prepared.root, prepared.assertion, prepared.expected);
  } catch (refused) {
    if (refused instanceof SamlRefused) return refused;
  }
  return new SamlRefused('bad_signature', {}, { cause });
}

function signatureFault({ root, assertion, connection }: Prepared, cause: unknown): SamlRefused {
  const shown = [...shownBy(root), ...shownBy(assertion)];
  const known = knownBy(connection);
  const unknown = shown.find((fingerprint) => !known.includes(fingerprint));
  return unknown === undefined
    ? new SamlRefused('bad_signature', {}, { cause })
    : new SamlRefused('unknown_certificate', { seen: unknown, expected: known.join(' ') }, { cause });
}

const knownBy = ({ certificates }: LoadedConnection): string[] => certificates.map((one) => one.fingerprint);

const shownBy = (element: Element): string[] =>
  allElements(element)
    .filter((one) => isNamed(one, 'ds', 'X509Certificate'))
    .map((one) => fingerprintOf(Buffer.from(one.textContent, 'base64')));
