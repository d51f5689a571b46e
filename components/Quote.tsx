import { useWords } from './words';

interface QuoteProps {
  readonly text: string;
  readonly link: string;
  readonly source?: string | undefined;
}

/** The sentence that says so, with a link that opens the article there. */
export function Quote({ text, link, source }: QuoteProps) {
  const words = useWords();
  return (
    <figure class="quote">
      <blockquote cite={link}>{text}</blockquote>
      <figcaption>
        {source === undefined ? null : <span class="source">{source}</span>}
        <a href={link} target="_blank" rel="noreferrer">
          {words('openQuote')}
        </a>
      </figcaption>
    </figure>
  );
}
