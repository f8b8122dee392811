import { applyDecorators } from '@nestjs/common';
import {
  CUSTOM_FIELD_KINDS,
  CUSTOM_FIELD_LIMITS,
  CUSTOM_FIELD_SUBJECTS,
  type CustomFieldId,
  type CustomFieldKind,
  type CustomFieldQuery,
  type CustomFieldSubject,
  type CustomInput,
  type UpdateCustomFields,
  type WantedCustomField,
} from '@rinjo/contract';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText, PlainTexts } from '../../../platform/http/plain-text.js';

class WantedCustomFieldDto implements WantedCustomField {
  @IfPresent() @IsUUID() readonly id?: CustomFieldId;
  @IsIn(CUSTOM_FIELD_SUBJECTS) readonly subject: CustomFieldSubject;
  @IsIn(CUSTOM_FIELD_KINDS) readonly kind: CustomFieldKind;
  @PlainText(1, CUSTOM_FIELD_LIMITS.label) readonly label: string;
  @PlainTexts(1, CUSTOM_FIELD_LIMITS.choice)
  @IsArray()
  @ArrayMaxSize(CUSTOM_FIELD_LIMITS.choices)
  @ArrayUnique()
  readonly choices: readonly string[];
  @IsBoolean() readonly required: boolean;
  @IsBoolean() readonly inReport: boolean;
  @IsBoolean() readonly retired: boolean;
}

export class UpdateCustomFieldsDto implements UpdateCustomFields {
  @IsInt() @Min(0) @Max(2 ** 31 - 1) readonly version: number;
  @IsArray()
  @ArrayMaxSize(CUSTOM_FIELD_LIMITS.all)
  @ValidateNested({ each: true })
  @Type(() => WantedCustomFieldDto)
  readonly fields: readonly WantedCustomFieldDto[];
}

export class CustomInputDto implements CustomInput {
  @IsUUID() readonly fieldId: CustomFieldId;
  @PlainText(0, CUSTOM_FIELD_LIMITS.value) readonly value: string;
}

/** Lists that an own field narrows down. */
export class FieldQueryDto extends PageQueryDto implements CustomFieldQuery {
  @IsOptional() @IsUUID() readonly fieldId?: CustomFieldId;
  @IsOptional() @PlainText(1, CUSTOM_FIELD_LIMITS.value) readonly fieldValue?: string;
  @IsOptional() @PlainText(1, CUSTOM_FIELD_LIMITS.value) readonly fieldFrom?: string;
  @IsOptional() @PlainText(1, CUSTOM_FIELD_LIMITS.value) readonly fieldTo?: string;
}

/** Values of own fields, as a call or a site is given them. */
export const CustomInputs = (): PropertyDecorator =>
  applyDecorators(
    IsArray(),
    ArrayMaxSize(CUSTOM_FIELD_LIMITS.all),
    ValidateNested({ each: true }),
    Type(() => CustomInputDto),
  );
