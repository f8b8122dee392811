/** One line for the person who typed a command; never empty. A refused connection has its words in its parts, or in its code alone. */
export function failureText(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause).replace(/\s+/g, ' ');
  const [part] = cause instanceof AggregateError ? (cause.errors as readonly unknown[]) : [];
  if (cause.message === '' && part !== undefined) return failureText(part);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return (cause.message || code || cause.name).replace(/\s+/g, ' ');
}
