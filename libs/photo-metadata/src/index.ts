export { stripPhoto, type StripRule } from './strip-photo.js';
