import { describe, expect, it } from '@jest/globals';
import type { AlertDelivery, BurnRuleName, OnCallContact } from '@rinjo/contract';
import { TestClock } from '../../../../test/support/test-clock.js';
import { seen } from '../../../../test/support/sightings.js';
import { AlertPost } from '../modules/operations/availability/alerting/alert-post.js';
import { slotOf } from '../modules/operations/availability/formulas/slot.js';
import { Logger } from '../platform/logging/logger.js';
import { type Mail, Mailer } from '../platform/mail/mailer.port.js';
import { AlertDesk } from './alert-desk.js';
import { OwnSight } from './own-sight.js';

class Box extends Mailer {
  readonly sends = true;
  readonly mails: Mail[] = [];
  isFull = false;

  send(mail: Mail): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('The box is full'));
    this.mails.push(mail);
    return Promise.resolve();
  }
}

const contact = (name: string, webhookUrl = ''): OnCallContact => ({
  ...{ name, email: `${name}@installation.test`, webhookUrl, locale: 'en' },
});

function given(contacts: readonly OnCallContact[], testedAt: string | null = '2026-11-23T02:59:00.000Z') {
  const [clock, box, hooks] = [new TestClock(), new Box(), [] as object[]];
  const logger = new Logger('error', () => undefined);
  const hook = (url: string, body: object): Promise<void> => {
    hooks.push({ url, ...body });
    return Promise.resolve();
  };
  const post = new AlertPost(box, hook, clock, logger);
  const desk = new AlertDesk({ contacts, alerts: [], testedAt }, post, 'https://rinjo.test', clock, logger);
  const sight = new OwnSight();
  const first = slotOf(clock.now());
  let at = first;
  const see = async (letters: string): Promise<void> => {
    for (const letter of letters) {
      sight.add([...seen('sign-in', at, letter), ...seen('signalling', at, letter)]);
      await desk.look(sight, ['sign-in', 'signalling']);
      at += 1;
      clock.advance(30_000);
    }
  };
  return { clock, box, hooks, desk, see };
}

const subjects = ({ mails }: Box): string[] => mails.map(({ to, subject }) => `${to}: ${subject}`);
const DOWN = 'Down: Sign-in, Connecting to calls (rinjo.test)';

describe('whoever is on call', () => {
  it('is told once, of everything that fails at the same time, and of its end', async () => {
    const { box, hooks, desk, see } = given([contact('aoi', 'https://hooks.test/a'), contact('ren')]);
    await see('.x.');
    expect(box.mails).toEqual([]);
    await see('xxx');
    expect(subjects(box)).toEqual([`aoi@installation.test: ${DOWN}`]);
    expect(hooks).toMatchObject([
      { url: 'https://hooks.test/a', text: expect.stringContaining(DOWN) as unknown },
    ]);
    expect(box.mails[0]?.text).toContain('ECONNREFUSED');
    expect(desk.unsent(10).map(({ component, deliveries }) => [component, deliveries.length])).toEqual([
      ['sign-in', 2],
      ['signalling', 2],
    ]);
    await see('..........');
    expect(subjects(box).slice(1)).toEqual([
      'aoi@installation.test: Recovered: Sign-in, Connecting to calls (rinjo.test)',
    ]);
  });

  it('is the next person after ten minutes, unless somebody takes it', async () => {
    const { box, desk, see } = given([contact('aoi'), contact('ren'), contact('mio')]);
    await see('xx');
    await see('x'.repeat(19));
    expect(box.mails).toHaveLength(1);
    await see('x');
    expect(
      subjects(box)
        .slice(1)
        .every((one) => one.startsWith('ren@')),
    ).toBe(true);
    expect(box.mails[1]?.text).toContain('Nobody has taken it');
    desk.ordered({
      contacts: [contact('aoi'), contact('ren'), contact('mio')],
      acknowledged: desk.unsent(10).map(({ id }) => id),
      burning: [],
    });
    await see('x'.repeat(40));
    expect(subjects(box).some((one) => one.startsWith('mio@'))).toBe(false);
  });

  it('is found again by a prober that was started anew', async () => {
    const { box, desk, see, clock } = given([contact('aoi')]);
    await see('xx');
    const logger = new Logger('error', () => undefined);
    const again = new AlertDesk(desk.memory, new AlertPost(box, () => Promise.resolve(), clock, logger), 'https://rinjo.test', clock, logger); // prettier-ignore
    const sight = new OwnSight([...seen('sign-in', 10, 'xxx')]);
    await again.look(sight, ['sign-in']);
    expect(box.mails).toHaveLength(1);
  });

  it('is told once of an allowance that is used up too fast, the next after ten minutes, and nobody when it is over', async () => {
    const { box, desk, see } = given([contact('aoi'), contact('ren')]);
    const order = (...burning: readonly BurnRuleName[]): void =>
      desk.ordered({ contacts: [contact('aoi'), contact('ren')], acknowledged: [], burning });
    order('burn_fast');
    await see('.'.repeat(19));
    const subject = 'Downtime is used up too fast (rinjo.test)';
    expect(subjects(box)).toEqual([`aoi@installation.test: ${subject}`]);
    expect(box.mails[0]?.text).toContain('14.4 times');
    expect(desk.unsent(10)).toMatchObject([{ rule: 'burn_fast', component: null, openedAt: null }]);
    await see('...');
    expect(subjects(box).slice(1)).toEqual([`ren@installation.test: ${subject}`]);
    order();
    await see('.'.repeat(60));
    expect(box.mails).toHaveLength(2);
    order('burn_fast', 'burn_slow');
    await see('.');
    expect(box.mails).toHaveLength(4);
  });

  it('gets a test a day, all of the list, by every way; what was not taken is written down as such', async () => {
    const { box, hooks, desk, see } = given([contact('aoi', 'https://hooks.test/a'), contact('ren')], null);
    await see('.');
    expect(subjects(box)).toEqual(
      ['aoi', 'ren'].map((one) => `${one}@installation.test: Test of alerts (rinjo.test)`),
    );
    expect(hooks).toHaveLength(1);
    box.isFull = true;
    await see('.'.repeat(2_880));
    const ways = ({ deliveries }: { deliveries: readonly AlertDelivery[] }): string[] =>
      deliveries.map(({ channel, contact: who, ok }) => `${channel} ${who} ${String(ok)}`);
    expect(desk.unsent(10).map(ways)).toEqual([
      ['mail aoi true', 'webhook aoi true', 'mail ren true'],
      ['mail aoi false', 'webhook aoi true', 'mail ren false'],
    ]);
    expect(desk.unsent(10).every(({ rule }) => rule === 'test')).toBe(true);
  });
});
