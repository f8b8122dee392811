import { UnsavedChanges } from './unsaved-changes';

describe('changes that are not saved', () => {
  it('keep nobody who has none', () => {
    expect(new UnsavedChanges(() => false).mayGo()).toBe(true);
  });

  it('are asked about, and who asks again takes the place of who asked before', async () => {
    const unsaved = new UnsavedChanges(() => true);
    const [first, second] = [unsaved.mayGo(), unsaved.mayGo()];
    expect(await first).toBe(false);
    unsaved.leaving()?.(true);
    expect([await second, unsaved.leaving()]).toEqual([true, null]);
  });
});
