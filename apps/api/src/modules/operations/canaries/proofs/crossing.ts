import { CanaryFailure } from '../../../../platform/proofs/canary.js';

/** What came of asking for something: `granted` shows what was asked for, `refused` says that there is nothing, `unclear` neither. */
export type Sight = 'granted' | 'refused' | 'unclear';

/** A way to something of another tenant, which its owner has as well. */
export interface Crossing {
  readonly name: string;
  /** The positive control: whose it is gets it. */
  readonly own: () => Promise<Sight>;
  readonly foreign: () => Promise<Sight>;
}

/** Goes every way. Throws CanaryFailure: a breach for something that was got, a failure for a control that did not get it. */
export async function tryCrossings(crossings: readonly Crossing[]): Promise<string> {
  for (const { name, own, foreign } of crossings) {
    const [control, crossed] = [await own(), await foreign()];
    if (crossed === 'granted') throw new CanaryFailure('breach', `${name}: another tenant got it`);
    if (control !== 'granted')
      throw new CanaryFailure('failed', `${name}: its own tenant did not get it (${control})`);
    if (crossed !== 'refused') throw new CanaryFailure('failed', `${name}: the refusal is not clear`);
  }
  return `${crossings.map(({ name }) => name).join(', ')}: refused to another tenant, open to their own`;
}
