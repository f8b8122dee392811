import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { AttestationId, AttestationView, CheckSheet } from '@rinjo/contract';
import { judged } from '../../../../platform/measures/judged.js';
import type { RowFinding } from '../../../../platform/measures/row-finding.js';
import { sheetWindow } from '../measuring/sheet-window.js';
import { writeSheet } from '../measuring/write-sheet.js';
import { sheetCells, sheetHead } from './sheet-cells.js';
import { sheetCsv } from './sheet-csv.js';
import { sheetPdf } from './sheet-pdf.js';
import { sheetXlsx } from './sheet-xlsx.js';

const NOW = new Date('2026-11-27T03:00:00Z');
const FOUND: RowFinding = {
  figures: [
    { name: 'availability', unit: 'basis_points', amount: 9_998, samples: 34_560, target: 9_950 },
    { name: 'downtime', unit: 'seconds', amount: 3_723, samples: 34_560, target: null },
  ],
  ...{ from: new Date('2026-11-14T15:00:00Z'), to: new Date('2026-11-26T15:00:00Z') },
  ...judged([{ status: 'unverified', code: 'inside_only' }]),
  evidence: [{ ledger: 'incident', id: '0193', at: '2026-11-20T00:00:00.000Z' }],
};
const INSURED: AttestationView = {
  ...{ id: 'a' as AttestationId, row: 35, answer: 'yes', owner: '=Kano', validUntil: '2027-03-31' },
  ...{
    statement: { ja: '賠償責任保険に加入', en: 'Liability insurance' },
    document: 'policy.pdf',
    sha256: '00',
  },
  ...{ madeAt: NOW.toISOString(), madeBy: 'Kano' },
};

function given(of: { operator?: string; earlier?: CheckSheet | null } = {}): CheckSheet {
  return writeSheet({
    ...{
      madeAt: NOW,
      operator: of.operator ?? '臨場運用',
      installation: 'https://rinjo.example',
      release: '0.1.0',
    },
    ...{ topology: 'single', window: sheetWindow(NOW, null), earlier: of.earlier ?? null },
    ...{ findings: new Map([[5, FOUND]]), attestations: new Map([[35, INSURED]]) },
  });
}

async function bytesOf(sheet: CheckSheet): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of sheetPdf(sheet, 'ja', null)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('the printed sheet', () => {
  it('says what is known with its target, window and samples, and not measured where nothing is', () => {
    const rows = sheetCells(given(), 'ja');
    expect(rows).toHaveLength(49);
    expect(rows[4]).toMatchObject({
      ...{
        no: 5,
        area: '可用性',
        item: 'サービス稼働率',
        answer: '未確認',
        known: '実測',
        samples: '34,560',
      },
      reasons: [{ code: 'inside_only', text: '内側からしか見ていません（別の機械の監視役がありません）' }],
      value: '稼働率 99.98 %（目標 99.50 %）\n停止時間 1時間2分3秒',
      window: '2026-11-15〜2026-11-26\n12 日間の実測',
      evidence: 'incident 0193 2026-11-20T00:00:00.000Z',
    });
    expect(rows[4]?.promise).toContain('目標は月間99.5%');
    expect(rows[0]).toMatchObject({ answer: '未測定', value: '', samples: '', window: '' });
  });

  it('says who states what, and that nobody has answered', () => {
    const rows = sheetCells(given(), 'en');
    expect(rows[34]).toMatchObject({ answer: 'Yes', known: 'Stated by the operator' });
    expect(rows[34]?.value).toContain(
      'Liability insurance; document policy.pdf; answered for by =Kano; valid until 2027-03-31',
    );
    expect(rows[38]).toMatchObject({ answer: 'Not answered' });
    expect(sheetHead(given({ operator: '' }), 'en')).toContainEqual({
      label: 'Operator',
      value: 'Not named',
    });
  });

  it('says in spreadsheets what is missing, and nothing of editions that did not know', () => {
    const kept = JSON.stringify({ ...given(), edition: 2 }, (key, value: unknown) =>
      key === 'reasons' ? undefined : value,
    );
    const edition = JSON.parse(kept) as CheckSheet;
    expect(sheetCells(edition, 'en')[0]?.reasons).toEqual([]);
    expect(sheetCsv(edition, 'en')).toContain('"What is missing"');
    expect(sheetCsv(given(), 'en')).toContain('"Seen from inside alone: no prober on another machine"');
    expect(sheetCells(given(), 'en')[0]?.reasons).toEqual([
      { code: 'nothing_measured', text: 'Nothing has been measured yet' },
    ]);
  });

  it('shows what an earlier edition said', () => {
    const rows = sheetCells(given({ earlier: { ...given(), edition: 3 } }), 'en');
    expect(rows[4]?.earlier).toBe(
      'Edition 3: Unverified Availability 99.98 % (target 99.50 %) Downtime 1 h 2 min 3 s',
    );
  });

  it('is a table that spreadsheets read, without formulas', async () => {
    const csv = sheetCsv(given({ operator: '=cmd()' }), 'ja');
    expect(csv.startsWith('\ufeff')).toBe(true);
    expect(csv).toContain(`"運営者","'=cmd()"`);
    expect(
      csv
        .trimEnd()
        .split('\r\n')
        .filter((line) => /^"\d+",/.test(line)),
    ).toHaveLength(49);
    const xlsx = await sheetXlsx(given(), 'ja');
    expect(xlsx.subarray(0, 2).toString('latin1')).toBe('PK');
  });

  it('is the same PDF, byte for byte, whenever it is printed', async () => {
    const [once, again] = [await bytesOf(given()), await bytesOf(given())];
    expect(once.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(hash(again)).toBe(hash(once));
    expect(hash(await bytesOf(given({ operator: 'Somebody else' })))).not.toBe(hash(once));
  });
});
