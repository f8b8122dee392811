import { Controller, Get, Injectable, Param } from '@nestjs/common';
import type { ErasureId, ErasureView, SignedErasureCertificate } from '@rinjo/contract';
import { ForOperators } from '../../../../platform/access/require.decorator.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { IdPipe } from '../../../../platform/http/id.pipe.js';
import { ErasureLedger } from './erasure-ledger.js';

@Injectable()
class ErasureIdPipe extends IdPipe<ErasureId> {}

@Controller('operator/erasures')
@ForOperators()
export class ErasuresController {
  constructor(private readonly ledger: ErasureLedger) {}

  /** Organizations that were erased, or are being erased, the newest first. */
  @Get()
  list(): Promise<ErasureView[]> {
    return this.ledger.list();
  }

  /** The signed certificate of an erasure, once it is finished. */
  @Get(':erasureId/certificate')
  async certificate(@Param('erasureId', ErasureIdPipe) id: ErasureId): Promise<SignedErasureCertificate> {
    const kept = await this.ledger.certificate(id);
    if (!kept) throw new DomainError('NOT_FOUND');
    return {
      document: kept.document,
      signature: kept.signature.toString('base64'),
      publicKey: kept.publicKey.toString('base64'),
    };
  }
}
