import { Controller, Delete, Get, HttpCode, Injectable, Param, Post } from '@nestjs/common';
import type { ErasedEvidence, EvidenceId, EvidenceView, TrashView } from '@rinjo/contract';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require, StepUp } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { EmptyTrash } from './empty-trash.js';
import { EvidenceErasure } from './evidence-erasure.js';
import { EvidenceTrash } from './evidence-trash.js';

@Injectable()
class EvidenceIdPipe extends IdPipe<EvidenceId> {}

/** Putting away what is kept, and deleting it. */
@Controller('evidence/:evidenceId')
export class EvidenceLifeController {
  constructor(
    private readonly trash: EvidenceTrash,
    private readonly erasure: EvidenceErasure,
  ) {}

  /** Puts an item into the trash, where it stays for 30 days. */
  @Delete()
  @HttpCode(204)
  @Require('evidence:delete')
  remove(@Caller() principal: Principal, @Param('evidenceId', EvidenceIdPipe) id: EvidenceId): Promise<void> {
    return this.trash.trash(principal, id);
  }

  /** Takes an item out of the trash. */
  @Post('restoration')
  @HttpCode(200)
  @Require('evidence:delete')
  restore(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<EvidenceView> {
    return this.trash.restore(principal, id);
  }

  /** Deletes an item in the trash for good, with everything that was made of it; the answer says what went. */
  @Post('erasure')
  @HttpCode(200)
  @Require('evidence:manage')
  @StepUp()
  erase(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<ErasedEvidence> {
    return this.erasure.eraseAll(principal, id, 'user');
  }
}

/** All that is in the trash. */
@Controller('evidence-trash')
export class TrashController {
  constructor(private readonly trash: EmptyTrash) {}

  /** How much there is, and how much of it cannot be deleted because it is held. */
  @Get()
  @Require('evidence:manage')
  read(@Caller() principal: Principal): Promise<TrashView> {
    return this.trash.view(principal);
  }

  /** Deletes for good, in the background, what is in the trash now, but for what is held; answers what that is. */
  @Post('erasure')
  @HttpCode(202)
  @Require('evidence:manage')
  @StepUp()
  empty(@Caller() principal: Principal): Promise<TrashView> {
    return this.trash.ask(principal);
  }
}
