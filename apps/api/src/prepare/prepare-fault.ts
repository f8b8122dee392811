/** Why the database could not be prepared, in one line that says what to do. */
export class PrepareFault extends Error {
  constructor(
    readonly code:
      | 'CONFIGURATION'
      | 'DATABASE_UNREACHABLE'
      | 'ROLE_MISSING'
      | 'ROLE_UNSAFE'
      | 'MIGRATION_FAILED'
      | 'SEED_FAILED',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'PrepareFault';
  }
}
