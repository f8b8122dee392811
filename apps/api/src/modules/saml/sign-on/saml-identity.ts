import type { Asserted } from '../response/post-check.js';
import type { AssertedPerson } from '../response/person.js';
import type { Prepared } from './attempt.js';

/** Somebody whom an identity provider has vouched for, after every check of the response. Made by the strategy alone. */
export class SamlIdentity {
  constructor(
    readonly prepared: Prepared,
    readonly asserted: Asserted,
    readonly person: AssertedPerson,
  ) {}
}
