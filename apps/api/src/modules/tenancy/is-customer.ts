/** In SQL: whether a tenant is not the installation's own, and is not being erased. @param tenant the alias of its row */
export const isCustomer = (tenant: string): string =>
  `not ${tenant}.is_canary and ${tenant}.status <> 'erasing'`;
