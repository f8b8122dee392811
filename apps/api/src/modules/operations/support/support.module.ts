import { Module } from '@nestjs/common';
import { CallsModule } from '../../calls/index.js';
import { IdentityModule } from '../../identity/index.js';
import { TenancyModule } from '../../tenancy/index.js';
import { AvailabilityModule } from '../availability/index.js';
import { Desk } from './desk/desk.js';
import { DeskLedger } from './desk/desk-ledger.js';
import { OperatorsDeskController } from './desk/operators-desk.controller.js';
import { SupportMeasures } from './measures/support-measures.js';
import { ForgetRequesters } from './requests/forget-requesters.js';
import { OperatorsSupportController } from './requests/operators-support.controller.js';
import { SupportController } from './requests/support.controller.js';
import { SupportLedger } from './requests/support-ledger.js';
import { SupportPost } from './requests/support-post.js';
import { SupportRequests } from './requests/support-requests.js';
import { SupportRequestsRepository } from './requests/support-requests.repository.js';
import { SupportThreads } from './requests/support-threads.js';
import { SupportWork } from './requests/support-work.js';

/** The operator's desk: when it is open, what people ask there, and how soon they are answered (check sheet, rows 26 and 27). */
@Module({
  imports: [AvailabilityModule, CallsModule, IdentityModule, TenancyModule],
  controllers: [OperatorsDeskController, OperatorsSupportController, SupportController],
  providers: [
    ...[Desk, DeskLedger, SupportMeasures, ForgetRequesters],
    ...[SupportLedger, SupportPost, SupportRequests, SupportRequestsRepository, SupportThreads, SupportWork],
  ],
})
export class SupportModule {}
