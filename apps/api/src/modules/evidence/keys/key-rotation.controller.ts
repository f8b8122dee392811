import { Controller, Post } from '@nestjs/common';
import type { RotatedKey } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { KeyRotation } from './key-rotation.js';

/** The key that everything of the tenant is sealed under. */
@Controller('tenant/key-rotations')
export class KeyRotationController {
  constructor(private readonly rotation: KeyRotation) {}

  /** Makes a new key. What is sealed under the old one is sealed anew in the background; two days later the old one is destroyed. */
  @Post()
  @Require('security:update')
  @StepUp()
  rotate(@Caller() principal: Principal): Promise<RotatedKey> {
    return this.rotation.rotate(principal);
  }
}
