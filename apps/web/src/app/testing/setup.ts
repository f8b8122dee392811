import { LOCALES } from '@rinjo/contract';
import { loadMessages } from '../core/i18n';

// Tests choose a language and read it in the next line.
await Promise.all(LOCALES.map(loadMessages));
