import { useState } from 'preact/hooks';
import { useWords } from './words';

interface SitesProps {
  readonly sites: readonly string[];
  readonly error: string | undefined;
  readonly onAdd: (input: string) => void;
  readonly onRemove: (site: string) => void;
}

/** The sites that are read as the user goes, with a way to add and to take back. */
export function Sites({ sites, error, onAdd, onRemove }: SitesProps) {
  const words = useWords();
  const [input, setInput] = useState('');
  return (
    <section aria-labelledby="sites-title">
      <h2 id="sites-title">{words('sitesTitle')}</h2>
      <p class="hint">{words(sites.length === 0 ? 'sitesNone' : 'sitesHint')}</p>
      <ul class="sites">
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button type="button" class="plain" aria-label={words('removeSite', site)} onClick={() => onRemove(site)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onAdd(input);
        }}
      >
        <label>
          {words('addSite')}{' '}
          <input
            type="text"
            value={input}
            placeholder={words('addSitePlaceholder')}
            onInput={(event) => setInput(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{words('add')}</button>
      </form>
      <p role="alert" class="error">
        {error ?? ''}
      </p>
    </section>
  );
}
