import { describe, expect } from '@jest/globals';
import { axeViolations } from './support/axe.js';
import { scene, useStage } from './support/scene.js';

describe('sign-in', () => {
  const stage = useStage();

  scene(stage, 'is the first screen for a stranger', async () => {
    const stranger = await stage.person('stranger');
    await stranger.open('/');
    await stranger.page.getByRole('button', { name: 'Sign in' }).waitFor();
    expect(await axeViolations(stranger.page)).toEqual([]);
  });
});
