import type { Status } from '../analysis/types';
import { useWords } from './words';

/** A shape for each status, so that it is never told by colour alone. */
const ICONS: Readonly<Record<Status, string>> = {
  proposed: 'M8 2v7m0 3v1.5',
  'in-talks': 'M2 4h8v5H6l-2 2V9H2zM12 7h2v5h-2v2l-2-2H8',
  agreed: 'M2 8.5 6 12l8-8.5',
  scheduled: 'M2 4h12v10H2zM2 7h12M5 2v3m6-3v3',
  held: 'M8 1.5 10 6l4.5.5-3.3 3 1 4.5L8 11.7 3.8 14l1-4.5-3.3-3L6 6z',
  stalled: 'M5 3v10m6-10v10',
  postponed: 'M8 2a6 6 0 1 0 .1 0M8 5v3.5L10.500 10',
  cancelled: 'M3 3l10 10M13 3 3 13',
  rejected: 'M8 2a6 6 0 1 0 .1 0M3.800 3.800l8.400 8.400',
  mentioned: 'M3 8h10',
};

/** The key of a status's word. */
function statusKey(status: Status): string {
  return `status_${status.replace('-', '_')}`;
}

/** A status as icon, word and colour. */
export function StatusBadge({ status }: { readonly status: Status }) {
  const words = useWords();
  return (
    <span class={`status status-${status}`} data-status={status}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path
          d={ICONS[status]}
          fill="none"
          stroke="currentColor"
          stroke-width="1.8"
          stroke-linecap="round"
          stroke-linejoin="round"
        />
      </svg>
      {words(statusKey(status))}
    </span>
  );
}
