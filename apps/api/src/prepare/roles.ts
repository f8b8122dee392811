import pg from 'pg';
import { PrepareFault } from './prepare-fault.js';

const INSUFFICIENT_PRIVILEGE = '42501';

/** Names are fixed in the migrations' grants. */
export type RoleName = 'rinjo_app' | 'rinjo_system';

interface RoleState {
  readonly unsafe: boolean;
}

/** Makes sure that the role exists, may sign in with the password of its URL, and can neither bypass nor create. */
export async function ensureRole(owner: pg.Client, name: RoleName, roleUrl: string): Promise<void> {
  const url = new URL(roleUrl);
  if (decodeURIComponent(url.username) !== name)
    throw new PrepareFault(
      'CONFIGURATION',
      `The URL of ${name} must name the role ${name}: the grants are made to it`,
    );
  const state = await stateOf(owner, name);
  if (state && !state.unsafe && (await canConnect(roleUrl))) return;
  const statement = roleStatement(name, decodeURIComponent(url.password), state !== null);
  try {
    await owner.query(statement(true));
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) || cause.code !== INSUFFICIENT_PRIVILEGE) throw cause;
    const code = state ? 'ROLE_UNSAFE' : 'ROLE_MISSING';
    const problem = state
      ? `${name} cannot sign in with its URL's password or has more rights than it may have`
      : `${name} does not exist`;
    const who = `${owner.user ?? 'the owner'} may not change that`;
    throw new PrepareFault(code, `The role ${problem}, and ${who}. Run as a superuser: ${statement(false)}`, {
      cause,
    });
  }
}

async function stateOf(owner: pg.Client, name: RoleName): Promise<RoleState | null> {
  const { rows } = await owner.query<RoleState>(
    `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication or not rolcanlogin as unsafe
     from pg_roles where rolname = $1`,
    [name],
  );
  return rows[0] ?? null;
}

/** The statement, with the password for the server or with a placeholder for people. */
function roleStatement(name: RoleName, password: string, exists: boolean): (secret: boolean) => string {
  const verb = exists ? 'alter' : 'create';
  return (secret) => {
    const shown = secret ? pg.escapeLiteral(password) : `'<the password in the URL>'`;
    return `${verb} role ${name} ${OPTIONS[verb]} password ${shown};`;
  };
}

/** An owner with CREATEROLE alone may not name SUPERUSER, REPLICATION or BYPASSRLS in ALTER ROLE, not even to take them away. */
const OPTIONS = {
  create: 'login nosuperuser nocreatedb nocreaterole noinherit noreplication nobypassrls',
  alter: 'login',
} as const;

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}
