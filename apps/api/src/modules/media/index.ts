export { loseWorker } from './loss/worker-loss.js';
export { MediaModule } from './media.module.js';
export { MediaService } from './media.service.js';
