import { Global, Module } from '@nestjs/common';
import { Operators } from '../../platform/access/operators.port.js';
import { TenancyModule } from '../tenancy/index.js';
import { OperatorAccounts } from './accounts/operator-accounts.js';
import { OperatorAccountsController } from './accounts/operator-accounts.controller.js';
import { OperatorSeeds } from './accounts/operator-seeds.js';
import { OperatorSessions } from './accounts/operator-sessions.js';
import { OperatorSetupUseCase } from './accounts/operator-setup.js';
import { OperatorSignInUseCase } from './accounts/operator-sign-in.js';
import { AccessNotices } from './grants/access-notices.js';
import { Deciding } from './grants/deciding.js';
import { GrantEnds } from './grants/grant-ends.js';
import { GrantSweep } from './grants/grant-sweep.js';
import { GrantsRepository } from './grants/grants.repository.js';
import { OperatorsGrants } from './grants/operators-grants.js';
import { OperatorsGrantsController } from './grants/operators-grants.controller.js';
import { TenantGrants } from './grants/tenant-grants.js';
import { TenantGrantsController } from './grants/tenant-grants.controller.js';
import { OpenAnswers } from './reading/open-answers.js';
import { OperatorsAccess } from './reading/operators-access.js';

/** Who runs the installation: people of no tenant, who see something of one by a grant alone. */
@Global()
@Module({
  imports: [TenancyModule],
  controllers: [OperatorAccountsController, OperatorsGrantsController, TenantGrantsController],
  providers: [
    ...[OperatorAccounts, OperatorSeeds, OperatorSessions, OperatorSetupUseCase, OperatorSignInUseCase],
    ...[GrantsRepository, GrantEnds, GrantSweep, Deciding, AccessNotices, OperatorsGrants, TenantGrants],
    ...[OpenAnswers, OperatorsAccess],
    { provide: Operators, useExisting: OperatorsAccess },
  ],
  exports: [Operators],
})
export class OperatorsModule {}
