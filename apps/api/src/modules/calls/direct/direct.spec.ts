import { describe, expect, it } from '@jest/globals';
import type { ParticipantId } from '@rinjo/contract';
import { type DirectFacts, directState, tellsAddress } from './direct.js';

const [one, two, three] = ['1', '2', '3'].map((id) => id as ParticipantId) as [
  ParticipantId,
  ParticipantId,
  ParticipantId,
];
const facts: DirectFacts = {
  setting: 'direct',
  hasRelay: false,
  recording: false,
  people: [one, two],
  without: new Set([two]),
};
const refused = (reason: string) => ({ kind: 'refused', reason });

describe('directState', () => {
  it('opens for two of whom one has no media; the offer of who came first counts', () => {
    expect(directState(facts, 3)).toEqual({ kind: 'open', round: 3, relayOnly: false, firm: one });
  });

  it('is nothing while everybody has media, or for somebody alone', () => {
    expect(directState({ ...facts, without: new Set() }, 1)).toEqual({ kind: 'none' });
    expect(directState({ ...facts, without: new Set([three]) }, 1)).toEqual({ kind: 'none' });
    expect(directState({ ...facts, people: [two] }, 1)).toEqual({ kind: 'none' });
  });

  it('says why it does not open', () => {
    expect(directState({ ...facts, people: [one, two, three] }, 1)).toEqual(refused('people'));
    expect(directState({ ...facts, recording: true }, 1)).toEqual(refused('recording'));
    expect(directState({ ...facts, setting: 'off', recording: true }, 1)).toEqual(refused('off'));
    expect(directState({ ...facts, setting: 'relayed' }, 1)).toEqual(refused('relay'));
    expect(directState({ ...facts, setting: 'relayed', hasRelay: true }, 1)).toMatchObject({
      kind: 'open',
      relayOnly: true,
    });
  });
});

describe('tellsAddress', () => {
  const candidate = (text: string) =>
    ({ kind: 'candidate', candidate: text, sdpMid: '0', sdpMLineIndex: 0 }) as const;
  const host = 'candidate:1 1 udp 2122260223 192.168.1.20 50000 typ host generation 0';
  const relay = 'candidate:2 1 udp 41885439 203.0.113.5 60000 typ relay raddr 0.0.0.0 rport 0';

  it('lets relays pass, and nothing that names an address of the sender', () => {
    expect(tellsAddress(candidate(relay))).toBe(false);
    expect(tellsAddress(candidate(''))).toBe(false);
    expect(tellsAddress(candidate(host))).toBe(true);
    expect(tellsAddress(candidate(relay.replace('raddr 0.0.0.0', 'raddr 192.168.1.20')))).toBe(true);
    expect(tellsAddress(candidate(host.replace('generation', 'x typ relayed')))).toBe(true);
  });

  it('looks into descriptions line by line', () => {
    const sdp = (lines: readonly string[]) =>
      ({ kind: 'description', type: 'offer', sdp: ['v=0', ...lines].join('\r\n') }) as const;
    expect(tellsAddress(sdp([`a=${relay}`]))).toBe(false);
    expect(tellsAddress(sdp([`a=${relay}`, `a=${host}`]))).toBe(true);
    expect(tellsAddress({ kind: 'sources', camera: true, microphone: false })).toBe(false);
  });
});
