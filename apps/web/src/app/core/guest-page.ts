/** Whether an address is that of an invitation link: whoever opens it acts as its guest there, with an account or without. */
export const isGuestPage = (path: string): boolean => path === '/g' || path === '/g/';
