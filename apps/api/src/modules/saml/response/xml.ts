import { DOMParser } from '@xmldom/xmldom';
import { NS, type Namespace } from './names.js';
import { demand, SamlRefused } from './refused.js';

const MAX_DEPTH = 64;
const MAX_NODES = 5_000;

/** `<?` is allowed for one XML declaration at the very beginning, which may name no other encoding. */
const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])utf-8\2)?(?: standalone=(["'])(?:yes|no)\3)?\s*\?>/i;

/**
 * Parses text from outside: no DOCTYPE, entity, comment, CDATA or processing instruction, at most 64 deep and 5,000
 * nodes, well formed without a warning, one root. Uses the parser that node-saml uses, in the one copy that is
 * installed: two parsers that disagree are the classic hole. Throws SamlRefused. Security.md 2.3.2, 2.3.3.
 */
export function parseStrict(text: string): Element {
  assertPlainMarkup(text);
  assertSmall(text);
  const document = parse(text);
  const children = Array.from(document.childNodes);
  const roots = children.filter(isElement);
  const [root] = roots;
  const strays = children.filter((node) => !isElement(node) && !isDeclaration(node) && !isBlank(node));
  demand(roots.length === 1 && root !== undefined && strays.length === 0, 'malformed_xml');
  demand(allElements(root).every(isBound), 'malformed_xml');
  return root;
}

function assertPlainMarkup(text: string): void {
  demand(!text.includes('<!'), 'forbidden_markup', { seen: '<!' });
  const rest = text.startsWith('<?xml') ? text.replace(DECLARATION, '') : text;
  demand(!rest.includes('<?'), 'forbidden_markup', { seen: '<?' });
  // The parser passes over text before the root without a word.
  demand(rest.trimStart().startsWith('<'), 'malformed_xml');
}

/** Counts before anything is built, so that a hostile document costs one pass over its text. */
function assertSmall(text: string): void {
  let depth = 0;
  let nodes = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const end = endOfTag(text, at);
    demand(end !== -1, 'malformed_xml');
    const tag = text.slice(at, end);
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.startsWith('<?')) {
      nodes += 2 + tag.split('=').length; // the element, the text after it, its attributes
      if (!tag.endsWith('/')) depth += 1;
    }
    demand(depth <= MAX_DEPTH && nodes <= MAX_NODES, 'too_complex');
    at = end;
  }
}

/** Where a tag's `>` is; one inside quotes is text. */
function endOfTag(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '>') return at;
    if (char !== '"' && char !== "'") continue;
    at = text.indexOf(char, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

function parse(text: string): Document {
  const refuse = (message: string): never => {
    throw new SamlRefused('malformed_xml', {}, { cause: new Error(message) });
  };
  const parser = new DOMParser({
    locator: {},
    errorHandler: { warning: refuse, error: refuse, fatalError: refuse },
  });
  try {
    return parser.parseFromString(text, 'text/xml');
  } catch (cause) {
    throw cause instanceof SamlRefused ? cause : new SamlRefused('malformed_xml', {}, { cause });
  }
}

const ELEMENT = 1;
const TEXT = 3;
const PROCESSING_INSTRUCTION = 7;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
const isDeclaration = (node: Node): boolean =>
  node.nodeType === PROCESSING_INSTRUCTION && node.nodeName === 'xml';
const isBlank = (node: Node): boolean => node.nodeType === TEXT && node.nodeValue?.trim() === '';

/** Every prefix stands for a namespace: the parser lets one pass that does not. */
const isBound = (element: Element): boolean =>
  [element, ...Array.from(element.attributes)].every(({ prefix, namespaceURI }) => !prefix || !!namespaceURI);

/** Whether the element has this name in this namespace. */
export const isNamed = (element: Element, namespace: Namespace, name: string): boolean =>
  element.localName === name && element.namespaceURI === NS[namespace];

export const childElements = (parent: Element): Element[] => Array.from(parent.childNodes).filter(isElement);

export const childrenNamed = (parent: Element, namespace: Namespace, name: string): Element[] =>
  childElements(parent).filter((child) => isNamed(child, namespace, name));

/** The one child of this name; null when there is none or more than one. */
export function onlyChild(parent: Element, namespace: Namespace, name: string): Element | null {
  const found = childrenNamed(parent, namespace, name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The element and everything below it, in document order. */
export const allElements = (root: Element): Element[] => [
  root,
  ...Array.from(root.getElementsByTagName('*')),
];

/** The value of an attribute without a namespace; null when there is none. */
export const attribute = (element: Element, name: string): string | null =>
  element.hasAttribute(name) ? element.getAttribute(name) : null;

/** Text of an element that holds text alone; null when there are elements in it. */
export const plainText = (element: Element): string | null =>
  childElements(element).length === 0 ? element.textContent : null;

/** A message as a form carries it. */
export const toMessage = (xml: string): string => Buffer.from(xml, 'utf8').toString('base64');
