import { existsSync } from 'node:fs';

/** Where Debian's clamd listens. */
const DEBIAN_SOCKET = '/run/clamav/clamd.ctl';

/**
 * The malware scanner that is on this machine. Without one the product keeps what people upload from everybody; that is not
 * changed here, but by MALWARE_SCAN=off.
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ CLAMD_SOCKET?: string }}
 */
export function scannerSettings(env) {
  if (env['CLAMD_SOCKET'] !== undefined || !existsSync(DEBIAN_SOCKET)) return {};
  return { CLAMD_SOCKET: DEBIAN_SOCKET };
}
