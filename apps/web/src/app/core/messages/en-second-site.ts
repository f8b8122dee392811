import type { jaSecondSite } from './ja-second-site';

export const enSecondSite: typeof jaSecondSite = {
  heading: 'Second site',
  lead: 'Another place at which the service is recovered from the backups when this site is lost. Once registered, the check sheet promises to cover the loss of a site (objective: 1 hour), and says “not measured” until a drill at the second site has proved it.',
  none: 'None is registered. The check sheet says “no” for the loss of a site.',
  name: 'Name',
  nameHint: 'Small letters, digits and hyphens, e.g. osaka',
  nameWrong: 'Give up to 40 small letters, digits and hyphens.',
  country: 'Country',
  region: 'Region, e.g. Osaka',
  register: 'Register',
  registered: (at) => `Registered ${at}`,
  registeredBy: (name) => `By ${name}`,
  byCommand: 'By the command line',
  remove: 'Remove',
  confirmRemove: 'Remove the second site?',
  confirmRemoveText:
    'Its key opens nothing any more, and no result of a drill is taken from it. The check sheet says “no” for the loss of a site. What its drills came to is kept.',
  confirmRemoveYes: 'Remove',
  once: 'This is what the machine of the second site needs, and it is shown only now. Save it as a file that its owner alone can read, and name that file in SECOND_SITE_CREDENTIALS.',
  credentials: 'Credentials (JSON)',
  download: 'Save as a file',
  kept: 'Saved, close',
  next: 'On the machine of the second site, with the store of backups and its key, npm run drill -- site-failover holds the drill (once a quarter).',
};
