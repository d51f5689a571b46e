import { type ComponentType, render } from 'preact';
import { WordsContext } from '../../components/words';
import { browserWords } from './words';

/** Puts a page's component into its `#app`, with the interface's words. */
export function renderPage(Page: ComponentType): void {
  const root = document.getElementById('app');
  if (root === null) return;
  document.documentElement.lang = browser.i18n.getUILanguage();
  render(
    <WordsContext.Provider value={browserWords}>
      <Page />
    </WordsContext.Provider>,
    root,
  );
}
