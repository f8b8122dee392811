import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '@rinjo/contract';

export const REQUIRE = 'rinjo:require';
export const PUBLIC = 'rinjo:public';

/** The caller needs this permission. */
export const Require = (permission: Permission): CustomDecorator => SetMetadata(REQUIRE, permission);

/** The route answers callers who are not signed in. The reason is read by reviewers and by the access report. */
export const Public = (reason: string): CustomDecorator => SetMetadata(PUBLIC, reason);
