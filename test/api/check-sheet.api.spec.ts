import { createHash, createPublicKey, verify } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AttestationView, CheckSheet, PrintedSheet, SheetEditionView } from '@rinjo/contract';
import type { EditionFile } from '@rinjo/transparency-log';
import { Findings } from '../../apps/api/src/modules/operations/check-sheet/measuring/findings.js';
import { SystemDb } from '../../apps/api/src/platform/database/system-db.js';
import { AskTenants } from '../../apps/api/src/platform/measures/ask-tenants.js';
import { judged } from '../../apps/api/src/platform/measures/judged.js';
import { startApp, type TestApp } from '../support/app.js';
import { refusal } from '../support/http-client.js';
import { type GivenOperator, signedInOperator } from '../support/operators.js';
import { pdfText } from '../support/pdf-text.js';
import { TestClock } from '../support/test-clock.js';

const INSURED = {
  ...{
    answer: 'yes',
    statementJa: '賠償責任保険に加入しています。',
    statementEn: 'Liability insurance is in force.',
  },
  ...{ document: 'policy.pdf', sha256: 'ab'.repeat(32), owner: 'Aoi Kano', validUntil: '2027-03-31' },
};

const cookieOf = ({ client }: GivenOperator): string =>
  [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

describe('the check sheet', () => {
  let app: TestApp;
  let operator: GivenOperator;
  const clock = new TestClock(); // 23 November 2026, noon in Japan
  beforeAll(async () => {
    app = await startApp({ clock, environment: { OPERATOR_NAME: '臨場運用株式会社' } });
    operator = await signedInOperator(app, { clock, name: 'Aoi Kano' });
  });
  afterAll(() => app.close());

  const sheet = async (locale = 'ja'): Promise<PrintedSheet> =>
    (await operator.client.get<PrintedSheet>(`/operator/check-sheet?locale=${locale}`)).body;
  const attest = (row: number, of: object = {}) =>
    operator.client.post<AttestationView>(`/operator/check-sheet/rows/${String(row)}/attestations`, {
      ...INSURED,
      ...of,
    });
  const print = async (): Promise<SheetEditionView> => {
    const { status, body } = await operator.client.post<SheetEditionView>(
      '/operator/check-sheet/editions',
      {},
    );
    expect(status).toBe(201);
    return body;
  };

  /** Without the proof that the log of the installation has it: that grows with the log. */
  const signedEdition = async (id: string): Promise<Omit<EditionFile, 'proof'>> => {
    const path = `/operator/check-sheet/editions/${id}/file?format=json&locale=ja`;
    const { text, sha256, signature, publicKey } = (await operator.client.get<EditionFile>(path)).body;
    return { text, sha256, signature, publicKey };
  };

  it('has the 49 rows of the form, and says not measured of what nobody knows', async () => {
    const { rows, head, edition } = await sheet();
    expect(rows.map(({ no }) => no)).toEqual(Array.from({ length: 49 }, (_, i) => i + 1));
    expect(edition).toBeNull();
    expect(head).toContainEqual({ label: '運営者', value: '臨場運用株式会社' });
    for (const row of rows.filter(({ status }) => status === 'not_measured'))
      expect(row).toMatchObject({
        value: '',
        samples: '',
        answer: row.class === 'attested' ? '未回答' : '未測定',
      });
    expect(rows.some(({ status }) => status === 'yes')).toBe(false);
  });

  it('says of every row that is not yes why, in both languages', async () => {
    const found = await app.get(Findings).of({ from: new Date(0), to: clock.now(), tenantId: null });
    // Conditions are what their reasons make of them: no measure says one without.
    for (const [row, finding] of found)
      expect([row, finding]).toEqual([row, { ...finding, ...judged(finding.reasons) }]);
    for (const locale of ['ja', 'en'])
      for (const { no, status, reasons } of (await sheet(locale)).rows) {
        expect([no, status === 'yes']).toEqual([no, reasons.length === 0]);
        for (const { text } of reasons) expect(text).not.toMatch(/undefined|NaN|^$/);
      }
    const [, , , fourth] = (await sheet('en')).rows;
    expect(fourth?.reasons).toEqual([
      {
        code: 'drill_never',
        text: 'The drill “A tenant rebuilt from its export” has not been held yet',
      },
      { code: 'release_unsigned', text: 'The signature of the release that runs is not verified' },
    ]);
  });

  it('asks each tenant behind its own fence, whatever is asked', async () => {
    const { given } = app;
    const tenants = [await given.tenant(), await given.tenant()];
    const question = {
      ...{ text: 'select slug from tenant where $1::uuid is not null and $2', values: [true] },
      read: () => undefined,
    };
    const ids = tenants.map(({ id }) => id);
    expect(await app.get(AskTenants).each(ids, 'test', [question, question])).toEqual(
      tenants.map(({ slug }) => [[{ slug }], [{ slug }]]),
    );
    await expect(app.get(AskTenants).each(ids, 'test', [{ ...question, values: ['x'] }])).rejects.toThrow();
  });

  it('takes statements where the form asks the operator, keeps them all, and shows the newest', async () => {
    expect((await attest(35)).status).toBe(201);
    clock.advance(1_000);
    expect((await attest(35, { statementEn: 'Renewed.' })).status).toBe(201);
    const kept = await operator.client.get<AttestationView[]>('/operator/check-sheet/rows/35/attestations');
    expect(kept.body.map(({ statement }) => statement.en)).toEqual(['Renewed.', INSURED.statementEn]);
    expect(kept.body[0]).toMatchObject({
      madeBy: 'Aoi Kano',
      validUntil: '2027-03-31',
      sha256: INSURED.sha256,
    });
    const row = (await sheet('en')).rows[34];
    expect(row).toMatchObject({ status: 'yes', answer: 'Yes' });
    expect(row?.value).toContain('Renewed.; document policy.pdf');
    expect((await attest(43, { answer: 'no', document: null, sha256: null, validUntil: null })).status).toBe(
      201,
    );
    expect((await sheet()).rows[42]).toMatchObject({ status: 'no', answer: '無' });
  });

  it('refuses statements about what is measured, without papers, or with a last day that is none', async () => {
    expect(await attest(5)).toMatchObject(refusal(404, 'NOT_FOUND'));
    expect(await attest(50)).toMatchObject(refusal(400, 'VALIDATION'));
    for (const of of [
      ...[
        { document: null },
        { sha256: 'zz' },
        { sha256: null },
        { validUntil: null },
        { validUntil: '2026-11-22' },
      ],
      ...[
        { validUntil: '2027-02-30' },
        { validUntil: '2035-01-01' },
        { owner: ' ' },
        { statementJa: 'a\u0007b' },
      ],
    ])
      expect(await attest(39, of)).toMatchObject(refusal(400, 'VALIDATION'));
    expect((await operator.client.get('/operator/check-sheet/rows/39/attestations')).body).toEqual([]);
  });

  it('is printed in editions that are signed, numbered, kept, and compared with the one before', async () => {
    const first = await print();
    const before = await signedEdition(first.id);
    clock.advance(60_000);
    expect((await attest(35, { answer: 'no', document: null, sha256: null, validUntil: null })).status).toBe(
      201,
    );
    const second = await print();
    expect(second.number).toBe(first.number + 1);
    const opened = await operator.client.get<PrintedSheet>(
      `/operator/check-sheet/editions/${second.id}?locale=ja`,
    );
    expect(opened.body.rows[34]?.earlier).toBe(`第 ${String(first.number)} 版: 有`);

    const after = await signedEdition(first.id);
    expect(after).toEqual(before); // what came later changes nothing of it
    const { text, signature, publicKey, sha256 } = after;
    expect(createHash('sha256').update(text).digest('hex')).toBe(sha256);
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    const signed = (of: string) => verify(null, Buffer.from(of), key, Buffer.from(signature, 'base64'));
    expect(signed(text)).toBe(true);
    expect(signed(text.replace('"yes"', '"no"'))).toBe(false);
    const sheetOf = JSON.parse(text) as CheckSheet;
    expect(sheetOf).toMatchObject({
      edition: first.number,
      release: first.release,
      operator: '臨場運用株式会社',
    });
    expect(first.counts.yes).toBe(sheetOf.rows.filter(({ status }) => status === 'yes').length);
  });

  it('cannot be changed or removed once printed, not even by the role that printed it', async () => {
    await print();
    for (const sql of [
      `update sheet_edition set text = ''`,
      'delete from sheet_edition',
      `update attestation set answer = 'yes'`,
      'delete from attestation',
    ])
      await expect(app.get(SystemDb).query(sql)).rejects.toThrow(/permission denied/);
  });

  it('is taken along as PDF, Excel, CSV and JSON', async () => {
    const file = (format: string, locale = 'ja') =>
      fetch(`${app.url}/api/v1/operator/check-sheet/file?format=${format}&locale=${locale}`, {
        headers: { cookie: cookieOf(operator) },
      });
    const [pdf, again] = [await (await file('pdf')).bytes(), await (await file('pdf')).bytes()];
    expect(Buffer.from(again).equals(Buffer.from(pdf))).toBe(true);
    const { all, title, language, isTagged } = await pdfText(pdf);
    expect(all).toContain('クラウドサービスレベルのチェックリスト');
    expect(all).toContain('データの外部保存方針');
    expect({ title, language, isTagged }).toMatchObject({ language: 'ja', isTagged: true });
    const xlsx = await file('xlsx');
    expect(xlsx.headers.get('content-type')).toContain('spreadsheetml');
    expect(xlsx.headers.get('content-disposition')).toContain('rinjo-check-sheet-2026-11-23.ja.xlsx');
    expect(await (await file('csv')).text()).toContain('"データの外部保存方針"');
    expect(((await (await file('json')).json()) as CheckSheet).rows).toHaveLength(49);
    expect((await file('docx')).status).toBe(400);
  });

  it('has a copy for each tenant, for those who may read its log', async () => {
    const tenant = await app.given.tenant();
    const { client: admin } = await tenant.signedIn('admin');
    const { status, body } = await admin.get<PrintedSheet>('/check-sheet?locale=en');
    expect(status).toBe(200);
    expect(body.rows).toHaveLength(49);
    expect((await admin.raw('GET', '/check-sheet/file?format=csv&locale=en')).status).toBe(200);
    const { client: member } = await tenant.signedIn('member');
    expect(await member.get('/check-sheet?locale=en')).toMatchObject(refusal(403, 'FORBIDDEN'));
    expect((await admin.get('/operator/check-sheet?locale=en')).status).toBe(401);
  });
});
