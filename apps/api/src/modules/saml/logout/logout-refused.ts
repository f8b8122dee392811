import type { LogoutRefusal } from '@rinjo/contract';

/** A logout message is not accepted. Never shown to whoever sent it. */
export class LogoutRefused extends Error {
  constructor(
    readonly refusal: LogoutRefusal,
    options?: ErrorOptions,
  ) {
    super(refusal, options);
    this.name = 'LogoutRefused';
  }
}

export function refuse(refusal: LogoutRefusal, cause?: unknown): never {
  throw new LogoutRefused(refusal, { cause });
}
