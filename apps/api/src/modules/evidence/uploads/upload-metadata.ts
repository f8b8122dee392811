import { type CallId, type EvidenceId, LIMITS, type SiteId, type UploadMetadata } from '@rinjo/contract';
import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsISO8601,
  IsLatitude,
  IsLongitude,
  IsNumber,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  Min,
  validate,
} from 'class-validator';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { toBoolean } from '../../../platform/http/page-query.dto.js';
import { VALIDATION_OPTIONS } from '../../../platform/http/validation.js';

const DAY_MS = 24 * 3600_000;

/** What may be said of an upload; everything else is refused. */
export class UploadMetadataDto implements UploadMetadata {
  @IsString() @Length(1, LIMITS.fileName) readonly filename: string;
  @IsOptional() @IsUUID() readonly callId?: CallId;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly chat?: boolean;
  @IsOptional() @IsUUID() readonly siteId?: SiteId;
  @IsOptional() @IsUUID() readonly previousId?: EvidenceId;
  @IsOptional() @Matches(/^[0-9a-f]{64}$/) readonly sha256?: string;
  @IsOptional() @IsISO8601({ strict: true }) @Length(20, 40) readonly takenAt?: string;
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(-DAY_MS * 3650)
  @Max(DAY_MS * 3650)
  readonly clockOffsetMs?: number;
  @IsOptional() @Type(() => Number) @IsLatitude() readonly latitude?: number;
  @IsOptional() @Type(() => Number) @IsLongitude() readonly longitude?: number;
  @IsOptional() @Type(() => Number) @IsNumber() @Min(0) @Max(100_000) readonly accuracy?: number;
}

const LONGEST = 4_096;

/** Reads `Upload-Metadata` (tus 1.0.0). Throws VALIDATION. */
export async function readMetadata(header: string | undefined): Promise<UploadMetadataDto> {
  const metadata = plainToInstance(UploadMetadataDto, Object.fromEntries(pairsOf(header ?? '')));
  const wrong = await validate(metadata, VALIDATION_OPTIONS);
  if (wrong.length > 0)
    throw new DomainError('VALIDATION', {
      fields: wrong.map(
        ({ property, constraints }) => `${property}:${Object.keys(constraints ?? {})[0] ?? ''}`,
      ),
    });
  if ((metadata.latitude === undefined) !== (metadata.longitude === undefined)) throw refused('longitude');
  return metadata;
}

function pairsOf(header: string): Map<string, string> {
  if (header.length > LONGEST) throw refused('Upload-Metadata');
  const pairs = new Map<string, string>();
  for (const pair of header.split(',').filter((text) => text.trim() !== '')) {
    const [key, value = '', ...more] = pair.trim().split(' ');
    const wrong = !key || !/^[A-Za-z0-9]{1,40}$/.test(key) || !/^[A-Za-z0-9+/]*={0,2}$/.test(value);
    if (wrong || more.length > 0 || pairs.has(key)) throw refused('Upload-Metadata');
    pairs.set(key, Buffer.from(value, 'base64').toString('utf8'));
  }
  return pairs;
}

const refused = (field: string): DomainError =>
  new DomainError('VALIDATION', { fields: [`${field}:isValid`] });
