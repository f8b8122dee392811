import {
  type CreateShareLink,
  type EvidenceId,
  LIMITS,
  type OpenShare,
  type PreviewShare,
  type ShareLinkQuery,
} from '@rinjo/contract';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { IfPresent } from '../../platform/http/if-present.js';
import { PageQueryDto } from '../../platform/http/page-query.dto.js';
import { PlainText } from '../../platform/http/plain-text.js';

/** Longer than any secret of ours: what is none is looked for and not found. */
const TOKEN = 100;

export class CreateShareLinkDto implements CreateShareLink {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(LIMITS.sharedItems)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  readonly evidenceIds: EvidenceId[];

  @IfPresent() @PlainText(1, LIMITS.shareLabel) readonly label?: string;
  @IsInt() @Min(60) @Max(LIMITS.shareLifetimeS) readonly lifetimeS: number;
  @IfPresent()
  @IsString()
  @Length(LIMITS.sharePasswordMin, LIMITS.sharePasswordMax)
  readonly password?: string;
  @IfPresent() @IsInt() @Min(1) @Max(LIMITS.shareOpenings) readonly maxOpenings?: number;
}

export class ShareLinkQueryDto extends PageQueryDto implements ShareLinkQuery {
  @IsOptional() @IsUUID() readonly evidenceId?: EvidenceId;
}

export class PreviewShareDto implements PreviewShare {
  @IsString() @Length(1, TOKEN) readonly token: string;
}

export class OpenShareDto extends PreviewShareDto implements OpenShare {
  @IfPresent() @IsString() @Length(1, LIMITS.sharePasswordMax) readonly password?: string;
}
