import { NS } from './names.js';
import type { Signed } from './test-idp.js';
import { all, first, parseXml, writeXml } from './xml.js';

/** The numbers of "On Breaking SAML: Be Whoever You Want to Be" (USENIX Security 2012), section 4. */
export const XSW_VARIANTS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
export type XswVariant = (typeof XSW_VARIANTS)[number];

/** Which element is wrapped: the forged one takes its place, the genuine one is kept where the signature finds it. */
export const XSW_LEVELS = ['response', 'assertion'] as const;
export type XswLevel = (typeof XSW_LEVELS)[number];

export const XSW_IDS = ['same', 'different'] as const;
export type XswIds = (typeof XSW_IDS)[number];

export interface XswCase {
  readonly name: string;
  readonly variant: XswVariant;
  readonly level: XswLevel;
  readonly ids: XswIds;
}

/** Every combination, 32 for each way of signing. */
export const XSW_CASES: readonly XswCase[] = XSW_VARIANTS.flatMap((variant) =>
  XSW_LEVELS.flatMap((level) =>
    XSW_IDS.map((ids) => ({ name: `XSW${variant} around the ${level}, ${ids} IDs`, variant, level, ids })),
  ),
);

/** For tables of tests: every way of signing with every combination. */
export const XSW_MATRIX: readonly (XswCase & { readonly sign: Exclude<Signed, 'none'> })[] = (
  ['response', 'assertion', 'both'] as const
).flatMap((sign) => XSW_CASES.map((one) => ({ ...one, name: `${sign} signed: ${one.name}`, sign })));

/**
 * Wraps a genuine signed response so that a forged element names this person while the signature over the wrapped
 * element still verifies. An assertion that is wrapped in a response which is signed as well breaks that outer signature.
 */
export function wrapSignature(xml: string, { variant, level, ids }: XswCase, forgedNameId: string): string {
  const document = parseXml(xml);
  const genuine = level === 'response' ? document.documentElement : first(document, 'saml', 'Assertion');
  const forged = forge(genuine, ids, forgedNameId);
  genuine.parentNode?.replaceChild(forged, genuine);
  PLACEMENTS[variant]({ document, genuine, forged });
  return writeXml(document);
}

interface Place {
  readonly document: Document;
  /** With its own signature, if it had one; in no document yet. */
  readonly genuine: Element;
  /** In the place of the genuine element, with a copy of its signature. */
  readonly forged: Element;
}

/** A signature is moved, never copied: libraries refuse two of one value. It stays at the forged or at the genuine element. */
const PLACEMENTS: Readonly<Record<XswVariant, (place: Place) => void>> = {
  // 1: genuine inside the signature, which stays at the forged one.
  1: (p) => signatureAtForged(p).appendChild(p.genuine),
  // 2: genuine before the signature, which stays at the forged one: detached instead of enveloped.
  2: (p) => {
    const signature = signatureAtForged(p);
    signature.parentNode?.insertBefore(p.genuine, signature);
  },
  // 3: forged first, genuine with its signature after it. A root has no place beside it: first child instead.
  3: (p) => {
    signatureAtGenuine(p);
    const parent = p.forged.parentNode;
    if (parent === p.document) p.forged.insertBefore(p.genuine, p.forged.firstChild);
    else parent?.insertBefore(p.genuine, p.forged.nextSibling);
  },
  // 4: genuine with its signature inside the forged one.
  4: (p) => {
    signatureAtGenuine(p);
    p.forged.appendChild(p.genuine);
  },
  // 5: signature at the forged one, genuine at the end of the document.
  5: (p) => {
    signatureAtForged(p);
    p.document.documentElement.appendChild(p.genuine);
  },
  // 6: genuine inside the key information of the signature, which stays at the forged one.
  6: (p) => {
    const signature = signatureAtForged(p);
    (all(signature, 'ds', 'KeyInfo')[0] ?? signature).appendChild(p.genuine);
  },
  // 7: genuine with its signature inside Extensions, whose schema allows anything.
  7: (p) => {
    signatureAtGenuine(p);
    const extensions = p.document.createElementNS(NS.samlp, 'samlp:Extensions');
    extensions.appendChild(p.genuine);
    p.document.documentElement.insertBefore(extensions, p.document.documentElement.firstChild);
  },
  // 8: genuine inside ds:Object of the signature, which stays at the forged one.
  8: (p) => {
    const object = p.document.createElementNS(NS.ds, 'ds:Object');
    object.appendChild(p.genuine);
    signatureAtForged(p).appendChild(object);
  },
};

/** A copy that names somebody else, with the one signature that the placement decides about. */
function forge(genuine: Element, ids: XswIds, nameId: string): Element {
  const forged = genuine.cloneNode(true) as Element;
  for (const element of all(forged, 'saml', 'NameID')) element.textContent = nameId;
  const kept = signatureOf(forged);
  for (const signature of all(forged, 'ds', 'Signature')) if (signature !== kept) remove(signature);
  if (ids === 'different')
    for (const element of [forged, ...Array.from(forged.getElementsByTagName('*'))]) {
      const id = element.getAttribute('ID');
      if (id) element.setAttribute('ID', `_forged${id}`);
    }
  return forged;
}

/** Takes the signature from the genuine element; the one at the forged element, or the document's when it has none. */
function signatureAtForged({ document, genuine, forged }: Place): Element {
  const atGenuine = signatureOf(genuine);
  if (atGenuine) remove(atGenuine);
  const signature = signatureOf(forged) ?? all(document, 'ds', 'Signature')[0];
  if (!signature) throw new Error('Nothing is signed');
  return signature;
}

function signatureAtGenuine({ forged }: Place): void {
  const signature = signatureOf(forged);
  if (signature) remove(signature);
}

/** The element's own signature, or else the first inside it. */
function signatureOf(element: Element): Element | undefined {
  const signatures = all(element, 'ds', 'Signature');
  return signatures.find((signature) => signature.parentNode === element) ?? signatures[0];
}

const remove = (node: Element): void => void node.parentNode?.removeChild(node);
