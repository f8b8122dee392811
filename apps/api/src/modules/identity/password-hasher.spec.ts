import { describe, expect, it } from '@jest/globals';
import { PasswordCost, PasswordHasher } from './password-hasher.js';

class Cheap extends PasswordCost {
  override readonly memoryKiB = 1024;
  override readonly passes = 2;
  override readonly lanes = 1;
}

describe('PasswordHasher (case 52)', () => {
  it('hashes with argon2id under the cost of RFC 9106 unless told otherwise', async () => {
    class Full extends PasswordCost {}
    expect(await new PasswordHasher(new Full()).hash('a')).toMatch(
      /^\$argon2id\$v=19\$m=65536,(p=4,t=3|t=3,p=4)\$/,
    );
  });

  it('works on 4 of 200 at a time, lets 32 wait and sends the others away: memory has a cap', async () => {
    const hasher = new PasswordHasher(new Cheap());
    const stored = await hasher.hash('seven cranes over the river');
    const attempts = Array.from({ length: 200 }, () => hasher.verify(stored, 'seven cranes over the river'));
    const settled = await Promise.allSettled(attempts);
    expect(settled.filter((s) => s.status === 'fulfilled' && s.value)).toHaveLength(36);
    expect(settled.filter((s) => s.status === 'rejected' && String(s.reason).includes('BUSY'))).toHaveLength(
      164,
    );
    await expect(hasher.verify(stored, 'seven cranes over the river')).resolves.toBe(true);
  });

  it('answers no for a missing account, and takes a hash to say so', async () => {
    const hasher = new PasswordHasher(new Cheap());
    await expect(hasher.verify(null, 'seven cranes over the river')).resolves.toBe(false);
  });

  it('knows a hash made under another cost', async () => {
    const hasher = new PasswordHasher(new Cheap());
    expect(hasher.isOutdated(await hasher.hash('a'))).toBe(false);
    class Old extends PasswordCost {
      override readonly memoryKiB = 2048;
    }
    expect(hasher.isOutdated(await new PasswordHasher(new Old()).hash('a'))).toBe(true);
  });
});
