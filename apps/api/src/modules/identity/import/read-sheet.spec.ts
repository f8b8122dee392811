import { describe, expect, it } from '@jest/globals';
import { DomainError } from '../../../platform/errors/domain-error.js';
import { readSheet } from './read-sheet.js';

const JAPANESE = 'メールアドレス,氏名,役割\r\ntaro@a.example,山田 太郎,管理者\r\n';
/** 山田 in Shift_JIS. */
const SHIFT_JIS = Buffer.concat([
  Buffer.from('email,name\r\ntaro@a.example,'),
  Buffer.from([0x8e, 0x52, 0x93, 0x63]),
  Buffer.from('\r\n'),
]);
const reasonOf = (bytes: Buffer): unknown => {
  try {
    readSheet(bytes);
    return null;
  } catch (thrown) {
    return thrown instanceof DomainError ? thrown.details['reason'] : thrown;
  }
};

describe('a list of people', () => {
  it('is read with headings in Japanese or English, with and without BOM', () => {
    for (const bytes of [Buffer.from(JAPANESE), Buffer.from(`\ufeff${JAPANESE}`)])
      expect(readSheet(bytes)).toMatchObject({
        encoding: 'utf-8',
        rows: [
          { line: 2, cells: { email: 'taro@a.example', name: '山田 太郎', roles: '管理者', groups: '' } },
        ],
      });
  });

  it('is read as Excel in Japanese writes it, and as UTF-16', () => {
    expect(readSheet(SHIFT_JIS)).toMatchObject({
      encoding: 'shift_jis',
      rows: [{ cells: { name: '山田' } }],
    });
    const utf16 = Buffer.from(`\ufeff${JAPANESE.replaceAll(',', '\t')}`, 'utf16le');
    expect(readSheet(utf16)).toMatchObject({
      encoding: 'utf-16le',
      rows: [{ cells: { name: '山田 太郎' } }],
    });
  });

  it('takes semicolons, quotes, lines within cells, empty lines and columns of others', () => {
    const text = 'no;E-Mail;Groups\n1;a@a.example;"Night ""A""\nDay"\n\n;;\n2;b@a.example\n';
    const { rows, columns } = readSheet(Buffer.from(text));
    expect([...columns]).toEqual(['email', 'groups']);
    expect(rows.map(({ line, cells }) => [line, cells.email, cells.groups])).toEqual([
      [3, 'a@a.example', 'Night "A"\nDay'],
      [6, 'b@a.example', ''],
    ]);
  });

  it('gives back what a spreadsheet would have taken for a formula', () => {
    const { rows } = readSheet(
      Buffer.from(`email,name\na@a.example,"'=HYPERLINK(""x"")"\nb@a.example,'t Hooft\n`),
    );
    expect(rows.map(({ cells }) => cells.name)).toEqual(['=HYPERLINK("x")', "'t Hooft"]);
  });

  it('is refused when it is none', () => {
    expect(reasonOf(Buffer.from(''))).toBe('empty');
    expect(reasonOf(Buffer.from('name\nTaro\n'))).toBe('no_email_column');
    expect(reasonOf(Buffer.from('email,mail\na,b\n'))).toBe('heading_twice');
    expect(reasonOf(Buffer.from('email\n"a@a.example\n'))).toBe('csv');
    expect(reasonOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0xfd]))).toBe('encoding');
    expect(reasonOf(Buffer.from(`email\n${'a@a.example\n'.repeat(10_001)}`))).toBe('too_many_rows');
    expect(reasonOf(Buffer.from('__proto__,constructor\n1,2\n'))).toBe('no_email_column');
  });
});
