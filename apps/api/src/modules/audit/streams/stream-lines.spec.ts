import { describe, expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '@rinjo/contract';
import type { OpenedEntry } from '../transparency/log-entries.repository.js';
import { escapedJson } from './escaped-json.js';
import { jsonEntry } from './json-entry.js';
import { ocsfEntry } from './ocsf-entry.js';
import { syslogFrame } from './syslog-line.js';

const entryOf = (action: string, name = 'Mori Aoi', outcome = 'success'): OpenedEntry => ({
  id: '0193f000-0000-7000-8000-000000000009',
  entry: {
    ...{ tenant: 't1', seq: 7, at: '2026-11-26T03:00:00.000Z', action, outcome, actorId: 'u1', c: '00' },
  },
  hidden: {
    salt: Buffer.alloc(32),
    facts: {
      ...{ actorKind: 'user', actorName: name, requestId: 'r1', address: '192.0.2.7', userAgent: 'Chrome' },
      details: { name },
    },
  },
});

describe('a line of the log for others', () => {
  it('is one line in which nothing is hidden, and says the same', () => {
    const name = 'a\nb\r\u0007\u202eevil\u2066\u200b\u{1f600}\ud800"';
    const text = escapedJson(jsonEntry(entryOf('user.created', name)));
    expect(text).not.toMatch(/[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069]/u);
    expect(text).toContain('\\u202e');
    expect(text).toContain('\u{1f600}');
    expect(JSON.parse(text)).toMatchObject({ seq: 7, actor: { name }, details: { name } });
  });

  it('says of what had to be forgotten what and when, and nothing else', () => {
    const forgotten = { ...entryOf('user.created'), hidden: null };
    expect(jsonEntry(forgotten)).toMatchObject({ seq: 7, action: 'user.created', forgotten: true });
    for (const text of [jsonEntry(forgotten), ocsfEntry(forgotten)].map(escapedJson))
      expect(text).not.toMatch(/Mori|192\.0|Chrome|r1/);
  });

  it('is counted in bytes for syslog, with a severity that refusals stand out by', () => {
    const told = {
      at: '2026-11-26T03:00:00.000Z',
      host: 'rinjo.example',
      seq: 2_147_483_648,
      text: '{"n":"森"}',
    };
    const frame = syslogFrame({ ...told, action: 'a'.repeat(40) + ' b', refused: true }).toString('utf8');
    const message = frame.slice(frame.indexOf(' ') + 1);
    expect(Number(frame.slice(0, frame.indexOf(' ')))).toBe(Buffer.byteLength(message));
    expect(message).toBe(
      `<108>1 ${told.at} rinjo.example rinjo - ${'a'.repeat(32)} [meta sequenceId="1"] \ufeff{"n":"森"}`,
    );
  });

  it.each([
    ['signin.succeeded', 3002, 1],
    ['session.revoked', 3002, 2],
    ['user.deleted', 3001, 6],
    ['group.renamed', 3006, 99],
    ['evidence.downloaded', 6003, 2],
    ['file.added', 6003, 1],
    ['call.ended', 6003, 99],
  ])('says of %s what it is in OCSF', (action, uid, activity) => {
    expect(ocsfEntry(entryOf(action))).toMatchObject({
      ...{ class_uid: uid, category_uid: Math.floor(uid / 1000), activity_id: activity },
      ...{ type_uid: uid * 100 + activity, time: Date.parse('2026-11-26T03:00:00.000Z'), status_id: 1 },
    });
  });

  it('has a class and an activity for every action that there is', () => {
    for (const action of AUDIT_ACTIONS) {
      const event = ocsfEntry(entryOf(action, 'x', 'refused')) as Readonly<Record<string, unknown>>;
      expect([action, event['status_id'], event['severity_id']]).toEqual([action, 2, 3]);
      expect(Number.isInteger(event['type_uid'])).toBe(true);
    }
  });
});
