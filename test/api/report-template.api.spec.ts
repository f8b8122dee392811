import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPORT_TEMPLATE_DEFAULTS, type ReportTemplate, type ReportTemplateView } from '@rinjo/contract';
import { startApp, type TestApp } from '../support/app.js';
import { type HttpClient, refusal } from '../support/http-client.js';
import { pdfText } from '../support/pdf-text.js';

const plain = (text: string): string => text.replace(/\s+/g, '');
const OWN: ReportTemplate = {
  ...REPORT_TEMPLATE_DEFAULTS,
  ...{ title: '遠隔臨場報告書', cover: '発注者: 見本県\n第 12 回', footer: '社外秘', photosPerPage: 6 },
  sections: [
    { section: 'people', heading: '立会者' },
    { section: 'photos', heading: '' },
  ],
};

describe('the template of reports', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  const previewOf = async (client: HttpClient, template: ReportTemplate) => {
    const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${client.url}/api/v1/report-template/preview`, {
      method: 'POST',
      headers: { cookie, origin: client.url, 'x-rinjo': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ template }),
    });
    return { status: answer.status, pdf: await pdfText(Buffer.from(await answer.arrayBuffer())) };
  };

  it('is the product’s until somebody changes it, and says who did', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    const first = await client.get<ReportTemplateView>('/report-template');
    expect(first.body).toEqual({ version: 0, template: REPORT_TEMPLATE_DEFAULTS });
    const saved = await client.put<ReportTemplateView>('/report-template', { version: 0, template: OWN });
    expect(saved).toMatchObject({ status: 200, body: { version: 1, template: OWN } });
    expect((await client.get<ReportTemplateView>('/report-template')).body).toEqual({
      version: 1,
      template: OWN,
    });
    const again = { version: 1, template: REPORT_TEMPLATE_DEFAULTS };
    expect((await client.put<ReportTemplateView>('/report-template', again)).body.version).toBe(2);
    const entries = await app.database.query<{ details: unknown }>(
      `select details from audit_entry where tenant_id = $1 and action = 'report.template_changed' order by seq`,
      [tenant.id],
    );
    expect(entries).toEqual([{ details: { version: 1 } }, { details: { version: 2 } }]);
  });

  it('is not changed by whoever has read an older one', async () => {
    const { client } = await (await app.given.tenant()).signedIn('admin');
    const change = { version: 0, template: OWN };
    const answers = await Promise.all([1, 2, 3].map(() => client.put('/report-template', change)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await client.put('/report-template', { version: 7, template: OWN })).toMatchObject(
      refusal(409, 'SETTINGS_CHANGED'),
    );
  });

  it('refuses what no report can be', async () => {
    const tenant = await app.given.tenant();
    const { client } = await tenant.signedIn('admin');
    for (const wrong of [
      { timeZone: 'Mars/Base' },
      { photosPerPage: 3 },
      { sections: [] },
      { sections: [{ section: 'weather', heading: '' }] },
      { sections: [OWN.sections[0], OWN.sections[0]] },
      { footer: 'a\u202Eb' },
      { title: 'x'.repeat(81) },
    ])
      expect(
        await client.put('/report-template', { version: 0, template: { ...OWN, ...wrong } }),
      ).toMatchObject(refusal(400, 'VALIDATION'));
    const member = (await tenant.signedIn('member')).client;
    expect(await member.put('/report-template', { version: 0, template: OWN })).toMatchObject(
      refusal(403, 'FORBIDDEN'),
    );
  });

  it('shows what it makes of a call, and no section that it does not have', async () => {
    const tenant = await app.given.tenant({ name: '見本建設' });
    const { client } = await tenant.signedIn('admin');
    const { status, pdf } = await previewOf(client, OWN);
    expect(status).toBe(200);
    for (const text of ['遠隔臨場報告書', '発注者: 見本県', '社外秘', '立会者', '見本建設', '山田 太郎'])
      expect(pdf.all).toContain(plain(text));
    expect(pdf.all).not.toContain('チャット');
    const english = (await previewOf(client, { ...REPORT_TEMPLATE_DEFAULTS, language: 'en' })).pdf;
    expect(english).toMatchObject({ language: 'en', isTagged: true });
    expect(english.all).toContain(plain('Tamper detection'));
  });
});
