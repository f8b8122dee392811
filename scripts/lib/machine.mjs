import { readFileSync, accessSync, constants } from 'node:fs';
import { arch } from 'node:os';
import { delimiter, join } from 'node:path';

/** Whether this process may do everything on this machine. */
export const isRoot = () => process.geteuid?.() === 0;

/**
 * The path of a command, or undefined when PATH has none.
 * @param {string} name
 */
export function findCommand(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    if (folder === '') continue;
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/**
 * Reads the `KEY="value"` lines of os-release(5).
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function parseOsRelease(text) {
  /** @type {Record<string, string>} */
  const values = {};
  for (const line of text.split('\n')) {
    const match = /^([A-Z_]+)=(.*)$/.exec(line.trim());
    if (match?.[1] !== undefined && match[2] !== undefined)
      values[match[1]] = match[2].replace(/^["']|["']$/g, '');
  }
  return values;
}

/** Distribution and release such as `debian-12`; `linux` where os-release is missing. */
export function distribution() {
  try {
    const release = parseOsRelease(readFileSync('/etc/os-release', 'utf8'));
    return [release['ID'] ?? 'linux', release['VERSION_ID']].filter(Boolean).join('-');
  } catch {
    return 'linux';
  }
}

/** Whether packages come from apt here. */
export const isDebian = () => findCommand('apt-get') !== undefined && findCommand('dpkg') !== undefined;

export const architecture = () => arch();
