import { Injectable, type OnModuleInit } from '@nestjs/common';
import { KeyStore } from '../../../../platform/crypto/key-store.port.js';
import { Logger } from '../../../../platform/logging/logger.js';
import { LogTables } from '../../../tenancy/index.js';
import { TenantErasure } from './tenant-erasure.js';

/**
 * Before the service opens: a backup that came back may have tenants that were erased since. The key store, which no backup brings
 * back, knows them; they are erased again, and nobody is served before.
 */
@Injectable()
export class ErasedAgain implements OnModuleInit {
  constructor(
    private readonly tables: LogTables,
    private readonly keys: KeyStore,
    private readonly erasure: TenantErasure,
    private readonly logger: Logger,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const tenantId of await this.tables.tenants()) {
      if (!(await this.keys.isErased(tenantId))) continue;
      this.logger.warn('a tenant is back that was erased: it is erased again', { tenantId });
      await this.erasure.runAgain(tenantId);
    }
  }
}
