import { useEffect, useState } from 'preact/hooks';
import { Import } from '../../components/Import';
import { KeptTexts } from '../../components/KeptTexts';
import { Sites } from '../../components/Sites';
import { useWords } from '../../components/words';
import type { ImportCounts } from '../../storage/import';
import { changeSettings, type Settings, settings } from '../background/settings';
import { askBackground } from '../pages/background';

/** The match pattern of a site as a user writes it; undefined when it is none. */
function originOf(input: string): string | undefined {
  const host = input
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^\*\.|^www\./, '')
    .toLowerCase();
  return /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+\p{L}{2,}$/u.test(host)
    ? `https://*.${new URL(`https://${host}`).hostname}/*`
    : undefined;
}

export function App() {
  const words = useWords();
  return (
    <>
      <h1>{words('optionsTitle')}</h1>
      <AllowedSites />
      <Texts />
      <ImportFile />
    </>
  );
}

function AllowedSites() {
  const words = useWords();
  const [sites, setSites] = useState<readonly string[]>([]);
  const [error, setError] = useState<string>();
  const refresh = () => void browser.permissions.getAll().then(({ origins = [] }) => setSites([...origins].sort()));
  useEffect(() => {
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    return () => {
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  const add = (input: string) => {
    const origin = originOf(input);
    setError(origin === undefined ? words('siteInvalid', input) : undefined);
    if (origin !== undefined) void browser.permissions.request({ origins: [origin] });
  };
  return (
    <Sites
      sites={sites}
      error={error}
      onAdd={add}
      onRemove={(site) => void browser.permissions.remove({ origins: [site] })}
    />
  );
}

function Texts() {
  const [values, setValues] = useState<Settings>();
  useEffect(() => void settings().then(setValues), []);
  if (values === undefined) return null;
  return (
    <KeptTexts
      keep={values.keepTexts}
      days={values.keepTextsDays}
      onChange={(change) => void changeSettings(change).then(setValues)}
    />
  );
}

function ImportFile() {
  const words = useWords();
  const [outcome, setOutcome] = useState<string>();
  const [error, setError] = useState<string>();
  const take = (file: File) => {
    setOutcome(undefined);
    setError(undefined);
    void file
      .text()
      .then((text) => askBackground<ImportCounts>({ type: 'import', text }))
      .then(
        ({ articles, readings }) => setOutcome(words('importDone', String(articles), String(readings))),
        (problem: Error) => setError(problem.message),
      );
  };
  return <Import onFile={take} outcome={outcome} error={error} />;
}
