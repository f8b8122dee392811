import {
  type ChangeReportTemplate,
  LIMITS,
  type Locale,
  LOCALES,
  PHOTOS_PER_PAGE,
  type PhotosPerPage,
  type PreviewReportTemplate,
  REPORT_SECTIONS,
  type ReportPart,
  type ReportSection,
  type ReportTemplate,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsString,
  IsTimeZone,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { PlainLines, PlainText } from '../../../platform/http/plain-text.js';

class ReportPartDto implements ReportPart {
  @IsIn(REPORT_SECTIONS) readonly section: ReportSection;
  @PlainText(0, LIMITS.reportHeading) readonly heading: string;
}

export class ReportTemplateDto implements ReportTemplate {
  @IsIn(LOCALES) readonly language: Locale;
  @IsString() @Length(1, LIMITS.timeZone) @IsTimeZone() readonly timeZone: string;
  @PlainText(0, LIMITS.reportTitle) readonly title: string;
  @PlainLines(0, LIMITS.reportCover) readonly cover: string;
  @PlainText(0, LIMITS.reportFooter) readonly footer: string;
  @IsIn(PHOTOS_PER_PAGE) readonly photosPerPage: PhotosPerPage;
  @IsBoolean() readonly comments: boolean;
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(REPORT_SECTIONS.length)
  @ValidateNested({ each: true })
  @Type(() => ReportPartDto)
  readonly sections: ReportPartDto[];
}

export class ChangeReportTemplateDto implements ChangeReportTemplate {
  @IsInt() @Min(0) @Max(2 ** 31 - 2) readonly version: number;
  @IsDefined() @ValidateNested() @Type(() => ReportTemplateDto) readonly template: ReportTemplateDto;
}

export class PreviewReportTemplateDto implements PreviewReportTemplate {
  @IsDefined() @ValidateNested() @Type(() => ReportTemplateDto) readonly template: ReportTemplateDto;
}
