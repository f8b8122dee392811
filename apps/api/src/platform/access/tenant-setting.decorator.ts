import { type CustomDecorator, SetMetadata } from '@nestjs/common';

export const TENANT_SETTING = 'rinjo:tenant-setting';

/** How the body of a route counts: every field of it is a setting, or it is one as a whole. */
export interface TenantSettingMark {
  readonly name: string;
  readonly scope: 'fields' | 'whole';
}

/** A route by which a tenant sets something for itself alone. The list of settings is made of these (check sheet, row 22). */
export const TenantSetting = (name: string, scope: TenantSettingMark['scope'] = 'whole'): CustomDecorator =>
  SetMetadata(TENANT_SETTING, { name, scope } satisfies TenantSettingMark);
