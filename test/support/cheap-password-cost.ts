import { argon2id, hash } from 'argon2';
import { PasswordCost } from '../../apps/api/src/modules/identity/index.js';

/** Argon2id as cheap as it gets: these tests are about what happens around it. */
export class CheapPasswordCost extends PasswordCost {
  override readonly memoryKiB = 1024;
  override readonly passes = 2;
  override readonly lanes = 1;
}

const cost = new CheapPasswordCost();

export function cheapHash(password: string): Promise<string> {
  const options = { memoryCost: cost.memoryKiB, timeCost: cost.passes, parallelism: cost.lanes };
  return hash(password.normalize('NFC'), { type: argon2id, ...options });
}
