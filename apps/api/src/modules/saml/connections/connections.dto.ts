import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  type ApplyMetadata,
  type AttributeMap,
  type CreateConnection,
  type GroupId,
  type GroupMapping,
  IDENTITY_PROVIDERS,
  type IdentityProvider,
  LIMITS,
  type MetadataSource,
  type RoleKey,
  SIGNATURE_POLICIES,
  type SignaturePolicy,
  type UpdateConnection,
} from '@rinjo/contract';
import { IfPresent } from '../../../platform/http/if-present.js';
import { PageQueryDto } from '../../../platform/http/page-query.dto.js';
import { PlainText } from '../../../platform/http/plain-text.js';
import { IsRoleKey } from '../../identity/index.js';

const URL_LENGTH = 2_048;

export class ConnectionQueryDto extends PageQueryDto {
  @IsOptional() @PlainText(1, LIMITS.searchTerm) readonly search?: string;
}

export class MetadataSourceDto implements MetadataSource {
  @IfPresent() @IsString() @Length(1, LIMITS.samlMetadataBytes) readonly xml?: string;
  @IfPresent() @IsString() @Length(1, URL_LENGTH) readonly url?: string;
}

export class CreateConnectionDto implements CreateConnection {
  @PlainText(1, LIMITS.connectionName) readonly name: string;
  @IsIn(IDENTITY_PROVIDERS) readonly provider: IdentityProvider;
  @IfPresent()
  @IsDefined()
  @ValidateNested()
  @Type(() => MetadataSourceDto)
  readonly metadata?: MetadataSourceDto;
}

export class ApplyMetadataDto implements ApplyMetadata {
  @IsDefined() @ValidateNested() @Type(() => MetadataSourceDto) readonly metadata: MetadataSourceDto;
  @IsString() @Matches(/^[0-9a-f]{64}$/) readonly digest: string;
}

export class AttributeMapDto implements AttributeMap {
  @PlainText(0, LIMITS.samlAttributeName) readonly email: string;
  @PlainText(0, LIMITS.samlAttributeName) readonly displayName: string;
  @PlainText(0, LIMITS.samlAttributeName) readonly locale: string;
  @PlainText(0, LIMITS.samlAttributeName) readonly groups: string;
}

export class GroupMappingDto implements GroupMapping {
  @PlainText(1, LIMITS.samlGroupValue) readonly value: string;
  @IsOptional() @IsUUID() readonly groupId: GroupId | null;
  @IsOptional() @IsRoleKey() readonly role: RoleKey | null;
}

export class UpdateConnectionDto implements UpdateConnection {
  @IsInt() @Min(1) readonly version: number;
  @IfPresent() @PlainText(1, LIMITS.connectionName) readonly name?: string;
  @IfPresent() @IsIn(IDENTITY_PROVIDERS) readonly provider?: IdentityProvider;
  @IfPresent() @IsIn(SIGNATURE_POLICIES) readonly signaturePolicy?: SignaturePolicy;
  @IfPresent() @IsBoolean() readonly encryptionWanted?: boolean;
  @IfPresent() @IsBoolean() readonly idpInitiatedAllowed?: boolean;
  @IfPresent() @IsBoolean() readonly jitEnabled?: boolean;
  @IfPresent()
  @IsDefined()
  @ValidateNested()
  @Type(() => AttributeMapDto)
  readonly attributes?: AttributeMapDto;

  @IfPresent()
  @IsArray()
  @ArrayMaxSize(LIMITS.samlGroupMappings)
  @ValidateNested({ each: true })
  @Type(() => GroupMappingDto)
  readonly groupMappings?: GroupMappingDto[];

  @IfPresent() @IsRoleKey() readonly defaultRole?: RoleKey;
}
