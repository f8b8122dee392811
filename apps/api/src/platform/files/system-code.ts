/** The code of what the system refused, e.g. ENOENT; null for anything else that was thrown. */
export function systemCode(thrown: unknown): string | null {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && typeof thrown.code === 'string'
    ? thrown.code
    : null;
}
