import { stayOnThisMachine } from './only-this-machine.js';

// A restored service, for the drill `site-failover` alone: `serve` runs the whole product, `account` makes somebody who can sign in, `look`
// holds what was restored against what it has to be. Nothing of it leaves this machine, and nothing comes round in it (`IS_REHEARSAL`).
stayOnThisMachine();
const [what = ''] = process.argv.splice(2, 1);
switch (what) {
  case 'serve':
    await import('../main.js');
    break;
  case 'account':
    await import('../add-prober.js');
    break;
  case 'look':
    await import('./look.js');
    break;
  default:
    process.exitCode = 2;
}
