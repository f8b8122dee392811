import { describe, expect, it } from '@jest/globals';
import type { ParticipantId } from '@rinjo/contract';
import { iceServers } from './turn.js';

const participant = 'p1' as ParticipantId;
const now = new Date(1_700_000_000_000);

describe('iceServers', () => {
  it('makes credentials that coturn accepts for an hour', () => {
    const [stun, turn] = iceServers(
      ['stun:s.example:3478', 'turn:t.example:3478?transport=udp', 'turns:t.example:443?transport=tcp'],
      'north',
      participant,
      now,
    );
    expect(stun).toEqual({ urls: ['stun:s.example:3478'] });
    // echo -n 1700003600:p1 | openssl dgst -sha1 -hmac north -binary | base64
    expect(turn).toEqual({
      urls: ['turn:t.example:3478?transport=udp', 'turns:t.example:443?transport=tcp'],
      username: '1700003600:p1',
      credential: '4EEMVinF9VQKZF50YH25G6+f6lw=',
    });
  });

  it('offers no relay without a secret, and nothing without URLs', () => {
    expect(iceServers(['turn:t.example'], '', participant, now)).toEqual([]);
    expect(iceServers([], 'north', participant, now)).toEqual([]);
  });
});
