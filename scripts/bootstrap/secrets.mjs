import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Fault } from '../lib/fault.mjs';

/**
 * Random secrets that are made once and kept in a file of mode 600. The file is replaced as a whole, so that a kill
 * leaves the old one or the new one.
 * @template {string} Name
 * @param {string} file
 * @param {readonly Name[]} names
 * @returns {Record<Name, string>}
 */
export function keptSecrets(file, names) {
  const kept = existsSync(file) ? parse(file) : {};
  const secrets = /** @type {Record<Name, string>} */ (
    Object.fromEntries(names.map((name) => [name, kept[name] ?? randomBytes(24).toString('base64url')]))
  );
  if (names.some((name) => kept[name] === undefined)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...kept, ...secrets }, undefined, 2)}\n`, {
      mode: 0o600,
    });
    renameSync(`${file}.new`, file);
  }
  return secrets;
}

/**
 * @param {string} file
 * @returns {Record<string, string | undefined>}
 */
function parse(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Fault(
      `${file} is not readable as JSON`,
      'Restore it from a backup, or remove it and its database',
      {
        cause,
      },
    );
  }
}
