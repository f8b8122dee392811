/** PostgreSQL does not run as root: there it runs in a namespace of somebody else, whose files stay root's. */
export function asOrdinaryUser(program: string, args: readonly string[]): [program: string, args: string[]] {
  if (process.getuid?.() !== 0) return [program, [...args]];
  return ['unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', program, ...args]];
}
