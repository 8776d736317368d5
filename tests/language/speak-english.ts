import { speak } from '../../lib/i18n.ts';
import { languageOf, readCatalogue } from './catalogue.ts';

// Dates as in Britain, whatever the machine's own language is.
speak(languageOf(await readCatalogue('en'), 'en-GB'));
