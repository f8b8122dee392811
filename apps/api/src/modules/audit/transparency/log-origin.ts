import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { CheckpointsRepository } from './checkpoints.repository.js';
import { LogSigner } from './log-signer.js';

/**
 * Whose log it is, in every checkpoint of it: as its first one says. It stays so when the installation gets another address, and where
 * nodes have different ones.
 */
@Injectable()
export class LogOrigin {
  constructor(
    private readonly checkpoints: CheckpointsRepository,
    private readonly signer: LogSigner,
  ) {}

  async of(tx: Tx): Promise<string> {
    return (await this.checkpoints.origin(tx)) ?? this.signer.originOf(tx.principal.tenantId);
  }
}
