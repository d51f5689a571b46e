import { useWords } from './words';

const FORMATS = [
  ['json', 'exportJson', 'exportJsonHint'],
  ['csv', 'exportCsv', 'exportCsvHint'],
  ['markdown', 'exportMarkdown', 'exportMarkdownHint'],
] as const;
export type ExportFormat = (typeof FORMATS)[number][0];

interface ExportsProps {
  readonly onExport: (format: ExportFormat) => void;
  /** What became of the last export. */
  readonly outcome: string | undefined;
}

/** The record as a file; each format says what it is good for. */
export function Exports({ onExport, outcome }: ExportsProps) {
  const words = useWords();
  return (
    <section aria-labelledby="export-title" class="exports">
      <h2 id="export-title">{words('export')}</h2>
      <div class="buttons">
        {FORMATS.map(([format, label, hint]) => (
          <button key={format} type="button" title={words(hint)} onClick={() => onExport(format)} data-format={format}>
            {words(label)}
          </button>
        ))}
      </div>
      <p role="status" class="hint">
        {outcome ?? ''}
      </p>
    </section>
  );
}
