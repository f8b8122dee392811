import { Injectable } from '@nestjs/common';
import type { UserId } from '@rinjo/contract';
import type { Principal } from '../../../platform/access/principal.js';
import { TenantDb } from '../../../platform/database/tenant-db.js';
import type { Tx } from '../../../platform/database/tx.js';
import { DomainError } from '../../../platform/errors/domain-error.js';
import type { JobPolicy } from '../../../platform/jobs/job.js';
import { type Mail, Mailer } from '../../../platform/mail/mailer.port.js';
import { AdministratorsRepository, type NoticeReceiver } from '../administrators.repository.js';

const MIN = 60_000;

/** Of a job that is one letter: a mail server may be away for some hours. */
export const NOTICE_POLICY: JobPolicy = {
  delaysMs: [MIN, 10 * MIN, 60 * MIN, 300 * MIN],
  visibilityMs: MIN,
};

/** What a job is to write: for whom, from what is found in the database, and in which words. */
export interface Notice<T> {
  readonly userId: UserId;
  readonly read: (tx: Tx) => Promise<T>;
  /** Null when there is nothing to say any more. */
  readonly write: (
    found: T,
    receiver: NoticeReceiver,
  ) => Omit<Mail, 'to'> | null | Promise<Omit<Mail, 'to'> | null>;
}

/** Letters of which each is a job of its own, to somebody who may have gone meanwhile. */
@Injectable()
export class NoticePost {
  constructor(
    private readonly tenantDb: TenantDb,
    private readonly administrators: AdministratorsRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Answers whether a letter was sent. Throws NOT_FOUND for nobody's user, and when the mail server does not take it. */
  async send<T>(principal: Principal, { userId, read, write }: Notice<T>): Promise<boolean> {
    const [receiver, found] = await this.tenantDb.run(principal, async (tx) => [
      await this.administrators.receiver(tx, userId),
      await read(tx),
    ]);
    if (!receiver) throw new DomainError('NOT_FOUND');
    const letter = this.mailer.sends ? await write(found, receiver) : null;
    if (!letter) return false;
    await this.mailer.send({ to: receiver.email, ...letter });
    return true;
  }
}
