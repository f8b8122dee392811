/** The drill that recovers the service at the second site. */
export const SITE_FAILOVER = 'site-failover';
