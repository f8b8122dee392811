import { Injectable } from '@nestjs/common';
import type { AttestationId, AttestationView, AttestRow } from '@rinjo/contract';
import type { OperatorCaller } from '../../../../platform/access/operators.port.js';
import { Ids } from '../../../../platform/crypto/ids.js';
import { SystemDb } from '../../../../platform/database/system-db.js';
import { DomainError } from '../../../../platform/errors/domain-error.js';
import { Clock } from '../../../../platform/time/clock.js';
import { isValidUntil, takesStatement } from './may-attest.js';

const VIEW = `
  select a.id, a.row_no as "row", a.answer, json_build_object('ja', a.statement_ja, 'en', a.statement_en) as statement,
    a.document, encode(a.document_sha256, 'hex') as sha256, a.owner, a.valid_until::text as "validUntil",
    a.made_at as "madeAt", a.made_by_name as "madeBy"
  from attestation a`;

type Row = Omit<AttestationView, 'madeAt'> & { readonly madeAt: Date };
const viewOf = (row: Row): AttestationView => ({ ...row, madeAt: row.madeAt.toISOString() });

/** What operators state about rows. A new statement takes the place of the one before, which stays. */
@Injectable()
export class Attestations {
  constructor(
    private readonly system: SystemDb,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The newest of each row. */
  async inForce(): Promise<ReadonlyMap<number, AttestationView>> {
    const rows = await this.system.query<Row>(
      `${VIEW} where a.id = (select n.id from attestation n where n.row_no = a.row_no order by n.made_at desc, n.id desc limit 1)`,
    );
    return new Map(rows.map((row) => [row.row, viewOf(row)]));
  }

  /** All that was stated about a row, the newest first. */
  async ofRow(row: number): Promise<AttestationView[]> {
    const rows = await this.system.query<Row>(
      `${VIEW} where a.row_no = $1 order by a.made_at desc, a.id desc`,
      [row],
    );
    return rows.map(viewOf);
  }

  /** Throws NOT_FOUND for a row that is measured alone, VALIDATION for a last day that is none. */
  async attest(operator: OperatorCaller, row: number, input: AttestRow): Promise<AttestationView> {
    if (!takesStatement(row)) throw new DomainError('NOT_FOUND');
    const madeAt = this.clock.now();
    if (!isValidUntil(input, madeAt))
      throw new DomainError('VALIDATION', { fields: ['validUntil:isDayAhead'] });
    const id = this.ids.next<AttestationId>();
    await this.system.query(
      `insert into attestation (id, row_no, answer, statement_ja, statement_en, document, document_sha256, owner, valid_until,
         made_at, made_by, made_by_name)
       values ($1, $2, $3, $4, $5, $6, decode($7, 'hex'), $8, $9, $10, $11, $12)`,
      [
        ...[
          id,
          row,
          input.answer,
          input.statementJa,
          input.statementEn,
          input.document,
          input.sha256,
          input.owner,
        ],
        ...[input.validUntil, madeAt, operator.operatorId, operator.name],
      ],
    );
    const [made] = await this.system.query<Row>(`${VIEW} where a.id = $1`, [id]);
    if (!made) throw new Error('A statement is not where it was written');
    return viewOf(made);
  }
}
