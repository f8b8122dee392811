export { ReachModule } from './reach.module.js';
