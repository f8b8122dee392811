const MAX_LENGTH = 500;

/** A relative path that stays in its folder on every system: what an export of ours has. */
export function isSafePath(path: string): boolean {
  if (path.length === 0 || path.length > MAX_LENGTH || !path.isWellFormed()) return false;
  if (/[\\:\p{Cc}]/u.test(path)) return false;
  return path.split('/').every((name) => name !== '' && name !== '.' && name !== '..');
}
