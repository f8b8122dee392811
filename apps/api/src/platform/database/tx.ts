import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';
import { plannedRows } from './planned-rows.js';
import { rowsOf } from './rows-of.js';

/**
 * One open transaction of one tenant. Works only while the callback of `TenantDb.run` does: kept longer, it throws.
 * Effects outside the database register with `afterCommit`.
 */
export class Tx {
  private open = true;
  private readonly last: (() => Promise<void>)[] = [];
  private readonly committed: (() => void)[] = [];

  constructor(
    private caller: Principal,
    private readonly manager: EntityManager,
  ) {}

  get principal(): Principal {
    return this.caller;
  }

  /** Somebody unknown has proven in this very transaction who they are: from here on it is theirs, in the same tenant. */
  identify(principal: Principal): void {
    this.live();
    if (this.caller.actor.kind !== 'anonymous' || this.caller.tenantId !== principal.tenantId)
      throw new Error('Only an unknown caller can be identified, and only in the tenant of the transaction');
    this.caller = principal;
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.live().getRepository(entity);
  }

  /**
   * Parameterised SQL; parameters only, never text from outside: the role may call set_config itself.
   * Answers the rows of every kind of statement, also of `update … returning`.
   */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return rowsOf<Row>(this.live().queryRunner, sql, parameters);
  }

  /** As `query`, for a constant text that is asked of many tenants one after the other: the connection keeps its plan. */
  planned<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return plannedRows<Row>(this.live().queryRunner, sql, parameters);
  }

  /** Statements that come last in the transaction, in order: what takes the locks that everybody wants. */
  beforeCommit(statements: () => Promise<void>): void {
    this.live();
    this.last.push(statements);
  }

  /** Runs after the commit, in order; not at all after a rollback. */
  afterCommit(effect: () => void): void {
    this.live();
    this.committed.push(effect);
  }

  /** Called by `TenantDb` alone. */
  async finish(): Promise<readonly (() => void)[]> {
    for (let statements = this.last.shift(); statements; statements = this.last.shift()) await statements();
    return this.committed;
  }

  /** Called by `TenantDb` alone. */
  close(): void {
    this.open = false;
  }

  private live(): EntityManager {
    if (!this.open) throw new Error('This transaction is over: a Tx must not outlive the callback of run()');
    return this.manager;
  }
}
