import { Injectable } from '@nestjs/common';
import type { OperatorId } from '@rinjo/contract';
import { ColumnSecrets } from '../../../platform/crypto/column-secrets.js';
import { INSTALLATION } from '../../../platform/crypto/installation.js';

const place = (id: OperatorId) => ({ table: 'operator', column: 'totp', rowId: id }) as const;

/** Seeds of operators' authenticator apps, sealed under a key of the installation as those of people are under their tenant's. */
@Injectable()
export class OperatorSeeds {
  constructor(private readonly secrets: ColumnSecrets) {}

  seal(id: OperatorId, seed: string): Promise<string> {
    return this.secrets.seal(INSTALLATION, place(id), seed);
  }

  open(id: OperatorId, sealed: string): Promise<string> {
    return this.secrets.open(INSTALLATION, place(id), sealed);
  }
}
