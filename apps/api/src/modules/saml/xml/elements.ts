/** Namespaces of the norms that our XML is written in. */
export const XMLNS = {
  saml: 'urn:oasis:names:tc:SAML:2.0:assertion',
  samlp: 'urn:oasis:names:tc:SAML:2.0:protocol',
  md: 'urn:oasis:names:tc:SAML:2.0:metadata',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xenc: 'http://www.w3.org/2001/04/xmlenc#',
} as const;
export type Namespace = keyof typeof XMLNS;

/** The child elements of this name; never those deeper down, never those of another namespace. */
export const childElements = (parent: Node, namespace: Namespace, name: string): Element[] =>
  Array.from(parent.childNodes).filter((node): node is Element => isNamed(node, namespace, name));

export function isNamed(node: Node, namespace: Namespace, name: string): boolean {
  return (
    node.nodeType === 1 &&
    'localName' in node &&
    node.localName === name &&
    namespaceOf(node) === XMLNS[namespace]
  );
}

const namespaceOf = (node: Node): unknown => ('namespaceURI' in node ? node.namespaceURI : null);

/** The one child element of this name; null when there is none or more than one. */
export function onlyChild(parent: Node, namespace: Namespace, name: string): Element | null {
  const [first, ...more] = childElements(parent, namespace, name);
  return first && more.length === 0 ? first : null;
}

/** The text of an element that holds nothing but text; null when it holds more. */
export function plainText(element: Element): string | null {
  const children = Array.from(element.childNodes);
  return children.every((node) => node.nodeType === 3)
    ? children.map((node) => node.nodeValue ?? '').join('')
    : null;
}

/** The value of an attribute without a namespace; null when it is not there. */
export const attributeOf = (element: Element, name: string): string | null =>
  element.hasAttribute(name) ? element.getAttribute(name) : null;
