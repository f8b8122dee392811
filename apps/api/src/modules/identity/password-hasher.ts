import { randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { argon2id, hash, needsRehash, verify } from 'argon2';
import { Gate } from './gate.js';

/** Cost of argon2id (RFC 9106 section 4, second recommended option); a provider, so that tests need not wait. */
export abstract class PasswordCost {
  readonly memoryKiB: number = 65_536;
  readonly passes: number = 3;
  readonly lanes: number = 4;
}
export class FullPasswordCost extends PasswordCost {}

/** 4 at a time hold at most 256 MiB; 32 more wait, which takes a few seconds. */
const AT_A_TIME = 4;
const QUEUE = 32;

/** Hashes passwords with argon2id, after NFC, so that one password typed on two keyboards stays one. Throws BUSY. */
@Injectable()
export class PasswordHasher implements OnApplicationBootstrap {
  private readonly gate = new Gate(AT_A_TIME, QUEUE);
  private readonly options: { memoryCost: number; timeCost: number; parallelism: number };
  private decoy: Promise<string> | null = null;

  constructor(cost: PasswordCost) {
    this.options = { memoryCost: cost.memoryKiB, timeCost: cost.passes, parallelism: cost.lanes };
  }

  /** The first unknown name must not take longer than the next one. */
  async onApplicationBootstrap(): Promise<void> {
    await this.decoyHash();
  }

  hash(password: string): Promise<string> {
    return this.gate.run(() => hash(password.normalize('NFC'), { type: argon2id, ...this.options }));
  }

  /** Without a hash it takes as long as with one, and answers false: who does not exist looks like a wrong password. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.decoyHash());
    const fits = await this.gate.run(() => verify(against, password.normalize('NFC')));
    return fits && stored !== null;
  }

  isOutdated(stored: string): boolean {
    return needsRehash(stored, this.options);
  }

  private decoyHash(): Promise<string> {
    return (this.decoy ??= hash(randomBytes(24), { type: argon2id, ...this.options }));
  }
}
