import { afterEach, describe, expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCall } from './support/calls.js';
import { LostLine } from './support/lost-line.js';
import { pictureOnStage, type Spot } from './support/pointing.js';
import { scene, useStage } from './support/scene.js';
import { joinAsGuest, pinOnStage } from './support/screens.js';
import { PHONE } from './support/stage.js';
import { until } from './support/until.js';

/** An item as a page paints it; its points in shares of the picture, whose size differs with the layer that a page gets. */
interface Painted {
  readonly tool: string;
  readonly shares: readonly number[];
}

/** What a page paints on its stage, in order. */
const painted = (page: Page): Promise<Painted[]> =>
  page.locator('.stage svg [data-item]').evaluateAll((items) =>
    items.map((item) => {
      const { width = 1, height = 1 } = item.closest('svg')?.viewBox.baseVal ?? {};
      const path = item.querySelector('path:last-of-type')?.getAttribute('d') ?? '';
      const numbers = [...path.matchAll(/-?\d+(\.\d+)?/g)].map(([number]) => Number(number));
      return {
        tool: item.getAttribute('data-tool') ?? '',
        shares: numbers.map((number, i) => number / (i % 2 === 0 ? width : height)),
      };
    }),
  );

/** The head of an arrow is sized for the eye, in pixels of the layer: its ends count. */
const ENDS = 4;

/** Within half a percent of the picture: coordinates are rounded in each page's own pixels. */
const alike = (one: readonly Painted[], other: readonly Painted[]): boolean =>
  one.length === other.length &&
  one.every(({ tool, shares }, i) => {
    const twin = other[i];
    const compared = tool === 'numbered_arrow' ? shares.slice(0, ENDS) : shares;
    return (
      twin?.tool === tool &&
      twin.shares.length === shares.length &&
      compared.every((share, n) => Math.abs(share - (twin.shares[n] ?? NaN)) < 0.005)
    );
  });

async function drag(page: Page, from: Spot, to: Spot): Promise<void> {
  const { left, top, width, height } = await pictureOnStage(page);
  await page.mouse.move(left + from.x * width, top + from.y * height);
  await page.mouse.down();
  for (let i = 1; i <= 8; i++)
    await page.mouse.move(
      left + (from.x + ((to.x - from.x) * i) / 8) * width,
      top + (from.y + ((to.y - from.y) * i) / 8) * height,
    );
  await page.mouse.up();
}
const take = (page: Page, tool: string): Promise<void> =>
  page.getByRole('button', { name: tool, exact: true }).click();
/** The tools take room from the picture: it must lie still before anybody draws on it. */
async function openDrawing(page: Page): Promise<void> {
  await take(page, 'Draw');
  await page.getByRole('toolbar', { name: 'Drawing tools' }).waitFor();
}

describe('drawing', () => {
  const stage = useStage();
  let line: LostLine | undefined;
  // Also after a failure: an open proxy would keep the test process alive.
  afterEach(() => line?.close());

  scene(
    stage,
    'four people draw at once and all see the same, also who comes later or comes back',
    async () => {
      line = await LostLine.open();
      const { host, member, guestLink } = await aCall(stage, { memberLine: line });
      const link = await guestLink();
      const guests = [];
      for (const name of ['Visitor Aki', 'Visitor Rei']) {
        const guest = await stage.person(name, { camera: 'viewpoint', device: PHONE });
        await joinAsGuest(guest, link, name);
        guests.push(guest);
      }
      const people = [host, member, ...guests];
      // One picture for all: Ito's camera.
      await pinOnStage(host, 'Ito Ren');
      await take(host.page, 'Show to everyone');
      for (const { page } of people)
        await page.locator('.stage rj-tile', { hasText: 'Ito Ren' }).waitFor({ timeout: 30_000 });
      const same = async (count: number): Promise<readonly Painted[]> =>
        until(`the same ${String(count)} items on every page`, async () => {
          const seen = await Promise.all(people.map(({ page }) => painted(page)));
          const [first] = seen;
          // One's own camera is a mirror: its lines are compared by number and tool.
          const tools = seen.map((items) => items.map(({ tool }) => tool).join());
          const unmirrored = seen.filter((_, i) => people[i] !== member);
          const agreed = new Set(tools).size === 1 && unmirrored.every((items) => alike(items, first ?? []));
          return first?.length === count && agreed ? first : null;
        });

      for (const { page } of people) await openDrawing(page);
      await Promise.all(
        people.map(async ({ page }, i) => {
          await drag(page, { x: 0.55, y: 0.3 + i / 20 }, { x: 0.9, y: 0.4 + i / 20 });
        }),
      );
      await same(4);
      await take(host.page, 'Numbered arrow');
      await drag(host.page, { x: 0.5, y: 0.2 }, { x: 0.7, y: 0.25 });
      await take(member.page, 'Rectangle');
      await drag(member.page, { x: 0.6, y: 0.6 }, { x: 0.8, y: 0.8 });
      const six = await same(6);

      // Undo takes back only one's own.
      await take(host.page, 'Undo');
      const five = await same(5);
      expect(
        alike(
          five,
          six.filter(({ tool }) => tool !== 'numbered_arrow'),
        ),
      ).toBe(true);
      await take(host.page, 'Redo');
      await same(6);

      // A lost line: what was drawn meanwhile is there afterwards.
      member.watched.allowLostLine();
      line.cut();
      await take(host.page, 'Line');
      await drag(host.page, { x: 0.55, y: 0.7 }, { x: 0.75, y: 0.85 });
      line.mend();
      await same(7);

      const late = await stage.person('late', { camera: 'viewpoint' });
      await joinAsGuest(late, link, 'Visitor Late');
      people.push(late);
      await late.page.locator('.stage rj-tile', { hasText: 'Ito Ren' }).waitFor();
      await same(7);

      await take(host.page, 'Clear all');
      await host.page.locator('rj-confirm dialog').getByRole('button', { name: 'Clear all' }).click();
      await same(0);
    },
    180_000,
  );
});
