import type { OperatorSetup } from '@rinjo/contract';
import { generateSync } from 'otplib';
import { addOperator } from '../browser/support/operators.js';
import type { Product } from '../browser/support/product.js';
import { HttpClient } from '../support/http-client.js';
import { OPERATOR_PASSWORD } from '../support/operators.js';

/** A new operator, signed in with a password and a code. */
export async function operatorClient(product: Product): Promise<HttpClient> {
  const client = new HttpClient(product.url);
  const email = 'bench@installation.test';
  const { link } = await addOperator(product, email);
  const token = new URL(link).hash.slice(1);
  const { body } = await client.post<OperatorSetup>('/operator/setup/begin', { token });
  const code = (steps: number): string =>
    generateSync({ secret: body.secret, epoch: Math.floor(Date.now() / 1000) + 30 * steps });
  await client.post('/operator/setup', { token, password: OPERATOR_PASSWORD, code: code(0) });
  const { status } = await client.post('/operator/sign-in', {
    email,
    password: OPERATOR_PASSWORD,
    code: code(1),
  });
  if (status !== 200) throw new Error(`An operator is not signed in: ${String(status)}`);
  return client;
}
