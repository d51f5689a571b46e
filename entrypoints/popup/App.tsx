import { useState } from 'preact/hooks';
import { Board } from '../../components/Board';
import { type ExportFormat, Exports } from '../../components/Exports';
import { Notice, PageReport } from '../../components/PageReport';
import { useWords } from '../../components/words';
import type { ExportedFile } from '../background/messages';
import { askBackground } from '../pages/background';
import { type CurrentPage, useCurrentPage, useSnapshot } from './hooks';

/** Hands a text to the browser's downloads. */
function save({ name, type, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function App() {
  const words = useWords();
  const snapshot = useSnapshot();
  const current = useCurrentPage();
  const [outcome, setOutcome] = useState<string>();
  const exportAs = (format: ExportFormat) => {
    askBackground<ExportedFile>({ type: 'export', format }).then(
      (file) => {
        save(file);
        setOutcome(words('exportDone', file.name));
      },
      (error: Error) => setOutcome(words('exportFailed', error.message)),
    );
  };
  return (
    <>
      <header>
        <h1>{words('extensionName')}</h1>
        <button type="button" class="plain" onClick={() => void browser.runtime.openOptionsPage()}>
          {words('options')}
        </button>
      </header>
      <Page current={current} />
      {snapshot === undefined ? null : (
        <Board lines={snapshot.lines} articles={snapshot.articles} today={new Date().toISOString().slice(0, 10)} />
      )}
      <Exports onExport={exportAs} outcome={outcome} />
    </>
  );
}

function Page({ current }: { readonly current: CurrentPage }) {
  const words = useWords();
  const { page } = current;
  switch (page.state) {
    case 'reading':
      return <Notice text={words('pageReading')} />;
    case 'restricted':
      return <Notice text={words('pageRestricted')} hint={words('pageRestrictedHint')} />;
    case 'failed':
      return (
        <Notice text={words('pageFailed')} hint={page.error}>
          <button type="button" onClick={current.read}>
            {words('tryAgain')}
          </button>
        </Notice>
      );
    case 'read':
      return <PageReport page={page.page} onKeep={current.keep} onForget={current.forget} />;
  }
}
