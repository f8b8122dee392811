import { LIMITS, type MetadataRefusal, METADATA_REFUSALS } from '@rinjo/contract';
import { SamlRefused } from '../response/refused.js';
import { parseStrict } from '../response/xml.js';

export class MetadataRefused extends Error {
  constructor(
    readonly reason: MetadataRefusal,
    options?: ErrorOptions,
  ) {
    super(reason, options);
    this.name = 'MetadataRefused';
  }
}

/** Reads a document under the limits that metadata have, and no more: 1 MB of UTF-8. Throws MetadataRefused. */
export function readMetadata(source: string | Buffer): Element {
  if (Buffer.byteLength(source) > LIMITS.samlMetadataBytes) throw new MetadataRefused('too_large');
  const text = decoded(source);
  try {
    return parseStrict(text);
  } catch (cause) {
    throw cause instanceof SamlRefused && isMetadataRefusal(cause.refusal)
      ? new MetadataRefused(cause.refusal, { cause })
      : cause;
  }
}

/** Without a byte order mark, which Microsoft's metadata begin with. */
function decoded(source: string | Buffer): string {
  try {
    const bytes = typeof source === 'string' ? Buffer.from(source, 'utf8') : source;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch (cause) {
    throw new MetadataRefused('not_utf8', { cause });
  }
  throw new MetadataRefused('not_utf8');
}

const isMetadataRefusal = (refusal: string): refusal is MetadataRefusal =>
  (METADATA_REFUSALS as readonly string[]).includes(refusal);
