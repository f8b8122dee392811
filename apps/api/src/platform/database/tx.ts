import type { EntityManager, EntityTarget, ObjectLiteral, Repository } from 'typeorm';
import type { Principal } from '../access/principal.js';

/**
 * One open transaction of one tenant. Works only while the callback of `TenantDb.run` does: kept longer, it throws.
 * Effects outside the database register with `afterCommit`.
 */
export class Tx {
  private open = true;
  private readonly committed: (() => void)[] = [];

  constructor(
    readonly principal: Principal,
    private readonly manager: EntityManager,
  ) {}

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.live().getRepository(entity);
  }

  /** Parameterised SQL; parameters only, never text from outside: the role may call set_config itself. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.live().query<Row[]>(sql, [...parameters]);
  }

  /** Runs after the commit, in order; not at all after a rollback. */
  afterCommit(effect: () => void): void {
    this.live();
    this.committed.push(effect);
  }

  /** Called by `TenantDb` alone. */
  close(): readonly (() => void)[] {
    this.open = false;
    return this.committed;
  }

  private live(): EntityManager {
    if (!this.open) throw new Error('This transaction is over: a Tx must not outlive the callback of run()');
    return this.manager;
  }
}
