import { Injectable } from '@nestjs/common';
import { IMPORT_COLUMNS } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { AuditTrail } from '../../../platform/events/audit-trail.port.js';
import { csvTable } from '../../../platform/http/csv-cell.js';
import { ImportRepository } from './import.repository.js';

const EXAMPLE = ['taro.yamada@example.com', '山田 太郎', 'ja', 'member', '夜間班;関東'];

/** Lists of people as files, which can be imported as they are. */
@Injectable()
export class PeopleSheets {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly repository: ImportRepository,
    private readonly audit: AuditTrail,
  ) {}

  template(): string {
    return csvTable([IMPORT_COLUMNS, EXAMPLE]);
  }

  export(principal: Principal): Promise<string> {
    return this.tenantDb.run(principal, async (tx) => {
      const people = await this.repository.export(tx);
      await this.audit.record(tx, 'user.exported', { people: people.length });
      const rows = people.map(({ email, name, language, roles, groups }) => [
        ...[email, name, language, roles.join(';'), groups.join(';')],
      ]);
      return csvTable([IMPORT_COLUMNS, ...rows]);
    });
  }
}
