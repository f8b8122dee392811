import { describe, expect, it } from '@jest/globals';
import { hostPortOf } from './host-port.js';
import { tlsTargets } from './tls-targets.js';

describe('what is reached over TLS', () => {
  it('is the address of the service, and relays over TLS', () => {
    const settings = {
      PUBLIC_URL: 'https://Rinjo.example',
      TURN_URLS:
        'turn:relay.example?transport=tcp, turns:relay.example, turns:[2001:db8::1]:443?transport=tcp',
    };
    expect(tlsTargets(settings)).toEqual([
      { address: 'rinjo.example:443', uses: ['web', 'socket'] },
      { address: 'relay.example:5349', uses: ['relay'] },
      { address: '[2001:db8::1]:443', uses: ['relay'] },
    ]);
  });

  it('is each node at an address of its own, for sockets alone', () => {
    const settings = { PUBLIC_URL: 'https://a.example', TURN_URLS: '' };
    const nodes = [
      'https://n1.example',
      'https://a.example',
      'https://n2.example:8443',
      'https://n1.example',
    ];
    expect(tlsTargets(settings, nodes)).toEqual([
      { address: 'a.example:443', uses: ['web', 'socket'] },
      { address: 'n1.example:443', uses: ['socket'] },
      { address: 'n2.example:8443', uses: ['socket'] },
    ]);
  });

  it('is named once when it is the same, and is nothing without TLS', () => {
    const both = { PUBLIC_URL: 'https://a.example:8443', TURN_URLS: 'turns:a.example:8443' };
    expect(tlsTargets(both)).toEqual([{ address: 'a.example:8443', uses: ['web', 'socket', 'relay'] }]);
    const none = { PUBLIC_URL: 'http://localhost:3000', TURN_URLS: 'turns:a.example?transport=udp,stun:b' };
    expect(tlsTargets(none)).toEqual([]);
  });

  it('has an address that is read again', () => {
    expect(hostPortOf('[2001:db8::1]:443')).toEqual({ host: '2001:db8::1', port: 443 });
    expect(() => hostPortOf('a.example')).toThrow('no address');
  });
});
