import { Injectable } from '@nestjs/common';
import type { TenantId } from '@rinjo/contract';
import { jobPrincipal } from '../access/principal.js';
import { TenantDb } from '../database/tenant-db.js';
import { ofEachTenant } from './of-each-tenant.js';
import { jointQuestion, type TenantQuestion } from './tenant-question.js';

/** The rows of each question, in the order of the questions. */
export type Answers = readonly (readonly unknown[])[];

/** Asks many tenants the same, each behind its own fence. */
@Injectable()
export class AskTenants {
  constructor(private readonly tenantDb: TenantDb) {}

  /**
   * What each of them answers, in their order. All questions are one statement, in a transaction of that tenant: a thousand tenants are a
   * thousand statements, however much is asked.
   * @param job who asks
   */
  each(
    tenants: readonly TenantId[],
    job: string,
    questions: readonly TenantQuestion<unknown>[],
  ): Promise<Answers[]> {
    const { text, values } = jointQuestion(questions);
    return ofEachTenant(tenants, (tenantId) =>
      this.tenantDb.oneOfMany(jobPrincipal(tenantId, job), async (tx) => {
        const [row] = await tx.planned<{ readonly answers: Answers }>(text, [tenantId, ...values]);
        if (!row) throw new Error('A question without an answer');
        return row.answers;
      }),
    );
  }
}
