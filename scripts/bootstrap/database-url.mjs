import { Fault, codeOf } from '../lib/fault.mjs';

/** The oldest PostgreSQL that Rinjo works on. */
export const OLDEST_MAJOR = 15;

/**
 * Checks the form of DATABASE_URL. Throws Fault.
 * @param {string} text
 */
export function parseDatabaseUrl(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw wrongForm();
  }
  if (!['postgres:', 'postgresql:'].includes(url.protocol) || url.pathname.length < 2) throw wrongForm();
  return url;
}

function wrongForm() {
  return new Fault(
    'DATABASE_URL is not a PostgreSQL address',
    'Write it as postgresql://user:password@host:5432/database',
  );
}

/**
 * The same database as another role.
 * @param {string} owner
 * @param {string} role
 * @param {string} password
 */
export function urlFor(owner, role, password) {
  const url = new URL(owner);
  url.username = role;
  url.password = password;
  return url.href;
}

/**
 * What a failed connection means for the person who wrote DATABASE_URL. The password is never shown.
 * @param {unknown} error
 * @param {URL} url
 */
export function connectionFault(error, url) {
  const server = `${url.hostname}:${url.port || '5432'}`;
  const user = decodeURIComponent(url.username) || 'the current user';
  const database = decodeURIComponent(url.pathname.slice(1));
  const options = { cause: error };
  switch (codeOf(error) || codeOf(firstOf(error))) {
    case 'ECONNREFUSED':
      return new Fault(`No PostgreSQL answers at ${server}`, 'Start it, or correct DATABASE_URL', options);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Fault(
        `The host ${url.hostname} in DATABASE_URL is not known`,
        'Correct DATABASE_URL',
        options,
      );
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new Fault(
        `${server} in DATABASE_URL is not reachable`,
        'Check the network and DATABASE_URL',
        options,
      );
    case '28P01':
    case '28000':
      return new Fault(
        `PostgreSQL at ${server} refuses ${user}`,
        'Correct user or password in DATABASE_URL',
        options,
      );
    case '3D000':
      return new Fault(
        `PostgreSQL at ${server} has no database "${database}"`,
        `Create it (createdb ${database}), or correct DATABASE_URL`,
        options,
      );
    case '53300':
      return new Fault(
        `PostgreSQL at ${server} has no free connection`,
        'Raise its max_connections',
        options,
      );
    default:
      return new Fault(
        `PostgreSQL at ${server} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
        'Correct DATABASE_URL or the server',
        options,
      );
  }
}

/**
 * Node tries each address of a host name and reports the failures together.
 * @param {unknown} error
 */
function firstOf(error) {
  return error instanceof AggregateError ? error.errors[0] : undefined;
}

/**
 * @param {number} number `server_version_num`
 * @param {URL} url
 */
export function refuseOldServer(number, url) {
  const major = Math.floor(number / 10000);
  if (major >= OLDEST_MAJOR) return;
  throw new Fault(
    `PostgreSQL at ${url.hostname} is version ${major}, Rinjo needs ${OLDEST_MAJOR} or newer`,
    'Upgrade it, or unset DATABASE_URL to use the embedded one',
  );
}
