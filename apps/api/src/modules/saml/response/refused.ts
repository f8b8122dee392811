import type { SamlRefusal } from '@rinjo/contract';

/** What came and what was wanted, as the administrator may read it. */
export interface Finding {
  readonly seen?: string | null;
  readonly expected?: string | null;
}

/** A response is not accepted. Never shown to whoever sent it. */
export class SamlRefused extends Error {
  constructor(
    readonly refusal: SamlRefusal,
    readonly finding: Finding = {},
    options?: ErrorOptions,
  ) {
    super(refusal, options);
    this.name = 'SamlRefused';
  }
}

/** Throws the refusal unless the condition holds. */
export function demand(holds: boolean, refusal: SamlRefusal, finding: Finding = {}): asserts holds {
  if (!holds) throw new SamlRefused(refusal, finding);
}
