export { NoticeRounds } from './post/notice-rounds.js';
export { NoticesModule } from './notices.module.js';
