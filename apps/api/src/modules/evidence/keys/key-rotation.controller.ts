import { Controller, Get, Post } from '@nestjs/common';
import type { RotatedKey, TenantKeys } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { KeyRotation } from './key-rotation.js';
import { KeyVersions } from './key-versions.js';

/** The key that everything of the tenant is sealed under. */
@Controller('tenant/key-rotations')
export class KeyRotationController {
  constructor(
    private readonly rotation: KeyRotation,
    private readonly versions: KeyVersions,
  ) {}

  /** The versions of it that there are, and what is sealed under each. */
  @Get()
  @Require('security:read')
  list(@Caller() principal: Principal): Promise<TenantKeys> {
    return this.versions.list(principal);
  }

  /** Makes a new key. What is sealed under the old one is sealed anew in the background; two days later the old one is destroyed. */
  @Post()
  @Require('security:update')
  @StepUp()
  rotate(@Caller() principal: Principal): Promise<RotatedKey> {
    return this.rotation.rotate(principal);
  }
}
