import { Attempt } from './attempt';

it('does one thing at a time, and says when it is over', async () => {
  const attempt = new Attempt();
  const done: string[] = [];
  let end = (): void => undefined;
  const first = attempt.run(async () => {
    await new Promise<void>((resolve) => (end = resolve));
    done.push('first');
  });
  expect(attempt.busy()).toBe(true);
  await attempt.run(() => Promise.resolve(void done.push('second')));
  end();
  await first;
  expect(done).toEqual(['first']);
  expect(attempt.busy()).toBe(false);
});

it('keeps why it was refused until the next attempt', async () => {
  const attempt = new Attempt();
  const why = new Error('no');
  await attempt.run(() => Promise.reject(why));
  expect(attempt.refused()).toBe(why);
  expect(attempt.busy()).toBe(false);
  await attempt.run(() => Promise.resolve());
  expect(attempt.refused()).toBeNull();
});
