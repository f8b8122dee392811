import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UserErasure } from '../identity/index.js';

/**
 * Of a deleted person it is not kept who they are to identity providers, nor what their test sign-ins brought. An
 * identity provider that goes on asserting them makes a new person, as with anybody it asserts for the first time.
 */
@Injectable()
export class ForgetPeople implements OnModuleInit {
  constructor(private readonly erasure: UserErasure) {}

  onModuleInit(): void {
    this.erasure.alsoErase(async (tx, { id }) => {
      await tx.query('delete from saml_identity where user_id = $1', [id]);
      await tx.query('delete from saml_link_offer where user_id = $1', [id]);
      await tx.query('delete from saml_test where started_by = $1', [id]);
    });
  }
}
