import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { StatusPage } from '@rinjo/contract';
import { freePort } from '../support/free-port.js';
import { PostOffice, type ReadLetter } from '../support/post-office.js';
import { ProberProcess } from '../support/prober-process.js';
import { Product } from './support/product.js';
import { until } from './support/until.js';

const SLOT_MS = 30_000;
/** Promised from detection to delivery; and what one may wait for the detection of what broke at the worst moment. */
const TOLD_MS = 60_000;
const DETECTED_MS = 2 * SLOT_MS + 10_000;

/** What every slot is looked at for; a call of two, which others are judged by, is held every other one. */
const EVERY_SLOT = ['sign-in', 'signalling'] as const;
const isEverySlot = ({ component }: { readonly component: string }): boolean =>
  EVERY_SLOT.some((one) => one === component);

interface Row {
  readonly component: string;
  readonly opened: Date;
  readonly detected: Date;
  readonly closed: Date | null;
}

/** The real product and the real prober as processes; the API is killed with SIGKILL and started again. */
describe('a service that is killed while a prober watches', () => {
  const office = new PostOffice();
  let product: Product;
  let prober: ProberProcess;
  let statusUrl: string;
  beforeAll(async () => {
    product = await Product.start();
    // As an operator names somebody on the page.
    await product.database.query(
      `insert into on_call_list (id, made_at, made_by, contacts)
       values (gen_random_uuid(), now(), gen_random_uuid(), $1)`,
      [JSON.stringify([{ name: 'Aoi', email: 'aoi@installation.test', webhookUrl: '', locale: 'en' }])],
    );
    const port = await freePort();
    statusUrl = `http://127.0.0.1:${String(port)}`;
    prober = await ProberProcess.start(product, 'outside', {
      SMTP_URL: await office.open(),
      MAIL_FROM: 'rinjo@installation.test',
      PROBER_STATUS_PORT: String(port),
    });
  }, 120_000);
  afterAll(async () => {
    await prober.stop();
    await product.close();
    await office.close();
  }, 60_000);

  const rows = (): Promise<Row[]> =>
    product.database.query<Row>(
      `select component, opened_at as opened, detected_at as detected, closed_at as closed
       from incident i left join incident_update u on u.incident_id = i.id and u.stage = 'recovered'
       where component = any ($1) order by component`,
      [EVERY_SLOT],
    );
  /** The next letter whose subject has this; those about calls may come between. */
  const letterAbout = async (subject: string): Promise<ReadLetter> => {
    for (;;) {
      const letter = await office.letterTo('aoi@installation.test');
      if (letter.subject.includes(subject)) return letter;
    }
  };
  const count = async (where: string): Promise<number> => {
    const [found] = await product.database.query<{ n: number }>(
      `select count(*)::int as n from probe_sample where ${where}`,
    );
    return found?.n ?? 0;
  };
  const seenAt = async (url: string): Promise<StatusPage> =>
    (await fetch(`${url}/api/v1/status`)).json() as never;

  it('has its people told within a minute, its page served elsewhere, and its samples afterwards', async () => {
    // Two slots that were good, and the list of people: the prober has them by then.
    await until('two good looks', async () => ((await count('ok')) >= 4 ? true : null), 4 * SLOT_MS);
    const test = await office.letterTo('aoi@installation.test');
    expect(test.subject).toContain('Test of alerts');
    expect(await count('not ok')).toBe(0);

    const killedAt = Date.now();
    await product.kill();
    const letter = await letterAbout('Down: ');
    const toldAt = Date.now();
    for (const name of ['Sign-in', 'Connecting to calls']) expect(letter.subject).toContain(name);
    expect(letter.text).toContain('ECONNREFUSED');
    expect(toldAt - killedAt).toBeLessThan(DETECTED_MS + TOLD_MS);
    // A page that is two minutes old is the prober's own from then on.
    const page = await until(
      'the page of the prober',
      async () => {
        const found = await seenAt(statusUrl);
        return found.incidents.length > 0 ? found : null;
      },
      6 * SLOT_MS,
    );
    expect(page.components.filter(isEverySlot).map(({ status }) => status)).toEqual([
      'major_outage',
      'major_outage',
    ]);
    expect(prober.unsent).toBeGreaterThanOrEqual(4);

    await product.restart({});
    await until('the samples', () => Promise.resolve(prober.unsent === 0 ? true : null), 3 * SLOT_MS);
    const open = await rows();
    expect(open.map(({ component, closed }) => [component, closed])).toEqual([
      ['sign-in', null],
      ['signalling', null],
    ]);
    // How an incident ends, five minutes later, is looked at with a clock that is turned.
    for (const { opened, detected } of open)
      expect(detected.getTime() - opened.getTime()).toBeLessThan(SLOT_MS + 10_000);
    const alerts = await product.database.query<{ ms: number }>(
      `select extract(epoch from e.at - a.detected_at)::float8 * 1000 as ms
       from alert a join alert_event e on e.alert_id = a.id
       where a.rule = 'incident' and e.kind = 'delivered' and a.component = any ($1)`,
      [EVERY_SLOT],
    );
    expect(alerts).toHaveLength(2);
    for (const { ms } of alerts) expect(ms).toBeLessThan(TOLD_MS);
    console.info(
      `measured: told ${String(toldAt - killedAt)} ms after the kill, ${alerts.map(({ ms }) => Math.round(ms)).join(' and ')} ms after the detection`,
    );

    // Availability is what the samples say: every bad slot is down, and no other.
    const bad = await count(`not ok and component = 'sign-in'`);
    const downOf = ({ days }: StatusPage['components'][number]): number =>
      days.reduce((sum, { downS }) => sum + (downS ?? 0), 0);
    const all = await until(
      'the page of the service',
      async () => {
        const found = await seenAt(product.url);
        return found.components.filter(isEverySlot).every((one) => downOf(one) === bad * 30) ? found : null;
      },
      2 * SLOT_MS,
    );
    expect(all.outside).toBe(false); // it runs on this machine
    for (const { component, basisPoints } of all.components.filter(isEverySlot)) {
      const slots = await count(`component = '${component}'`);
      // The page is up to 15 s old, and a slot or two may have been told of since.
      const possible = [0, 1, 2]
        .map((fewer) => slots - fewer)
        .map((n) => Math.floor(((n - bad) * 10_000) / n));
      expect(possible).toContain(basisPoints);
    }
  }, 600_000);
});
