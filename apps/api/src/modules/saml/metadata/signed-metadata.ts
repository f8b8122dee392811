import { SignedXml } from 'xml-crypto';
import { SamlRefused } from '../response/refused.js';
import { assertSignatureForm, isSigned } from '../response/signature-form.js';
import { readMetadata } from './read-metadata.js';

/**
 * The root element as it was signed with the key of one of these certificates (PEM): what else the document holds is left
 * out. Null when it is not signed so; which certificate the signature shows is of no interest. Throws MetadataRefused.
 */
export function signedMetadata(source: string, trusted: readonly string[]): Element | null {
  const root = readMetadata(source);
  if (!isSigned(root) || !hasGoodForm(root)) return null;
  for (const certificate of trusted) {
    const signed = signedBytes(source, root, certificate);
    if (signed !== null) return readMetadata(signed);
  }
  return null;
}

/** The rules that signatures of responses have. */
function hasGoodForm(root: Element): boolean {
  try {
    assertSignatureForm(root, [root]);
    return true;
  } catch (cause) {
    if (cause instanceof SamlRefused) return false;
    throw cause;
  }
}

function signedBytes(source: string, root: Element, publicCert: string): string | null {
  const signature = Array.from(root.childNodes).find(
    (node) => 'localName' in node && node.localName === 'Signature',
  );
  if (!signature) return null;
  const signed = new SignedXml({ publicCert, getCertFromKeyInfo: () => null });
  try {
    signed.loadSignature(signature);
    const [bytes, ...more] = signed.checkSignature(source) ? signed.getSignedReferences() : [];
    return bytes !== undefined && more.length === 0 ? bytes : null;
  } catch {
    return null; // signed with another key
  }
}
