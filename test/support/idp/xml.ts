import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
import { ExclusiveCanonicalization } from 'xml-crypto';
import { NS } from './names.js';

export const parseXml = (xml: string): Document => new DOMParser().parseFromString(xml, 'text/xml');

export const writeXml = (node: Node): string => new XMLSerializer().serializeToString(node);

export const canonical = (element: Element): string =>
  new ExclusiveCanonicalization().process(element, {
    defaultNsForPrefix: {},
    inclusiveNamespacesPrefixList: [],
    ancestorNamespaces: [],
    signatureNode: null,
  });

export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const escapeAttribute = (text: string): string => escapeText(text).replaceAll('"', '&quot;');

/** ` name="value"` for each that has a value. */
export const attributes = (values: Readonly<Record<string, string | null | undefined>>): string =>
  Object.entries(values)
    .map(([name, value]) =>
      value === null || value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`,
    )
    .join('');

/** The first element of this name in the document. Throws when there is none. */
export function first(node: Document | Element, namespace: keyof typeof NS, name: string): Element {
  const found = node.getElementsByTagNameNS(NS[namespace], name).item(0);
  if (!found) throw new Error(`No ${namespace}:${name}`);
  return found;
}

export const all = (node: Document | Element, namespace: keyof typeof NS, name: string): Element[] =>
  Array.from(node.getElementsByTagNameNS(NS[namespace], name));

/** The child elements of this name. */
export const childrenOf = (parent: Element, namespace: keyof typeof NS, name: string): Element[] =>
  all(parent, namespace, name).filter((element) => element.parentNode === parent);

/** The element whose ID this is. Throws unless it is exactly one. */
export function byId(document: Document, id: string): Element {
  const found = Array.from(document.getElementsByTagName('*')).filter(
    (element) => element.getAttribute('ID') === id,
  );
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} elements with ID ${id}`);
  return found[0];
}
