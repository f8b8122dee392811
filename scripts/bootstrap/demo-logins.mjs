import { existsSync, readFileSync } from 'node:fs';

/**
 * What to print about the demo tenants: who may sign in, or where the logins went.
 * @param {string} file
 * @returns {string[]}
 */
export function demoLogins(file) {
  if (!existsSync(file)) return [];
  const { logins } = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(logins)) return [`Demo logins: ${file}`];
  const rows = logins.map((login) => ['tenant', 'email', 'password'].map((key) => String(login[key] ?? '')));
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return [
    `Demo logins (tenant, e-mail, password), also in ${file}:`,
    ...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`),
  ];
}
