import { DIGEST_METHODS, NS, SIGNATURE_METHODS, TRANSFORMS } from './names.js';
import { demand } from './refused.js';
import { allElements, attribute, childElements, childrenNamed, isNamed } from './xml.js';

/** An xs:ID that is safe in the XPath expressions of libraries. */
const ID = /^[A-Za-z_][A-Za-z0-9_.-]{0,255}$/;
const ABSOLUTE_URI = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;

/**
 * What is signed is exactly what carries the signature: every Signature is a direct child of one of `signable`, at most one
 * each, refers to that element's ID and to nothing else, and uses algorithms of the allow-list. No ID twice, no ds:Object.
 * Throws SamlRefused. Says nothing about whether a signature is right. Security.md 2.3.4, 2.3.5.
 */
export function assertSignatureForm(root: Element, signable: readonly Element[]): void {
  const elements = allElements(root);
  assertUniqueIds(elements);
  elements.forEach(assertAbsoluteNamespaces);
  demand(!elements.some((one) => isNamed(one, 'ds', 'Object')), 'misplaced_signature', { seen: 'ds:Object' });
  for (const signature of elements.filter((one) => one.localName === 'Signature')) {
    const signed = signable.find((one) => one === signature.parentNode);
    demand(signed !== undefined && isNamed(signature, 'ds', 'Signature'), 'misplaced_signature');
    demand(childrenNamed(signed, 'ds', 'Signature').length === 1, 'misplaced_signature');
    assertSignature(signature, signed);
  }
}

/** Whether the element carries a signature of its own. */
export const isSigned = (element: Element): boolean => childrenNamed(element, 'ds', 'Signature').length === 1;

function assertUniqueIds(elements: readonly Element[]): void {
  const seen = new Set<string>();
  for (const element of elements)
    for (const { localName, value } of Array.from(element.attributes)) {
      if (localName.toLowerCase() !== 'id') continue;
      demand(!seen.has(value), 'duplicate_id');
      seen.add(value);
    }
}

/** Relative namespace names have no canonical form (Canonical XML 1.0, section 1.3). */
function assertAbsoluteNamespaces(element: Element): void {
  for (const { namespaceURI, value } of Array.from(element.attributes))
    if (namespaceURI === NS.xmlns) demand(value === '' || ABSOLUTE_URI.test(value), 'misplaced_signature');
}

function assertSignature(signature: Element, signed: Element): void {
  const { SignedInfo } = inOrder(signature, ['SignedInfo', 'SignatureValue'], 'KeyInfo');
  const info = inOrder(SignedInfo, ['CanonicalizationMethod', 'SignatureMethod', 'Reference']);
  const canonical = algorithm(info.CanonicalizationMethod);
  demand(canonical === NS.excC14n, 'refused_transform', { seen: canonical });
  assertAlgorithm(info.SignatureMethod, SIGNATURE_METHODS);
  const id = attribute(signed, 'ID');
  const refersToIt = id !== null && ID.test(id) && attribute(info.Reference, 'URI') === `#${id}`;
  demand(refersToIt, 'misplaced_signature', { seen: 'Reference' });
  const parts = inOrder(info.Reference, ['Transforms', 'DigestMethod', 'DigestValue']);
  assertAlgorithm(parts.DigestMethod, DIGEST_METHODS);
  demand(childElements(parts.DigestValue).length === 0, 'misplaced_signature');
  assertTransforms(parts.Transforms);
}

function assertAlgorithm(element: Element, allowed: ReadonlySet<string>): void {
  const seen = algorithm(element);
  demand(seen !== null && allowed.has(seen) && childElements(element).length === 0, 'refused_algorithm', {
    seen,
  });
}

function assertTransforms(transforms: Element): void {
  const children = childElements(transforms);
  const seen = children.map(algorithm).join(' ');
  const known = children.every(
    (one, i) => isNamed(one, 'ds', 'Transform') && algorithm(one) === TRANSFORMS[i],
  );
  demand(children.length === TRANSFORMS.length && known, 'refused_transform', { seen });
  const [enveloped, canonical] = children;
  const prefixes = canonical ? childElements(canonical) : [];
  const plain =
    prefixes.every((one) => isNamed(one, 'excC14n', 'InclusiveNamespaces')) && prefixes.length <= 1;
  demand(enveloped !== undefined && childElements(enveloped).length === 0 && plain, 'refused_transform', {
    seen,
  });
}

const algorithm = (element: Element): string | null => attribute(element, 'Algorithm');

/** The children, which must be these and no others, each once and in this order; one more at the end may be there. */
function inOrder<const Name extends string>(
  parent: Element,
  names: readonly Name[],
  optional?: string,
): Readonly<Record<Name, Element>> {
  const children = childElements(parent);
  const last = children[names.length];
  const more = last === undefined || (optional !== undefined && isNamed(last, 'ds', optional));
  demand(more && children.length <= names.length + 1, 'misplaced_signature');
  const found = names.map((name, i) => {
    const child = children[i];
    demand(child !== undefined && isNamed(child, 'ds', name), 'misplaced_signature', { expected: name });
    return [name, child] as const;
  });
  return Object.fromEntries(found) as Record<Name, Element>;
}
