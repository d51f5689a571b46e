import { useWords } from './words';

interface KeptTextsProps {
  readonly keep: boolean;
  readonly days: number;
  readonly onChange: (change: { keepTexts?: boolean; keepTextsDays?: number }) => void;
}

/** Whether and how long the texts of articles are kept. */
export function KeptTexts({ keep, days, onChange }: KeptTextsProps) {
  const words = useWords();
  return (
    <section aria-labelledby="texts-title">
      <h2 id="texts-title">{words('textsTitle')}</h2>
      <label>
        <input
          type="checkbox"
          checked={keep}
          onChange={(event) => onChange({ keepTexts: event.currentTarget.checked })}
        />{' '}
        {words('keepTexts')}
      </label>
      <p class="hint">{words('keepTextsHint')}</p>
      <label class="field">
        {words('keepTextsDays')}
        <input
          type="number"
          min={1}
          max={36500}
          value={days}
          disabled={!keep}
          onChange={(event) => onChange({ keepTextsDays: event.currentTarget.valueAsNumber })}
        />
      </label>
    </section>
  );
}
