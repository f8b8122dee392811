import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PhotoMetadataRule } from '@rinjo/contract';
import { stripPhoto, type StripRule } from '@rinjo/photo-metadata';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { TenantsRepository } from '../../tenancy/index.js';

/** What came of a photo whose metadata was taken away here, because its device had not done it. */
export interface Stripped {
  readonly rule: StripRule;
  /** SHA-256 of what came, in hexadecimal. */
  readonly cameSha256: string;
}

/** A photo as it may be kept. */
export interface RuledPhoto {
  readonly bytes: Buffer;
  /** Null for what may be kept as it came. */
  readonly stripped: Stripped | null;
}

/** The tenant's rule for the metadata of photos. */
@Injectable()
export class PhotoRule {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly tenants: TenantsRepository,
  ) {}

  of(principal: Principal): Promise<PhotoMetadataRule> {
    return this.tenantDb.run(principal, async (tx) => (await this.tenants.own(tx)).photoMetadata);
  }
}

/** Throws UNSUPPORTED_MEDIA_TYPE (`metadata`) for a photo in which a rule cannot be kept, because it is damaged. */
export function ruled(bytes: Buffer, rule: PhotoMetadataRule): RuledPhoto {
  if (rule === 'keep') return { bytes, stripped: null };
  const left = stripPhoto(bytes, rule);
  if (left === 'unreadable') throw new DomainError('UNSUPPORTED_MEDIA_TYPE', { reason: 'metadata' });
  if (left === null) return { bytes, stripped: null };
  const cameSha256 = createHash('sha256').update(bytes).digest('hex');
  return { bytes: Buffer.from(left), stripped: { rule, cameSha256 } };
}
