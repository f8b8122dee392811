import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LIMITS, type MetadataRefusal, type MetadataSource } from '@rinjo/contract';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { OutgoingHttp } from '../../../platform/http/outgoing.js';
import { Clock } from '../../../platform/time/clock.js';
import { type IdpMetadata, metadataOf } from './idp-metadata.js';
import { MetadataRefused, readMetadata } from './read-metadata.js';

/** Metadata that were read, and where from. */
export interface SourcedMetadata {
  readonly metadata: IdpMetadata;
  readonly text: string;
  /** Null: they were uploaded. */
  readonly url: string | null;
}

const TIMEOUT_MS = 10_000;

/** Reads metadata from what an administrator uploads, or from the address that they name. */
@Injectable()
export class MetadataReader {
  constructor(
    private readonly http: OutgoingHttp,
    private readonly clock: Clock,
  ) {}

  /**
   * `entityId` is that of the connection, once it is known. Fetches: not inside a transaction. Throws CONNECTION_METADATA,
   * whose `reason` is a MetadataRefusal.
   */
  async read({ xml, url }: MetadataSource, entityId: string | null): Promise<SourcedMetadata> {
    try {
      if ((xml === undefined) === (url === undefined)) throw new MetadataRefused('no_source');
      const text = xml ?? (await this.fetch(url ?? ''));
      return { text, metadata: this.parse(text, entityId), url: url ?? null };
    } catch (cause) {
      throw cause instanceof MetadataRefused ? refusal(cause.reason, cause) : cause;
    }
  }

  private parse(text: string, entityId: string | null): IdpMetadata {
    const expected = { now: this.clock.now(), ...(entityId !== null && { entityId }) };
    return metadataOf(readMetadata(text), expected);
  }

  private async fetch(url: string): Promise<string> {
    const answer = await this.http
      .send({
        method: 'GET',
        url,
        headers: { accept: 'application/samlmetadata+xml, application/xml, text/xml' },
        maxBytes: LIMITS.samlMetadataBytes,
        timeoutMs: TIMEOUT_MS,
      })
      .catch(refuseUnreachable);
    if (answer.status !== 200) throw new MetadataRefused('not_found');
    return utf8(answer.body);
  }
}

/** What was wrong on the way is for administrators to know; what is there, where they may not look, is not. */
function refuseUnreachable(cause: unknown): never {
  if (!(cause instanceof DomainError)) throw cause;
  throw new MetadataRefused(cause.details['reason'] === 'too_large' ? 'too_large' : 'unreachable', { cause });
}

function utf8(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch (cause) {
    throw new MetadataRefused('not_utf8', { cause });
  }
}

export const refusal = (reason: MetadataRefusal, cause?: unknown): DomainError =>
  new DomainError('CONNECTION_METADATA', { reason }, { cause });

/** Names what metadata say, however they say it: dates of validity and signatures may differ from one look to the next. */
export function digestOf({ entityId, ssoUrl, sloUrl, signingCertificates }: IdpMetadata): string {
  const certificates = signingCertificates.map(({ fingerprint }) => fingerprint).sort();
  return createHash('sha256')
    .update(JSON.stringify([entityId, ssoUrl, sloUrl, certificates]))
    .digest('hex');
}
