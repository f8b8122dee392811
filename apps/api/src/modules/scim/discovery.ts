import type { ScimDocument, ScimList } from '@rinjo/contract';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

const no = { supported: false };

/** RFC 7643, section 5. */
export const serviceProviderConfig = (base: string): ScimDocument => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { ...no, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: 200 },
  changePassword: no,
  sort: { supported: true },
  etag: no,
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'API key',
      description: 'A key with the scope provisioning:manage, as a bearer token',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
});

const resourceType = (base: string, name: string, schema: string): ScimDocument => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  id: name,
  name,
  endpoint: `/${name}s`,
  schema,
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
});

const attribute = (name: string, type: string, more: ScimDocument = {}): ScimDocument => ({
  ...{ name, type, multiValued: false, required: false, caseExact: false },
  ...{ mutability: 'readWrite', returned: 'default', uniqueness: 'none' },
  ...more,
});

const schema = (
  base: string,
  id: string,
  name: string,
  attributes: readonly ScimDocument[],
): ScimDocument => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:Schema'],
  id,
  name,
  attributes,
  meta: { resourceType: 'Schema', location: `${base}/Schemas/${id}` },
});

/** What is kept of a user, and nothing that is not (RFC 7643, section 7). */
const USER_ATTRIBUTES = [
  attribute('userName', 'string', { required: true, uniqueness: 'server' }),
  attribute('externalId', 'string', { caseExact: true, uniqueness: 'server' }),
  attribute('displayName', 'string'),
  attribute('name', 'complex', {
    subAttributes: [
      attribute('formatted', 'string'),
      attribute('givenName', 'string'),
      attribute('familyName', 'string'),
    ],
  }),
  attribute('emails', 'complex', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'string'),
      attribute('type', 'string', { canonicalValues: ['work'] }),
      attribute('primary', 'boolean'),
    ],
  }),
  attribute('active', 'boolean'),
  attribute('preferredLanguage', 'string', { canonicalValues: ['ja', 'en'] }),
];

const GROUP_ATTRIBUTES = [
  attribute('displayName', 'string', { required: true, uniqueness: 'server' }),
  attribute('externalId', 'string', { caseExact: true, uniqueness: 'server' }),
  attribute('members', 'complex', {
    multiValued: true,
    subAttributes: [
      attribute('value', 'string', { mutability: 'immutable', caseExact: true }),
      attribute('display', 'string', { mutability: 'readOnly' }),
    ],
  }),
];

const listed = (resources: readonly ScimDocument[]): ScimList<ScimDocument> => ({
  schemas: [LIST],
  totalResults: resources.length,
  startIndex: 1,
  itemsPerPage: resources.length,
  Resources: resources,
});

export const resourceTypes = (base: string): ScimList<ScimDocument> =>
  listed([resourceType(base, 'User', USER), resourceType(base, 'Group', GROUP)]);

export const schemas = (base: string): ScimList<ScimDocument> =>
  listed([schema(base, USER, 'User', USER_ATTRIBUTES), schema(base, GROUP, 'Group', GROUP_ATTRIBUTES)]);
