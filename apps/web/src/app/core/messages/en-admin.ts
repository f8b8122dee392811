import type { jaAdmin } from './ja-admin';

export const enAdmin: typeof jaAdmin = {
  nav: 'Administration',
  heading: 'Administration',
  lead: 'The people of your organization, how they sign in, and the systems connected to it.',
  pagesLabel: 'Administration menu',
  toIndex: 'Administration menu',
  sections: {
    people: 'People',
    signIn: 'Sign-in and security',
    machines: 'Connected systems',
    organization: 'Organization',
  },
  pages: {
    users: { name: 'Users', about: 'Invite, import from CSV, deactivate, delete' },
    groups: { name: 'Groups', about: 'People who are called together' },
    roles: { name: 'Roles', about: 'Who may do what' },
    'sign-in': { name: 'Single sign-on', about: "Connect your company's identity provider (SAML)" },
    domains: { name: 'E-mail domains', about: 'Prove that a domain is yours' },
    security: { name: 'Security', about: 'Two-factor sign-in and allowed addresses' },
    'sign-in-history': { name: 'Sign-in history', about: 'Successes and refusals, when and from where' },
    keys: { name: 'API keys', about: 'Service accounts and their keys' },
    webhooks: { name: 'Webhooks', about: 'Tell other systems what happens here' },
    provisioning: { name: 'SCIM', about: 'Keep users and groups in step with your directory' },
    settings: { name: 'Organization', about: 'Name, lobby, consent text, picture quality' },
    log: { name: 'Audit log', about: 'Who did what, and when' },
  },
};
