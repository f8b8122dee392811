import { randomBytes } from 'node:crypto';
import { uuidv7 } from 'uuidv7';
import { AVAILABILITY_LIMITS, type ProberId } from '@rinjo/contract';
import type { CreateUserUseCase } from '../modules/identity/index.js';
import { CANARY_TENANTS, type TenantLookup, type TenantRegistry } from '../modules/tenancy/index.js';
import { jobPrincipal } from '../platform/access/principal.js';
import { hashSecret, newSecret } from '../platform/crypto/secret-token.js';
import type { SystemDb } from '../platform/database/system-db.js';
import type { Clock } from '../platform/time/clock.js';
import type { ProberCredentials } from '../prober/credentials.js';

/** The tenant that probers are in. */
const [CANARY_TENANT] = CANARY_TENANTS;

const NAME = new RegExp(`^[a-z0-9][a-z0-9-]{0,${String(AVAILABILITY_LIMITS.proberName - 1)}}$`);
const PASSWORD_BYTES = 24;

export interface ProberListParts {
  readonly system: SystemDb;
  readonly lookup: TenantLookup;
  readonly registry: TenantRegistry;
  readonly createUser: CreateUserUseCase;
  readonly clock: Clock;
  /** Under which people reach the service. */
  readonly url: string;
}

/** Makes a prober with a key and an account of its own; the first one makes their tenant. Throws for a name that is none, or is taken. */
export async function addProber(parts: ProberListParts, name: string): Promise<ProberCredentials> {
  if (!NAME.test(name)) throw new Error('Give --name, of small letters, digits and hyphens');
  const { system, lookup, registry, createUser, clock, url } = parts;
  const [id, key] = [uuidv7() as ProberId, newSecret()];
  const taken = await system.query('select 1 from prober where name = $1', [name]);
  if (taken.length > 0)
    throw new Error(`There is a prober ${name} already: npm run probers:remove -- --name ${name}`);
  const tenantId =
    (await lookup.bySlug(CANARY_TENANT)) ??
    (await registry.create({ slug: CANARY_TENANT, name: 'Canary', plan: 'standard' }));
  const email = `${name}-${id}@canary.invalid`;
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await createUser.run(jobPrincipal(tenantId, 'probers'), {
    ...{ email, password, displayName: `Prober ${name}`, locale: 'en', roles: ['member'] },
  });
  // Last: a key without its account would be worth nothing.
  await system.query('insert into prober (id, name, key_hash, created_at) values ($1, $2, $3, $4)', [
    ...[id, name, hashSecret(key), clock.now()],
  ]);
  return { url: new URL(url).origin, key, tenant: CANARY_TENANT, email, password };
}

/** Its key opens nothing any more; what it saw stays. False when there is none of this name. */
export async function removeProber(system: SystemDb, name: string): Promise<boolean> {
  return (await system.query('delete from prober where name = $1 returning id', [name])).length > 0;
}
