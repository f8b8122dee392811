/** What the fence refused. */
export interface AccessAudit {
  'access.denied': { readonly what: string };
}

export const ACCESS_AUDIT = ['access.denied'] as const satisfies readonly (keyof AccessAudit)[];
