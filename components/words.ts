import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** The interface's words by key, with values to put in; given from outside, since components know no browser. */
export type Words = (key: string, ...values: string[]) => string;

export const WordsContext = createContext<Words>((key) => key);

export function useWords(): Words {
  return useContext(WordsContext);
}
