import { type CallId, LIMITS } from '@rinjo/contract';
import { expect, it } from 'vitest';
import { type Adding, isBad, isSamePlace, percentOf, problemOf, wouldBeLost } from './adding';

const adding: Adding = {
  ...{ id: 1, name: 'a.mp4', bytes: 100, sent: 0, place: { callId: null, siteId: null } },
  ...{ state: 'sending', problem: null, evidenceId: null, survives: false },
};

it('knows before a byte is sent what is refused in any case', () => {
  expect(problemOf({ size: 0 })?.code).toBe('empty');
  expect(problemOf({ size: LIMITS.uploadBytes })).toBeNull();
  expect(problemOf({ size: LIMITS.uploadBytes + 1 })?.code).toBe('TOO_LARGE');
});

it('warns before the page is closed of what would be lost, and of nothing else', () => {
  expect([wouldBeLost(adding), wouldBeLost({ ...adding, state: 'paused' })]).toEqual([true, true]);
  expect(wouldBeLost({ ...adding, survives: true })).toBe(false);
  for (const state of ['checking', 'kept', 'failed', 'infected'] as const)
    expect(wouldBeLost({ ...adding, state })).toBe(false);
});

it('keeps apart what is brought to a call, to its stage, and to what is kept of it', () => {
  const kept = { callId: 'c' as CallId, siteId: null };
  const [chat, stage] = [
    { ...kept, chat: true },
    { ...kept, chat: true, stage: true },
  ];
  expect([isSamePlace(chat, { ...chat }), isSamePlace(stage, { ...stage })]).toEqual([true, true]);
  expect([isSamePlace(kept, chat), isSamePlace(chat, stage)]).toEqual([false, false]);
});

it('counts what has come, and knows what nobody will see', () => {
  expect([percentOf({ ...adding, sent: 99.9 }), percentOf({ ...adding, bytes: 0 })]).toEqual([99, 0]);
  for (const state of ['failed', 'infected', 'unscannable'] as const)
    expect(isBad({ ...adding, state })).toBe(true);
  for (const state of ['sending', 'scanning', 'scan_late', 'kept', 'offline'] as const)
    expect(isBad({ ...adding, state })).toBe(false);
});
