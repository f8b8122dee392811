import { DOMParser } from '@xmldom/xmldom';

/** Why a text is not read as XML. */
export type XmlRefusal =
  | 'too_large'
  | 'not_utf8'
  /** DOCTYPE, entity, comment, CDATA or processing instruction. */
  | 'forbidden_markup'
  | 'malformed_xml'
  /** Too deep or too many elements. */
  | 'too_complex';

export class XmlRefused extends Error {
  constructor(
    readonly reason: XmlRefusal,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'XmlRefused';
  }
}

export interface XmlLimits {
  readonly maxBytes: number;
  readonly maxDepth?: number;
  readonly maxElements?: number;
}

/**
 * Reads XML from outside. What parsers are attacked with never reaches the parser: the text is bounded, strictly UTF-8,
 * without `<!` and without `<?` but one XML declaration at its very beginning, and its depth is counted before anything is
 * built. Throws XmlRefused. Security design 2.3.1 to 2.3.3.
 */
export function readXml(source: string | Buffer, limits: XmlLimits): Document {
  const text = decoded(source, limits.maxBytes);
  const declaration = DECLARATION.exec(text)?.[0] ?? '';
  const rest = text.slice(declaration.length);
  if (rest.includes('<!') || rest.includes('<?')) throw new XmlRefused('forbidden_markup');
  const encoding = /encoding\s*=\s*["']([^"']*)["']/.exec(declaration)?.[1];
  if (encoding !== undefined && encoding.toLowerCase() !== 'utf-8') throw new XmlRefused('not_utf8');
  // Parsers pass over text before the root.
  if (!rest.trimStart().startsWith('<')) throw new XmlRefused('malformed_xml');
  countTags(rest, limits.maxDepth ?? 64, limits.maxElements ?? 5_000);
  return parsed(text);
}

const DECLARATION = /^<\?xml\s[^?<>]{0,200}\?>/;

function decoded(source: string | Buffer, maxBytes: number): string {
  if (Buffer.byteLength(source) > maxBytes) throw new XmlRefused('too_large');
  let text: string;
  try {
    // A byte order mark is left out; a lone surrogate in a string is no UTF-8 either.
    text = new TextDecoder('utf-8', { fatal: true }).decode(
      typeof source === 'string' ? Buffer.from(source, 'utf8') : source,
    );
  } catch (cause) {
    throw new XmlRefused('not_utf8', { cause });
  }
  if (text.includes('\0') || (typeof source === 'string' && !source.isWellFormed()))
    throw new XmlRefused('not_utf8');
  return text;
}

/** One pass over the tags, without a tree: nothing is paid for what is too deep. */
function countTags(text: string, maxDepth: number, maxElements: number): void {
  let [depth, elements] = [0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = endOfTag(text, at);
    if (end < 0) throw new XmlRefused('malformed_xml');
    if (text[at + 1] === '/') depth -= 1;
    else {
      elements += 1;
      if (text[end - 1] !== '/') depth += 1;
    }
    if (depth > maxDepth || elements > maxElements) throw new XmlRefused('too_complex');
    at = end;
  }
}

/** Where the tag ends that begins here: the next `>` outside quotes; -1 when it does not. */
function endOfTag(text: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '"' || letter === "'") quote = letter;
    else if (letter === '>') return at;
  }
  return -1;
}

function parsed(text: string): Document {
  const refuse = (message: unknown): never => {
    throw new XmlRefused('malformed_xml', { cause: message });
  };
  const document = parser(refuse).parseFromString(text, 'text/xml') as Document | undefined;
  const children = Array.from(document?.childNodes ?? []);
  const elements = children.filter((node) => node.nodeType === 1);
  const strays = children.filter((node) => node.nodeType === 3 && (node.nodeValue ?? '').trim() !== '');
  if (!document || elements.length !== 1 || strays.length > 0) throw new XmlRefused('malformed_xml');
  return document;
}

/** Every complaint counts: a lenient parser is one that differs from the next. */
function parser(refuse: (message: unknown) => never): DOMParser {
  return new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } });
}
