import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Permission } from '@rinjo/contract';

export const REQUIRE = 'rinjo:require';
export const STEP_UP = 'rinjo:step-up';
export const PUBLIC = 'rinjo:public';
export const WHILE_CANCELLED = 'rinjo:while-cancelled';
export const OPERATORS = 'rinjo:operators';
export const AT_ROOT = 'rinjo:at-root';
export const CROSS_SITE = 'rinjo:cross-site';

/** The caller needs this permission. */
export const Require = (permission: Permission): CustomDecorator => SetMetadata(REQUIRE, permission);

/**
 * The caller must have shown a factor within LIMITS.stepUpS seconds; otherwise STEP_UP_REQUIRED, and the same request
 * passes after POST /me/step-up. For what would hurt most from an unlocked, unwatched screen. Only people pass: a key has no factors.
 * Who needs a second factor and has none gets STEP_UP_REQUIRED with `enrol`, except where `enrolment` says that they are about to.
 */
export const StepUp = (rule: StepUpRule = {}): CustomDecorator => SetMetadata(STEP_UP, rule);

export interface StepUpRule {
  readonly enrolment?: boolean;
}

/** The route changes something and works in a tenant whose contract was cancelled all the same. The reason is read by reviewers. */
export const WhileCancelled = (reason: string): CustomDecorator => SetMetadata(WHILE_CANCELLED, reason);

/** The route answers callers who are not signed in. The reason is read by reviewers and by the access report. */
export const Public = (reason: string): CustomDecorator => SetMetadata(PUBLIC, reason);

/** The route is of the installation and of no tenant: for operators who are signed in, and nobody else. */
export const ForOperators = (): CustomDecorator => SetMetadata(OPERATORS, true);

/** The routes of the controller are not below the API's prefix: others have written down their addresses. */
export const AtRoot = (): CustomDecorator => SetMetadata(AT_ROOT, true);

/** Another site's form may be posted here. The reason says what protects the route instead. */
export const CrossSite = (reason: string): CustomDecorator => SetMetadata(CROSS_SITE, reason);
