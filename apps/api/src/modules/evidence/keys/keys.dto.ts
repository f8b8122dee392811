import type { JobKinds } from '@rinjo/contract';
import { IsIn, IsInt, Max, Min } from 'class-validator';

export class TenantKeyDto implements Readonly<JobKinds['tenant_key.rewrap']> {
  @IsInt() @Min(1) @Max(1_000_000) readonly version: number;
}

export class RenewKeysDto implements Readonly<JobKinds['tenant_key.renew']> {
  @IsIn(['year']) readonly every: 'year';
}
