import { Injectable } from '@nestjs/common';
import type { DestinationKind, DestinationView, SharedDestinationView, TenantId } from '@rinjo/contract';
import { jobPrincipal, type Principal } from '../../../platform/access/principal.js';
import { SystemDb } from '../../../platform/database/system-db.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import { hostOf } from './register/endpoints-in-use.js';

interface Row {
  readonly kind: DestinationKind;
  readonly url: string;
  readonly name: string;
  readonly enabled: boolean;
}

const SET = `
  select 'webhook' as kind, url, description as name, enabled from webhook
  union all select 'log_stream', url, name, enabled from log_stream
  union all select 'identity_provider', sso_url, name, state = 'enabled' from saml_connection where sso_url is not null
  union all select 'metadata', metadata_url, name, state = 'enabled' from saml_connection where metadata_url is not null
  order by 1, 3, 2`;

/** Where data go because an organization said so. */
@Injectable()
export class Destinations {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly system: SystemDb,
  ) {}

  /** Of one organization, as its administrators see them. */
  async of(caller: Principal): Promise<DestinationView[]> {
    const rows = await this.tenantDb.run(caller, (tx) => tx.query<Row>(SET));
    // Of an address the host alone: its path and query may be secrets.
    return rows.map(({ kind, url, name, enabled }) => ({ kind, host: hostOf(url), name, enabled }));
  }

  /** Of all of them: hosts, and how many organizations have set each. */
  async ofAll(): Promise<SharedDestinationView[]> {
    const tenants = await this.system.query<{ id: TenantId }>(
      `select tenant_id as id from tenant where status <> 'erasing' order by tenant_id`,
    );
    const count = new Map<string, number>();
    for (const { id } of tenants) {
      const own = await this.of(jobPrincipal(id, 'destinations'));
      for (const name of new Set(own.map(({ kind, host }) => `${kind} ${host}`)))
        count.set(name, (count.get(name) ?? 0) + 1);
    }
    return [...count].toSorted().map(([name, organizations]) => {
      const [kind, host] = name.split(' ') as [DestinationKind, string];
      return { kind, host, organizations };
    });
  }
}
