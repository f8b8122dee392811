import { describe, expect, it } from '@jest/globals';
import { readXml, XmlRefused, type XmlRefusal } from './read-xml.js';

const LIMITS = { maxBytes: 1_000_000 };

function refusalOf(source: string | Buffer, limits = LIMITS): XmlRefusal | null {
  try {
    readXml(source, limits);
    return null;
  } catch (thrown) {
    if (thrown instanceof XmlRefused) return thrown.reason;
    throw thrown;
  }
}

describe('reading XML from outside', () => {
  it('reads what is plain, with or without declaration and byte order mark', () => {
    expect(readXml('<a b="x > y">ü</a>', LIMITS).documentElement.textContent).toBe('ü');
    expect(refusalOf('<?xml version="1.0" encoding="UTF-8"?>\n<a/>')).toBeNull();
    expect(refusalOf(Buffer.from('\ufeff<?xml version="1.0"?><a/>\n', 'utf8'))).toBeNull();
    expect(refusalOf('<a>&lt;!-- &#x3c;!DOCTYPE --&gt;</a>')).toBeNull();
  });

  it.each([
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['a comment', '<a><!-- x --></a>'],
    ['CDATA', '<a><![CDATA[x]]></a>'],
    ['a processing instruction', '<a><?x y?></a>'],
    ['a second declaration', '<?xml version="1.0"?><?xml version="1.0"?><a/>'],
    ['a declaration that is not first', ' <?xml version="1.0"?><a/>'],
    ['a stylesheet', '<?xml-stylesheet href="x"?><a/>'],
  ])('refuses %s', (_, xml) => {
    expect(refusalOf(xml)).toBe('forbidden_markup');
  });

  it.each([
    ['other bytes', Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e])],
    ['UTF-16', Buffer.from('<a/>', 'utf16le')],
    ['a claim of another encoding', '<?xml version="1.0" encoding="ISO-8859-1"?><a/>'],
    ['half a character', '<a>\ud800</a>'],
    ['NUL', '<a>\0</a>'],
  ])('refuses %s', (_, source) => {
    expect(refusalOf(source)).toBe('not_utf8');
  });

  it.each([
    ['two roots', '<a/><b/>'],
    ['text beside the root', '<a/>b'],
    ['text before the root', 'b<a/>'],
    ['no end', '<a><b></a>'],
    ['no end of a tag', '<a b="'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['nothing', ''],
    ['no XML', 'hello'],
    ['HTML', '<html><br><p></html>'],
  ])('refuses %s', (_, xml) => {
    expect([xml, refusalOf(xml)]).toEqual([xml, 'malformed_xml']);
  });

  it('refuses what is too large, too deep or too much, before it costs anything', () => {
    expect(refusalOf('<a>ü</a>', { maxBytes: 8 })).toBe('too_large');
    expect(refusalOf('<a>'.repeat(64) + '</a>'.repeat(64))).toBeNull();
    expect(refusalOf('<a>'.repeat(65) + '</a>'.repeat(65))).toBe('too_complex');
    expect(refusalOf(`<a>${'<b/>'.repeat(4_999)}</a>`)).toBeNull();
    expect(refusalOf(`<a>${'<b/>'.repeat(5_000)}</a>`)).toBe('too_complex');
    const before = performance.now();
    expect(refusalOf('<a>'.repeat(60_000) + '</a>'.repeat(60_000))).toBe('too_complex');
    expect(refusalOf(`<a ${'b="'.repeat(200_000)}`)).toBe('malformed_xml');
    expect(performance.now() - before).toBeLessThan(100);
  });
});
