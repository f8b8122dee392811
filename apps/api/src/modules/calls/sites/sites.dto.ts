import { type CreateSite, LIMITS, type SiteQuery, type UpdateSite } from '@rinjo/contract';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { toBoolean } from '../../../platform/http/page-query.dto.js';
import { type CustomInputDto, CustomInputs, FieldQueryDto } from '../fields/custom-fields.dto.js';
import { PlainLines, PlainText } from '../../../platform/http/plain-text.js';

export class SiteQueryDto extends FieldQueryDto implements SiteQuery {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
  @IsOptional() @Transform(toBoolean) @IsBoolean() readonly archived?: boolean;
}

export class CreateSiteDto implements CreateSite {
  @PlainText(1, LIMITS.siteName) readonly name: string;
  @IfPresent() @PlainText(0, LIMITS.siteCode) readonly code?: string;
  @IfPresent() @PlainText(0, LIMITS.siteAddress) readonly address?: string;
  @IfPresent() @PlainLines(0, LIMITS.siteNote) readonly note?: string;
  @IfPresent() @CustomInputs() readonly customFields?: readonly CustomInputDto[];
}

export class UpdateSiteDto implements UpdateSite {
  @IfPresent() @PlainText(1, LIMITS.siteName) readonly name?: string;
  @IfPresent() @PlainText(0, LIMITS.siteCode) readonly code?: string;
  @IfPresent() @PlainText(0, LIMITS.siteAddress) readonly address?: string;
  @IfPresent() @PlainLines(0, LIMITS.siteNote) readonly note?: string;
  @IfPresent() @CustomInputs() readonly customFields?: readonly CustomInputDto[];
  @IfPresent() @IsBoolean() readonly archived?: boolean;
}
