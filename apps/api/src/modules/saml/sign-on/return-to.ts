const MAX_LENGTH = 512;

/** A path of ours to come back to; anything that could lead elsewhere becomes `/`. Security.md 2.5. */
export function safeReturnTo(asked: unknown): string {
  const isPath =
    typeof asked === 'string' &&
    asked.length <= MAX_LENGTH &&
    /^\/(?![/\\])/.test(asked) &&
    !/[\p{Cc}\u2028\u2029\\]/u.test(asked);
  return isPath ? asked : '/';
}
