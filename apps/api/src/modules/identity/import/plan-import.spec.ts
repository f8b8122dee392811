import { describe, expect, it } from '@jest/globals';
import type { GroupId, RoleId, UserId } from '@rinjo/contract';
import { type Known, planImport } from './plan-import.js';
import { readSheet } from './read-sheet.js';

const AUDIT = 'audit-role' as RoleId;
const NIGHT = 'night' as GroupId;
const FULL = 'full' as GroupId;
const KNOWN: Known = {
  people: new Map([
    [
      'taro@a.example',
      {
        ...{ id: 'taro' as UserId, displayName: '山田 太郎', locale: 'ja' as const, mayChange: true },
        ...{ roles: ['member' as const], groupIds: [NIGHT] },
      },
    ],
    [
      'boss@a.example',
      {
        ...{ id: 'boss' as UserId, displayName: 'Boss', locale: 'en' as const, mayChange: false },
        ...{ roles: ['admin' as const], groupIds: [] },
      },
    ],
  ]),
  roles: new Map([
    ['member', { key: 'member', mayGive: true }],
    ['admin', { key: 'admin', mayGive: false }],
    ['監査', { key: AUDIT, mayGive: true }],
  ]),
  groups: new Map([
    ['夜間班', { id: NIGHT, members: 499 }],
    ['満員', { id: FULL, members: 500 }],
  ]),
};
const plan = (...lines: string[]) =>
  planImport(readSheet(Buffer.from(['email,name,language,roles,groups', ...lines].join('\n'))), KNOWN, 'ja');

describe('planning an import', () => {
  it('makes people who are not there, with what is usual where a cell is empty', () => {
    expect(plan('hana@a.example,花子')).toMatchObject([
      {
        outcome: 'create',
        wanted: { displayName: '花子', locale: 'ja', roles: ['member'], joins: [] },
      },
    ]);
    expect(plan('hana@a.example,花子,English,監査；member,夜間 班')).toMatchObject([
      { outcome: 'create', wanted: { locale: 'en', roles: [AUDIT, 'member'], joins: [NIGHT] } },
    ]);
  });

  it('changes people who are there where a cell says something', () => {
    expect(plan('TARO@a.example')).toMatchObject([{ outcome: 'unchanged' }]);
    expect(plan('taro@a.example,山田 太郎,日本語,member,夜間班')).toMatchObject([{ outcome: 'unchanged' }]);
    for (const line of ['taro@a.example,山田 次郎', 'taro@a.example,,en', 'taro@a.example,,,監査'])
      expect(plan(line)).toMatchObject([{ outcome: 'update', known: { id: 'taro' } }]);
  });

  it.each([
    [',花子', 'email_missing', 'email'],
    ['no address,花子', 'email_invalid', 'email'],
    ['a@a.example', 'name_missing', 'name'],
    [`a@a.example,${'x'.repeat(81)}`, 'name_too_long', 'name'],
    ['a@a.example,A,français', 'language_unknown', 'language'],
    ['a@a.example,A,constructor', 'language_unknown', 'language'],
    ['a@a.example,A,,king', 'role_unknown', 'roles'],
    ['a@a.example,A,,admin', 'beyond_own_rights', 'roles'],
    ['boss@a.example,A', 'beyond_own_rights', 'email'],
    ['a@a.example,A,,,nowhere', 'group_unknown', 'groups'],
    ['a@a.example,A,,,満員', 'group_full', 'groups'],
  ])('says of %j that it is wrong: %s', (line, reason, column) => {
    expect(plan(line)).toMatchObject([{ outcome: 'error', error: { reason, column }, wanted: null }]);
  });

  it('takes an address once, and fills groups in the order of the rows', () => {
    expect(
      plan('a@a.example,A,,,夜間班', 'A@A.example,A', 'b@a.example,B,,,夜間班').map(
        ({ error }) => error?.reason,
      ),
    ).toEqual([undefined, 'email_twice', 'group_full']);
  });
});
