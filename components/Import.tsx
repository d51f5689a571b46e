import { useWords } from './words';

interface ImportProps {
  readonly onFile: (file: File) => void;
  readonly outcome: string | undefined;
  readonly error: string | undefined;
}

/** Takes in an exported file, and says what became of it. */
export function Import({ onFile, outcome, error }: ImportProps) {
  const words = useWords();
  return (
    <section aria-labelledby="import-title">
      <h2 id="import-title">{words('importTitle')}</h2>
      <p class="hint">{words('importHint')}</p>
      <label class="field">
        {words('importFile')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file !== undefined) onFile(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <p role="status">{outcome ?? ''}</p>
      <p role="alert" class="error">
        {error ?? ''}
      </p>
    </section>
  );
}
