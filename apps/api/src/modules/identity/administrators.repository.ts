import { Injectable } from '@nestjs/common';
import type { Locale, UserId } from '@rinjo/contract';
import type { Tx } from '../../platform/database/tx.js';

/** To whom a notice goes, in their language, and of which tenant it is. */
export interface NoticeReceiver {
  readonly email: string;
  readonly locale: Locale;
  readonly tenant: string;
}

/** One of those whom the operator tells what becomes of the service. */
export interface AdministratorContact {
  readonly userId: UserId;
  readonly email: string;
  readonly locale: Locale;
}

/** Whom notices about a tenant go to. */
@Injectable()
export class AdministratorsRepository {
  /** Administrators who may sign in. */
  all(tx: Tx): Promise<{ readonly userId: UserId }[]> {
    return tx.query(
      `select u.id as "userId" from membership m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.role = 'admin' and u.status = 'active' and u.kind = 'person' order by u.id limit 50`,
    );
  }

  /** Those who may sign in, and those who were invited and have not come yet: in a new tenant there are no others. */
  contacts(tx: Tx): Promise<AdministratorContact[]> {
    return tx.query(
      `select u.id as "userId", u.email, u.locale from membership m
       join user_account u on u.tenant_id = m.tenant_id and u.id = m.user_id
       where m.role = 'admin' and u.status in ('active', 'invited') and u.kind = 'person'
       order by u.status, u.id limit 50`,
    );
  }

  /** Whom a notice goes to, and in which tenant that is. */
  async receiver(tx: Tx, userId: UserId): Promise<NoticeReceiver | null> {
    const [row] = await tx.query<NoticeReceiver>(
      `select u.email, u.locale, t.name as tenant from user_account u join tenant t on t.tenant_id = u.tenant_id
       where u.id = $1 and u.status = 'active' and u.kind = 'person'`,
      [userId],
    );
    return row ?? null;
  }

  /** All administrators who may sign in, for a letter to each. */
  async receivers(tx: Tx): Promise<readonly NoticeReceiver[]> {
    const receivers: NoticeReceiver[] = [];
    for (const { userId } of await this.all(tx)) {
      const receiver = await this.receiver(tx, userId);
      if (receiver) receivers.push(receiver);
    }
    return receivers;
  }
}
