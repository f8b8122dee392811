/** Where directories find this service. */
export const SCIM_PATH = '/api/v1/scim/v2';
