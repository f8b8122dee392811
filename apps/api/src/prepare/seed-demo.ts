import { NestFactory } from '@nestjs/core';
import type { TenantId } from '@rinjo/contract';
import type { PrepareEnvironment } from '../config/prepare-environment.js';
import { readEnvironment } from '../config/environment.js';
import { CreateUserUseCase, UpdateUserUseCase, UsersRepository } from '../modules/identity/index.js';
import { TenantLookup, TenantRegistry } from '../modules/tenancy/index.js';
import { jobPrincipal } from '../platform/access/principal.js';
import { TenantDb } from '../platform/database/tenant-db.js';
import { type DemoLogin, type DemoLogins, readDemoLogins, writeDemoLogins } from './demo-logins-file.js';
import { demoPassword } from './demo-password.js';
import { DEMO_TENANTS, type DemoTenant, emailOf } from './demo-tenants.js';
import { SeedModule } from './seed.module.js';

/**
 * Makes the demo tenants and writes their logins down. The file comes first and says that it is not finished, so that a
 * run that was killed anywhere goes on with the same passwords. Answers a line for people, or null.
 */
export async function seedDemo(
  environment: PrepareEnvironment,
  tenants: readonly string[],
): Promise<string | null> {
  const file = environment.DEMO_LOGINS_FILE;
  const known = environment.DEMO_PASSWORDS === 'new' ? null : readDemoLogins(file);
  const made = DEMO_TENANTS.filter((demo) => tenants.includes(demo.slug)).length;
  if (tenants.length > 0 && made === 0) return null; // an installation in use: no demo
  if (made === DEMO_TENANTS.length && known?.seeded) return null;
  if (made === DEMO_TENANTS.length && !known && environment.DEMO_PASSWORDS === 'keep')
    return `${file} is lost. DEMO_PASSWORDS=new npm start makes new passwords for the demo users.`;
  const renew = environment.DEMO_PASSWORDS === 'new';
  const logins = known ?? { seeded: false, renew, logins: newLogins() };
  writeDemoLogins(file, { ...logins, seeded: false });
  await fill(environment, logins);
  writeDemoLogins(file, { ...logins, seeded: true });
  return `Demo logins are in ${file}`;
}

function newLogins(): DemoLogin[] {
  return DEMO_TENANTS.flatMap((tenant) =>
    tenant.people.map((person) => ({
      tenant: tenant.slug,
      email: emailOf(tenant, person),
      password: demoPassword(),
      name: person.displayName,
      role: person.role,
    })),
  );
}

async function fill(environment: PrepareEnvironment, { logins, renew }: DemoLogins): Promise<void> {
  const settings = readEnvironment({
    DATABASE_APP_URL: environment.DATABASE_APP_URL,
    DATABASE_SYSTEM_URL: environment.DATABASE_SYSTEM_URL,
    // Another installation of this machine may have the port.
    ...{ METRICS_PORT: '0', LOG_LEVEL: 'error' },
  });
  const app = await NestFactory.createApplicationContext(SeedModule.with(settings), {
    logger: ['error', 'fatal'],
  });
  try {
    const seeder = new DemoSeeder(
      app.get(TenantLookup),
      app.get(TenantRegistry),
      app.get(TenantDb),
      app.get(UsersRepository),
      app.get(CreateUserUseCase),
      app.get(UpdateUserUseCase),
      renew,
    );
    for (const tenant of DEMO_TENANTS)
      await seeder.run(
        tenant,
        logins.filter((login) => login.tenant === tenant.slug),
      );
  } finally {
    await app.close();
  }
}

class DemoSeeder {
  constructor(
    private readonly lookup: TenantLookup,
    private readonly registry: TenantRegistry,
    private readonly tenantDb: TenantDb,
    private readonly users: UsersRepository,
    private readonly create: CreateUserUseCase,
    private readonly update: UpdateUserUseCase,
    private readonly renew: boolean,
  ) {}

  async run(tenant: DemoTenant, logins: readonly DemoLogin[]): Promise<void> {
    const { slug, name } = tenant;
    const tenantId =
      (await this.lookup.bySlug(slug)) ?? (await this.registry.create({ slug, name, plan: 'standard' }));
    for (const login of logins) await this.ensureUser(tenantId, login);
  }

  private async ensureUser(tenantId: TenantId, login: DemoLogin): Promise<void> {
    const principal = jobPrincipal(tenantId, 'demo');
    const { email, password, name: displayName, role } = login;
    const user = await this.tenantDb.run(principal, (tx) => this.users.findByEmail(tx, email));
    if (user && this.renew) await this.update.run(principal, user.id, { password });
    if (!user)
      await this.create.run(principal, { email, password, displayName, locale: 'ja', roles: [role] });
  }
}
