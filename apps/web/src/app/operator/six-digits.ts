/** Six digits of an authenticator app. Full-width digits and spaces are taken as what they mean. */
export const SIX_DIGITS = /^\s*(?:[0-9０-９]\s*){6}$/;

export const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');
