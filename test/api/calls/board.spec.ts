import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BOARD_FIELDS, type BoardTexts, LIMITS } from '@rinjo/contract';
import { startApp, type TestApp } from '../../support/app.js';
import { refusedWith } from '../../support/call-line.js';
import { FakeMedia } from '../../support/fake-media.js';
import { PNG, twoInACall, upload } from '../../support/two-in-a-call.js';

const EMPTY = Object.fromEntries(BOARD_FIELDS.map((field) => [field, ''])) as Record<
  keyof BoardTexts,
  string
>;
const TEXTS: BoardTexts = { ...EMPTY, work: '第 3 ポンプ場 改修工事', measured: '1,204 mm' };

describe('the electronic blackboard', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ media: new FakeMedia() });
  });
  afterAll(() => app.close());

  it('is the same for everybody and for those who come later, and counts its versions', async () => {
    const { call, host, guest } = await twoInACall(app);
    expect((await guest.send('call.snapshot', {})).parts.board).toBeNull();
    await host.send('board.write', { texts: TEXTS, corner: 'bottom_left', shown: true });
    await host.send('board.write', { texts: TEXTS, corner: 'top_right', shown: true });
    const board = { texts: TEXTS, corner: 'top_right', shown: true, by: host.self, version: 2 };
    await guest.until(({ events }) => events.filter(({ name }) => name === 'board.changed').length === 2);
    expect((await guest.send('call.snapshot', {})).parts.board).toEqual(board);
    expect((await (await call.hostLine()).send('call.snapshot', {})).parts.board).toEqual(board);
  });

  it('goes with photos that are taken under it as a layer, never into their bytes', async () => {
    const { call, host, guestClient } = await twoInACall(app);
    const before = await upload(app, guestClient, call, 'kind=photo', PNG);
    await host.send('board.write', { texts: TEXTS, corner: 'top_left', shown: true });
    const photo = await upload(app, guestClient, call, 'kind=photo', PNG);
    await host.send('board.write', { texts: { ...TEXTS, measured: '9' }, corner: 'top_left', shown: false });
    const after = await upload(app, guestClient, call, 'kind=photo', PNG);
    expect([before, photo, after].map(({ body }) => body.board)).toEqual([
      null,
      { texts: TEXTS, corner: 'top_left' },
      null,
    ]);
    expect(photo.body.sha256).toBe(before.body.sha256);
  });

  it('is written by those who may, and refused whole when a field is too long, missing or unknown', async () => {
    const { host, guest } = await twoInACall(app);
    const write = (texts: object) =>
      refusedWith(host.send('board.write', { texts: texts as BoardTexts, corner: 'top_left', shown: true }));
    expect(
      await refusedWith(guest.send('board.write', { texts: TEXTS, corner: 'top_left', shown: true })),
    ).toBe('FORBIDDEN');
    expect(await write({ ...TEXTS, remarks: 'x'.repeat(LIMITS.boardText + 1) })).toBe('VALIDATION');
    expect(await write({ work: 'alone' })).toBe('VALIDATION');
    expect(await write({ ...TEXTS, certified: 'yes' })).toBe('VALIDATION');
    expect((await host.send('call.snapshot', {})).parts.board).toBeNull();
  });
});
