import { beforeAll, describe, expect, it } from '@jest/globals';
import type { GroupId, SamlRefusal } from '@rinjo/contract';
import {
  encodeResponse,
  hostile,
  type SignedResponseSpec,
  TestIdp,
} from '../../../../../../test/support/idp/index.js';
import { readPostedResponse } from './form.js';
import { readPerson } from './person.js';
import { type Expected, postCheck } from './post-check.js';
import { preCheck } from './pre-check.js';
import { SamlRefused } from './refused.js';

const sp = { entityId: 'https://rinjo.example/saml/1', acsUrl: 'https://rinjo.example/saml/1/acs' };
const now = new Date();
const at = (ms: number): Date => new Date(now.getTime() + ms);

/** The refusal that something ends in; null when it does not. */
function refusalOf(check: () => unknown): SamlRefusal | null {
  try {
    check();
    return null;
  } catch (refused) {
    if (refused instanceof SamlRefused) return refused.refusal;
    throw refused;
  }
}

describe('the form of a response', () => {
  const form = (fields: string): SamlRefusal | null =>
    refusalOf(() => readPostedResponse(Buffer.from(fields)));
  const ok = encodeURIComponent(Buffer.from('<a/>').toString('base64'));

  it('has the message once, in base64, and little else', () => {
    expect(readPostedResponse(Buffer.from(`SAMLResponse=${ok}&RelayState=r`))).toEqual({
      xml: '<a/>',
      relayState: 'r',
    });
    expect(form(`SAMLResponse=${ok}%0D%0A`)).toBeNull();
    expect(form('')).toBe('malformed_form');
    expect(form(`SAMLResponse=${ok}&SAMLResponse=${ok}`)).toBe('malformed_form');
    expect(form(`SAMLResponse=${ok}&SAMLRequest=${ok}`)).toBe('malformed_form');
    expect(form(`SAMLResponse=${ok}&a=1&b=2&c=3&d=4`)).toBe('malformed_form');
    expect(form(`SAMLResponse=${ok}&RelayState=1&RelayState=2`)).toBe('malformed_form');
    expect(form(`SAMLResponse=${ok}%20`)).toBe('not_base64');
    expect(form('SAMLResponse=PGEvPg')).toBe('not_base64');
    expect(form(`SAMLResponse=${'A'.repeat(300 * 1024)}`)).toBe('too_large');
    expect(form(`SAMLResponse=${'A'.repeat(500 * 1024)}`)).toBe('too_large');
  });

  it('is strict UTF-8 without NUL', () => {
    const bytes = (...values: number[]): string => encodeURIComponent(Buffer.from(values).toString('base64'));
    expect(form(`SAMLResponse=${bytes(0xff, 0xfe)}`)).toBe('not_utf8');
    expect(form(`SAMLResponse=${bytes(0x3c, 0x00)}`)).toBe('not_utf8');
  });
});

describe('the checks of a response', () => {
  let idp: TestIdp;
  beforeAll(async () => {
    idp = await TestIdp.create();
  });

  const response = (spec: Partial<SignedResponseSpec> = {}): string =>
    idp.response({ sp, inResponseTo: '_request', at: now, ...spec });
  const pre = (xml: string): SamlRefusal | null => refusalOf(() => preCheck(xml));
  const post = (
    spec: Partial<SignedResponseSpec> = {},
    expected: Partial<Expected> = {},
  ): SamlRefusal | null => refusalOf(() => checked(spec, expected));
  function checked(spec: Partial<SignedResponseSpec> = {}, expected: Partial<Expected> = {}) {
    const { root, assertion } = preCheck(response(spec));
    if (!assertion) throw new Error('No assertion');
    const wanted = {
      ...sp,
      idpEntityId: idp.entityId,
      policy: 'both',
      requestId: '_request',
      forceAuthn: false,
      now,
    } as const;
    return postCheck(root, assertion, { ...wanted, ...expected });
  }

  it('let a good one through and say what is in it', () => {
    const good = preCheck(`<?xml version="1.0" encoding="UTF-8"?>\n${response()}`);
    expect(good).toMatchObject({ rootSigned: true, inResponseTo: '_request', encrypted: null });
    expect(
      readPostedResponse(Buffer.from(`SAMLResponse=${encodeURIComponent(encodeResponse(response()))}`)).xml,
    ).toContain('saml:Assertion');
    expect(
      checked({ nameId: 'somebody', sessionIndex: '_s', sessionNotOnOrAfter: at(3_600_000) }),
    ).toMatchObject({
      nameId: 'somebody',
      sessionIndex: '_s',
      sessionUntil: at(3_600_000),
      expiresAt: at(360_000),
    });
  });

  it('refuse markup that no response needs, before it is parsed', () => {
    for (const bad of [
      hostile.withDoctype(response()),
      hostile.billionLaughs(response()),
      hostile.inNameId.comment(response(), 3),
      hostile.inNameId.cdata(response(), 3),
      hostile.inNameId.processingInstruction(response(), 3),
      ` <?xml version="1.0"?>${response()}`,
      `<?xml version="1.0"?><?xml version="1.0"?>${response()}`,
      `<?xml version="1.0" encoding="utf-16"?>${response()}`,
    ])
      expect(pre(bad)).toBe('forbidden_markup');
  });

  it('refuse what is not one well-formed tree of a bearable size', () => {
    expect(pre(hostile.withDepth(response(), 80))).toBe('too_complex');
    expect(pre(hostile.withDepth(response(), 20_000))).toBe('too_complex');
    expect(pre(`<a>${'<b/>'.repeat(2_600)}</a>`)).toBe('too_complex');
    expect(pre(`<a ${Array.from({ length: 5_001 }, (_, i) => `a${i}="1"`).join(' ')}/>`)).toBe('too_complex');
    for (const bad of [
      '',
      'text',
      '<a>',
      '<a',
      '<a b=c/>',
      '<a b="1" b="2"/>',
      '<a></b>',
      '<a/>x',
      '<a/><b/>',
      '<a>&x;</a>',
      '<p:a/>',
    ])
      expect([bad, pre(bad)]).toEqual([bad, 'malformed_xml']);
    expect(pre(hostile.twoRoots(response(), response()))).toBe('malformed_xml');
  });

  it('refuse any shape but one response with one assertion', () => {
    expect(pre('<Response/>')).toBe('not_a_response');
    expect(pre('<p:LogoutResponse xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"/>')).toBe('not_a_response');
    expect(pre(response({ withoutAssertion: true }))).toBe('assertion_count');
    for (const where of ['first', 'last', 'extensions', 'object'] as const)
      expect([where, pre(hostile.extraAssertion(response(), 'mallory', where))]).toEqual([
        where,
        'assertion_count',
      ]);
    expect(pre(hostile.duplicateId(response()))).toBe('assertion_count');
    expect(pre(response({ afterAssertionXml: '<x xmlns="urn:x"/>' }))).toBe('not_a_response');
    expect(pre(response({ assertionXml: '<saml:Advice><saml:Assertion/></saml:Advice>' }))).toBe(
      'assertion_count',
    );
    expect(pre(response({ extensionsXml: '<x xmlns="urn:x" id="_1"/><x xmlns="urn:x" ID="_1"/>' }))).toBe(
      'duplicate_id',
    );
  });

  it('refuse signatures of another shape than SAML knows', () => {
    expect(pre(hostile.secondSignedInfo(response(), 'mallory', 'before'))).toBe('misplaced_signature');
    expect(pre(hostile.secondSignedInfo(response(), 'mallory', 'after'))).toBe('misplaced_signature');
    expect(pre(hostile.commentInDigestValue(response(), 'mallory'))).toBe('forbidden_markup');
    const other = 'http://www.w3.org/TR/1999/REC-xpath-19991116';
    expect(pre(response().replace('http://www.w3.org/2000/09/xmldsig#enveloped-signature', other))).toBe(
      'refused_transform',
    );
    expect(pre(response().replace('2001/10/xml-exc-c14n#"', '2001/10/xml-exc-c14n#WithComments"'))).toBe(
      'refused_transform',
    );
    expect(pre(response().replace('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256'))).toBe(
      'refused_algorithm',
    );
    expect(
      pre(
        response().replace(
          'http://www.w3.org/2001/04/xmlenc#sha256',
          'http://www.w3.org/2000/09/xmldsig#sha1',
        ),
      ),
    ).toBe('refused_algorithm');
    expect(pre(response().replace(/URI="#[^"]*"/, 'URI=""'))).toBe('misplaced_signature');
    expect(pre(response().replace('<samlp:Response ', '<samlp:Response xmlns:r="relative/name" '))).toBe(
      'misplaced_signature',
    );
  });

  it('say from whom, to whom and about what it must be', () => {
    expect(post()).toBeNull();
    expect(post({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' })).toBe('status_not_success');
    expect(post({ responseIssuer: 'https://other.example' })).toBe('wrong_response_issuer');
    expect(post({ responseIssuer: null })).toBe('wrong_response_issuer');
    expect(post({ responseIssuer: null }, { policy: 'assertion' })).toBeNull();
    expect(post({ assertionIssuer: 'https://other.example' })).toBe('wrong_issuer');
    expect(post({ destination: 'https://rinjo.example/saml/2/acs' })).toBe('wrong_destination');
    expect(post({ destination: null })).toBe('wrong_destination');
    expect(post({ destination: null }, { policy: 'assertion' })).toBeNull();
    expect(post({ confirmations: [{ recipient: 'https://other.example' }] })).toBe('wrong_recipient');
    expect(post({ confirmations: [{ recipient: null }] })).toBe('wrong_recipient');
    expect(post({ confirmations: [{ inResponseTo: '_other' }] })).toBe('wrong_in_response_to');
    expect(post({ confirmations: [{ inResponseTo: null }] })).toBe('wrong_in_response_to');
    expect(post({ audiences: ['https://other.example'] })).toBe('wrong_audience');
    expect(post({ audiences: [`${sp.entityId}/`] })).toBe('wrong_audience');
    expect(post({ audiences: ['https://other.example', sp.entityId] })).toBeNull();
    expect(post({ audiences: null })).toBe('missing_audience');
    expect(post({ withoutConditions: true })).toBe('missing_audience');
    expect(post({ conditionsXml: '<saml:OneTimeUse/>' })).toBeNull();
    expect(post({ conditionsXml: '<saml:Condition/>' })).toBe('unknown_condition');
  });

  it('say who it must be about', () => {
    expect(post({ nameIdXml: '' })).toBe('missing_name_id');
    expect(post({ nameId: '' })).toBe('missing_name_id');
    expect(post({ nameId: 'x'.repeat(257) })).toBe('missing_name_id');
    expect(post({ nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' })).toBe(
      'missing_name_id',
    );
    expect(post({ beforeNameIdXml: '<saml:NameID>mallory</saml:NameID>' })).toBe('foreign_subject');
    expect(post({ beforeNameIdXml: '<x:NameID xmlns:x="urn:x">mallory</x:NameID>' })).toBe('foreign_subject');
    expect(post({ confirmations: [] })).toBe('missing_confirmation');
    expect(post({ confirmations: [{ withoutData: true }] })).toBe('missing_confirmation');
    expect(post({ confirmations: [{ method: 'urn:oasis:names:tc:SAML:2.0:cm:holder-of-key' }] })).toBe(
      'missing_confirmation',
    );
    expect(post({ confirmations: [{ notBefore: at(-1000) }] })).toBe('missing_confirmation');
    expect(post({ confirmations: [{ recipient: 'https://other.example' }, {}] })).toBeNull();
  });

  it('say until when, with a minute for clocks that differ', () => {
    expect(post({ notOnOrAfter: at(-59_000) })).toBeNull();
    expect(post({ notOnOrAfter: at(-60_000) })).toBe('expired');
    expect(post({ notOnOrAfter: null })).toBe('missing_expiry');
    expect(post({ confirmations: [{ notOnOrAfter: at(-60_000) }] })).toBe('expired');
    expect(post({ confirmations: [{ notOnOrAfter: null }] })).toBe('missing_expiry');
    expect(post({ notBefore: at(60_000) })).toBeNull();
    expect(post({ notBefore: at(60_001) })).toBe('clock_skew');
    expect(post({ assertionIssueInstant: at(60_001) })).toBe('clock_skew');
    expect(post({ assertionIssueInstant: at(-359_000) })).toBeNull();
    expect(post({ assertionIssueInstant: at(-86_400_000) })).toBe('too_old');
    expect(post({ sessionNotOnOrAfter: at(-60_000) })).toBe('expired');
    expect(post({ authnInstant: at(-600_000) })).toBeNull();
    expect(post({ authnInstant: at(-600_000) }, { forceAuthn: true })).toBe('stale_authentication');
    expect(post({ withoutAuthnStatement: true }, { forceAuthn: true })).toBe('stale_authentication');
  });

  it('read a person by an allow-list of names', () => {
    const groupId = '0193f000-0000-7000-8000-000000000001' as GroupId;
    const rules = {
      attributes: { email: 'mail', displayName: 'name', locale: 'lang', groups: 'groups' },
      groupMappings: [
        { value: 'rinjo-admins', groupId: null, role: 'admin' as const },
        { value: 'site-1', groupId, role: null },
      ],
      defaultRole: 'member' as const,
    };
    const person = (attributes: Record<string, readonly string[]>) =>
      readPerson(
        checked({ attributes: Object.entries(attributes).map(([name, values]) => ({ name, values })) }),
        rules,
      );
    const base = { mail: ['a@example.test'], name: ['山田\u202e 太郎'] };
    expect(
      person({
        ...base,
        lang: ['ja-JP'],
        groups: ['site-1', 'operator'],
        roles: ['operator'],
        ['constructor']: ['x'],
      }),
    ).toEqual({
      email: 'a@example.test',
      displayName: '山田  太郎',
      locale: 'ja',
      groupIds: [groupId],
      roles: ['member'],
    });
    expect(person({ ...base, groups: ['rinjo-admins'] }).roles).toEqual(['admin']);
    expect(refusalOf(() => person({ name: ['A'] }))).toBe('missing_attribute');
    expect(refusalOf(() => person({ mail: ['no address'], name: ['A'] }))).toBe('malformed_attribute');
    expect(refusalOf(() => person({ mail: ['a@example.test'] }))).toBe('missing_attribute');
  });
});
