import type { BoardLine } from '../storage/snapshot';
import { Quote } from './Quote';
import { StatusBadge } from './StatusBadge';
import { useWords } from './words';

interface BoardProps {
  readonly lines: readonly BoardLine[];
  readonly articles: number;
  /** `YYYY-MM-DD`; what was fixed for an earlier day and not heard of since is overdue. */
  readonly today: string;
}

/** How each item stands by the record: the main ones first, then others with news. */
export function Board({ lines, articles, today }: BoardProps) {
  const words = useWords();
  return (
    <section aria-labelledby="record-title">
      <h2 id="record-title">
        {words('theRecord')} <small>{words('articlesRead', String(articles))}</small>
      </h2>
      {articles === 0 ? <p class="hint">{words('boardEmpty')}</p> : null}
      <ul class="items">
        {lines.map((line) => (
          <BoardItem key={line.item} line={line} today={today} />
        ))}
      </ul>
    </section>
  );
}

function BoardItem({ line, today }: { readonly line: BoardLine; readonly today: string }) {
  const words = useWords();
  const { standing } = line;
  if (standing === undefined) {
    return (
      <li class="item" data-item={line.item}>
        <h3>{line.name}</h3>
        <p class="nothing">{words('nothingRead')}</p>
      </li>
    );
  }
  return (
    <li class="item" data-item={line.item}>
      <h3>{line.name}</h3>
      <p class="standing">
        <StatusBadge status={standing.status} />
        <span>{words('since', standing.since)}</span>
        <span>
          {standing.decided ? words('decidedByYou') : words('sure', String(Math.round(standing.confidence * 100)))}
        </span>
        {standing.status === 'scheduled' && standing.about !== undefined && standing.about < today ? (
          <span class="overdue">{words('overdue', standing.about)}</span>
        ) : null}
        {standing.waiting > 0 ? <span class="waiting">{words('waiting', String(standing.waiting))}</span> : null}
      </p>
      <Quote
        text={standing.quote}
        link={standing.link}
        source={`${[standing.outlet ?? words('unknownOutlet'), ...(standing.copies ?? [])].join(', ')}, ${standing.day}`}
      />
    </li>
  );
}
