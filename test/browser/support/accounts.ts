import { randomBytes } from 'node:crypto';
import type { CreateUser, UserView } from '@rinjo/contract';
import type { SignedInClient } from '../../support/given.js';

export interface Account {
  readonly email: string;
  readonly password: string;
  readonly user: UserView;
}

/** A user with a password, made as an admin makes one. */
export async function createAccount(
  admin: SignedInClient,
  displayName: string,
  locale: CreateUser['locale'] = 'en',
  email = `${randomBytes(6).toString('hex')}@example.test`,
): Promise<Account> {
  const account = { email, password: randomBytes(12).toString('hex') };
  const answer = await admin.post<UserView>('/users', { ...account, displayName, locale, roles: ['member'] });
  if (answer.status !== 201) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return { ...account, user: answer.body };
}
