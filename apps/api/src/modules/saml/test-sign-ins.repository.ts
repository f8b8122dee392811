import { Injectable } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import type { ConnectionId, SamlTestId, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';
import { type TestResult, TestSignInEntity } from './test-sign-in.entity.js';

@Injectable()
export class TestSignInsRepository {
  async insert(tx: Tx, test: TestSignInEntity): Promise<void> {
    await tx.repo(TestSignInEntity).insert(test);
  }

  find(tx: Tx, id: SamlTestId): Promise<TestSignInEntity | null> {
    return tx.repo(TestSignInEntity).findOneBy({ id });
  }

  /** A test of theirs that may still be begun. */
  isOpen(tx: Tx, test: Pick<TestSignInEntity, 'id' | 'startedBy'>, now: Date): Promise<boolean> {
    const where = { ...test, expiresAt: MoreThan(now), finishedAt: IsNull() };
    return tx.repo(TestSignInEntity).exists({ where });
  }

  async finish(tx: Tx, id: SamlTestId, result: TestResult, at: Date): Promise<void> {
    await tx.query(`update saml_test set finished_at = $2, result = $3 where id = $1`, [
      id,
      at,
      JSON.stringify(result),
    ]);
  }

  /** A person has one test of a connection at a time. */
  async deleteOf(tx: Tx, connectionId: ConnectionId, startedBy: UserId): Promise<void> {
    await tx.repo(TestSignInEntity).delete({ connectionId, startedBy });
  }
}
