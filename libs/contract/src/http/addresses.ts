/** Addresses, or a range of them in CIDR notation, that belong to the tenant. */
export interface AddressRange {
  readonly range: string;
  /** What people call it, e.g. "Head office". */
  readonly note: string;
}

/**
 * GET /tenant/addresses: from where people of the tenant sign in and work, and keys are used. Without any, from everywhere.
 * Guests come by invitation, from wherever they are.
 */
export interface TenantAddresses {
  /** Counts changes, so that two admins do not undo each other's. */
  readonly version: number;
  readonly ranges: readonly AddressRange[];
  /** Where the caller comes from, as far as the server sees. */
  readonly yourAddress: string;
}

/** PUT /tenant/addresses */
export interface UpdateTenantAddresses {
  readonly version: number;
  readonly ranges: readonly AddressRange[];
  /** Has read that the caller's own address is not among them, and wants it all the same. */
  readonly lockMeOut?: boolean;
}
