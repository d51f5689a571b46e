import type { Words } from '../../components/words';

/** The interface's words in the browser's language. */
export const browserWords: Words = (key, ...values) => browser.i18n.getMessage(key as 'extensionName', values);
