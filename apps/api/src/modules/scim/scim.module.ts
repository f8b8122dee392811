import { Module, type OnModuleInit } from '@nestjs/common';
import { ErrorShapes } from '../../platform/http/error-shapes.js';
import { UserErasure } from '../identity/index.js';
import { TenancyModule } from '../tenancy/index.js';
import { ProvisioningController } from './provisioning.controller.js';
import { ProvisioningRepository } from './provisioning.repository.js';
import { RequestJournal } from './request-journal.js';
import { scimError } from './scim-body.js';
import { ScimDiscoveryController } from './scim-discovery.controller.js';
import { ScimGroupsController } from './scim-groups.controller.js';
import { ScimGroupsRepository } from './scim-groups.repository.js';
import { ScimGroups } from './scim-groups.js';
import { SCIM_PATH } from './scim-path.js';
import { ScimUsersController } from './scim-users.controller.js';
import { ScimUsersRepository } from './scim-users.repository.js';
import { ScimUsers } from './scim-users.js';

/** Users and groups kept by a tenant's directory (SCIM 2.0: RFC 7643, 7644). */
@Module({
  imports: [TenancyModule],
  controllers: [ScimDiscoveryController, ScimUsersController, ScimGroupsController, ProvisioningController],
  providers: [
    ...[ScimUsers, ScimUsersRepository, ScimGroups, ScimGroupsRepository],
    ...[ProvisioningRepository, RequestJournal],
  ],
})
export class ScimModule implements OnModuleInit {
  constructor(
    private readonly errors: ErrorShapes,
    private readonly erasure: UserErasure,
    private readonly users: ScimUsersRepository,
  ) {}

  onModuleInit(): void {
    this.errors.add(`${SCIM_PATH}/`, scimError);
    this.erasure.alsoErase((tx, { id }) => this.users.erase(tx, id));
  }
}
