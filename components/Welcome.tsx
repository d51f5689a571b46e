import { useWords } from './words';

interface WelcomeProps {
  readonly outlets: readonly string[];
  readonly outcome: 'asked' | 'allowed' | 'refused';
  readonly onAllow: () => void;
}

/** The first page that a user sees: how it works, and the one request it makes. */
export function Welcome({ outlets, outcome, onAllow }: WelcomeProps) {
  const words = useWords();
  return (
    <>
      <h1>{words('welcomeTitle')}</h1>
      <p>{words('welcomeHow')}</p>
      <section aria-labelledby="outlets-title">
        <h2 id="outlets-title">{words('welcomeOutlets')}</h2>
        <p class="hint">{words('welcomeOutletsHint')}</p>
        <ul class="outlets">
          {outlets.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
        <button type="button" onClick={onAllow}>
          {words('allowOutlets')}
        </button>
        <p role="status">
          {outcome === 'asked' ? '' : words(outcome === 'allowed' ? 'allowedThanks' : 'allowRefused')}
        </p>
      </section>
    </>
  );
}
