import type { TabFindings } from '../entrypoints/background/messages';
import { Quote } from './Quote';
import { StatusBadge } from './StatusBadge';
import { useWords, type Words } from './words';

type PageItem = TabFindings['items'][number];

interface PageReportProps {
  readonly page: TabFindings;
  readonly onKeep: () => void;
  readonly onForget: () => void;
}

/** What the open page says, and whether that is in the record. */
export function PageReport({ page, onKeep, onForget }: PageReportProps) {
  const words = useWords();
  if (page.state === 'unreadable') return <Notice text={words('pageUnreadable')} />;
  if (!page.relevant) {
    return (
      <Notice text={words('pageNotSubject')} hint={words('pageNotSubjectHint')}>
        <WhyThisPage page={page} />
      </Notice>
    );
  }
  return (
    <section aria-labelledby="page-title" class="page">
      <h2 id="page-title">{words('thisPage')}</h2>
      <p class="page-source">
        <strong>{page.title}</strong>
        <br />
        {page.outlet ?? words('unknownOutlet')}, {page.day ?? words('unknownDate')}
      </p>
      <KeepLine page={page} onKeep={onKeep} onForget={onForget} />
      {page.cut ? <p class="hint">{words('pageCut')}</p> : null}
      {page.unsure ? <p class="hint">{words('pageUnsure')}</p> : null}
      {page.items.length === 0 ? <p class="hint">{words('pageNoStatus')}</p> : null}
      <ul class="items">
        {page.items.map((item) => (
          <PageItemLine key={item.item} item={item} />
        ))}
      </ul>
      <People page={page} />
      <WhyThisPage page={page} />
    </section>
  );
}

function KeepLine({ page, onKeep, onForget }: PageReportProps) {
  const words = useWords();
  if (page.kept === 'never') return <p class="hint">{words('pagePrivate')}</p>;
  if (page.kept === 'kept') {
    return (
      <p class="keep" data-kept="kept">
        {words('pageKept')}{' '}
        <button type="button" class="plain" onClick={onForget}>
          {words('forget')}
        </button>
      </p>
    );
  }
  return (
    <p class="keep" data-kept="offered">
      {words('keepHint')}{' '}
      <button type="button" onClick={onKeep}>
        {words('keep')}
      </button>
    </p>
  );
}

function why(words: Words, quote: PageItem['quotes'][number]): string | undefined {
  const role = words(`speaker_${quote.speakerRole}`);
  const who = quote.speaker === undefined ? role : words('namedSpeaker', quote.speaker, role);
  if (quote.cue !== '') return words('whyThisStatus', quote.cue, who);
  return quote.speaker === undefined ? undefined : words('whoSaysSo', who);
}

function PageItemLine({ item }: { readonly item: PageItem }) {
  const words = useWords();
  const [first, ...more] = item.quotes;
  return (
    <li class="item" data-item={item.item}>
      <h3>{item.name}</h3>
      <p class="standing">
        <StatusBadge status={item.status} />
        <span>{words('sure', String(Math.round(item.confidence * 100)))}</span>
      </p>
      {first === undefined ? null : <Quote text={first.text} link={first.link} source={why(words, first)} />}
      {more.length === 0 ? null : (
        <details>
          <summary>{words('moreQuotes', String(more.length))}</summary>
          {more.map((quote) => (
            <Quote key={quote.text} text={quote.text} link={quote.link} source={why(words, quote)} />
          ))}
        </details>
      )}
    </li>
  );
}

function People({ page }: { readonly page: TabFindings }) {
  const words = useWords();
  if (page.people.length === 0) return null;
  return (
    <details>
      <summary>
        {words('peopleNamed')} ({page.people.length})
      </summary>
      <ul class="people">
        {page.people.map(({ name, count }) => (
          <li key={name}>
            {name} <small>× {count}</small>
          </li>
        ))}
      </ul>
      {page.strangers.length === 0 ? null : (
        <p class="hint">
          {words('strangers')}: {page.strangers.join(', ')}
        </p>
      )}
    </details>
  );
}

function WhyThisPage({ page }: { readonly page: TabFindings }) {
  const words = useWords();
  if (page.reasons.length === 0) return null;
  return (
    <details>
      <summary>{words('whyThisPage')}</summary>
      <ul class="reasons">
        {page.reasons.map(({ what, points }) => (
          <li key={what}>
            {words(`reason_${what.split(':')[0] ?? what}`)}
            {what.includes(':') ? ` (${what.split(':')[1] ?? ''})` : ''}:{' '}
            {words('points', `${points > 0 ? '+' : ''}${points.toFixed(1)}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface NoticeProps {
  readonly text: string;
  readonly hint?: string | undefined;
  readonly children?: preact.ComponentChildren;
}

/** A state in which there is nothing to report, and what to do about it. */
export function Notice({ text, hint, children }: NoticeProps) {
  return (
    <section class="notice" role="status">
      <p>{text}</p>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
