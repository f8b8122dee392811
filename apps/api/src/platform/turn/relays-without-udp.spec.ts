import { describe, expect, it } from '@jest/globals';
import { relaysWithoutUdp } from './relays-without-udp.js';

describe('relays that take no UDP to reach', () => {
  it('are the addresses over TCP or TLS, with the credentials of their server', () => {
    const urls = ['turn:a', 'turn:a?transport=tcp', 'turns:a', 'turns:a?transport=udp'];
    const given = { username: 'u', credential: 'c' };
    expect(relaysWithoutUdp([{ urls: ['stun:a'] }, { urls, ...given }])).toEqual([
      { url: 'turn:a?transport=tcp', ...given },
      { url: 'turns:a', ...given },
    ]);
  });

  it('are none without credentials', () => {
    expect(relaysWithoutUdp([{ urls: ['turns:a'] }, { urls: ['turns:a'], username: 'u' }])).toEqual([]);
  });
});
