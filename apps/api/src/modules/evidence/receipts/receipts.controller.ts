import { Body, Controller, Get, HttpCode, Injectable, Param, Post } from '@nestjs/common';
import type { EvidenceId, EvidenceReceipt, EvidenceVerification, VerifyEvidence } from '@rinjo/contract';
import { Matches } from 'class-validator';
import { Caller } from '../../../platform/access/caller.decorator.js';
import type { Principal } from '../../../platform/access/principal.js';
import { Require } from '../../../platform/access/require.decorator.js';
import { IdPipe } from '../../../platform/http/id.pipe.js';
import { Receipts } from './receipts.js';

@Injectable()
class EvidenceIdPipe extends IdPipe<EvidenceId> {}

export class VerifyEvidenceDto implements VerifyEvidence {
  @Matches(/^[0-9a-f]{64}$/) readonly sha256: string;
}

@Controller('evidence')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  /** Whether a file is byte for byte what came once, by its SHA-256: the file itself stays where it is. */
  @Post('verify')
  @HttpCode(200)
  @Require('evidence:read')
  verify(
    @Caller() principal: Principal,
    @Body() { sha256 }: VerifyEvidenceDto,
  ): Promise<EvidenceVerification> {
    return this.receipts.verify(principal, sha256);
  }

  /** What the server signed when it came: hash, time taken, time received. */
  @Get(':evidenceId/receipt')
  @Require('evidence:read')
  read(
    @Caller() principal: Principal,
    @Param('evidenceId', EvidenceIdPipe) id: EvidenceId,
  ): Promise<EvidenceReceipt> {
    return this.receipts.read(principal, id);
  }
}
