import { useEffect, useState } from 'preact/hooks';
import { Welcome } from '../../components/Welcome';
import { knownOutlets } from '../pages/outlets';

export function App() {
  const [outlets, setOutlets] = useState<{ name: string; origin: string }[]>([]);
  const [outcome, setOutcome] = useState<'asked' | 'allowed' | 'refused'>('asked');
  useEffect(() => void knownOutlets().then(setOutlets), []);
  const allow = () => {
    browser.permissions.request({ origins: outlets.map((outlet) => outlet.origin) }).then(
      (granted) => setOutcome(granted ? 'allowed' : 'refused'),
      () => setOutcome('refused'),
    );
  };
  return <Welcome outlets={outlets.map((outlet) => outlet.name)} outcome={outcome} onAllow={allow} />;
}
