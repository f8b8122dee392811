import { Controller, Injectable, Param, Post } from '@nestjs/common';
import type { CallId, UploadPass } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { UploadPasses } from '../../identity/index.js';
import { EvidenceAccess } from '../kept/evidence-access.js';

@Injectable()
class CallIdPipe extends IdPipe<CallId> {}

@Controller('calls/:callId/upload-passes')
export class UploadPassesController {
  constructor(
    private readonly passes: UploadPasses,
    private readonly access: EvidenceAccess,
    private readonly tenantDb: TenantDb,
    private readonly audit: AuditTrail,
  ) {}

  /** For guests: a token with which what was taken in the call can be uploaded for 7 days, also when the session is over. */
  @Post()
  @Require('upload:add')
  issue(@Caller() principal: Principal, @Param('callId', CallIdPipe) callId: CallId): Promise<UploadPass> {
    return this.tenantDb.run(principal, async (tx) => {
      await this.access.require(tx, principal, callId);
      const pass = await this.passes.issue(tx, principal);
      await this.audit.record(tx, 'upload.pass_issued', { callId, uploadPassId: pass.id, items: pass.items });
      return pass;
    });
  }
}
