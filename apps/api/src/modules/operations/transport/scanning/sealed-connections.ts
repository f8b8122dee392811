import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { Environment } from '../../../../config/environment.js';
import { jobPrincipal } from '../../../../platform/access/principal.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { TenantDb } from '../../../../platform/database/tenant-db.js';
import { storeProtocol } from '../../places/register/endpoints-in-use.js';

/** How the service is connected to where data are kept: encrypted, without a network between, or open. */
export interface KeepingLine {
  readonly what: 'database' | 'objects';
  readonly how: 'sealed' | 'local' | 'open';
  /** For operators: the version, or what there is instead of a network. */
  readonly detail: string;
}

interface DatabaseLine {
  readonly version: string | null;
  readonly sameMachine: boolean;
}

/** By what the database itself says of this very connection: a setting may promise more than was agreed. */
const LINE = `
  select s.version, coalesce(inet_client_addr() is null or inet_client_addr() <<= '127.0.0.0/8'::inet
    or inet_client_addr() = '::1'::inet or inet_client_addr() = inet_server_addr(), false) as "sameMachine"
  from pg_stat_ssl s where s.pid = pg_backend_pid()`;

@Injectable()
export class SealedConnections {
  constructor(
    private readonly environment: Environment,
    private readonly system: SystemDb,
    private readonly tenantDb: TenantDb,
    private readonly ids: Ids,
  ) {}

  /** Of the product's two roles in the database, which have pools of their own, and of the object store. */
  async look(): Promise<readonly KeepingLine[]> {
    const [system] = await this.system.query<DatabaseLine>(LINE);
    const nobody = jobPrincipal(this.ids.next<TenantId>(), 'canaries');
    const [app] = await this.tenantDb.run(nobody, (tx) => tx.query<DatabaseLine>(LINE));
    return [databaseLine(system), databaseLine(app), objectsLine(this.environment)];
  }
}

export function databaseLine(line: DatabaseLine | undefined): KeepingLine {
  const of = (how: KeepingLine['how'], detail: string): KeepingLine => ({ what: 'database', how, detail });
  if (line?.version) return of('sealed', line.version);
  return line?.sameMachine === true ? of('local', 'on this machine') : of('open', 'without TLS');
}

export function objectsLine({
  OBJECT_STORE,
  AZURE_STORAGE_CONNECTION,
  AZURE_STORAGE_URL,
}: Pick<Environment, 'OBJECT_STORE' | 'AZURE_STORAGE_CONNECTION' | 'AZURE_STORAGE_URL'>): KeepingLine {
  const of = (how: KeepingLine['how'], detail: string): KeepingLine => ({ what: 'objects', how, detail });
  // What a folder is mounted from is not seen here: what lies in it is ciphertext either way.
  if (OBJECT_STORE === 'directory') return of('local', 'a folder');
  const { protocol, host } = storeProtocol(AZURE_STORAGE_CONNECTION, AZURE_STORAGE_URL);
  if (protocol === 'https:') return of('sealed', 'https');
  return ['localhost', '127.0.0.1', '::1'].includes(host)
    ? of('local', 'on this machine')
    : of('open', 'http');
}
