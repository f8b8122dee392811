import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EvidenceId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import type { SealedRef } from '../../platform/sealed-store/sealed-store.js';
import { EvidenceErasure, type EvidenceTie } from '../evidence/index.js';
import { ReportsRepository } from './reports.repository.js';

/** A report whose paper is erased is not listed any more. */
@Injectable()
export class ReportErasure implements EvidenceTie, OnModuleInit {
  constructor(
    private readonly erasure: EvidenceErasure,
    private readonly repository: ReportsRepository,
  ) {}

  onModuleInit(): void {
    this.erasure.alsoErase(this);
  }

  objects(): Promise<readonly SealedRef[]> {
    return Promise.resolve([]);
  }

  forget(tx: Tx, id: EvidenceId): Promise<void> {
    return this.repository.forget(tx, id);
  }
}
