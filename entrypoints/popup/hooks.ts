import { useCallback, useEffect, useState } from 'preact/hooks';
import { parseSnapshot, SNAPSHOT_KEY, type Snapshot } from '../../storage/snapshot';
import type { TabFindings } from '../background/messages';
import { askBackground } from '../pages/background';

/** The board as last written, and every change of it while the popup is open. */
export function useSnapshot(): Snapshot | undefined {
  const [snapshot, setSnapshot] = useState<Snapshot>();
  useEffect(() => {
    void browser.storage.local.get(SNAPSHOT_KEY).then((stored) => {
      const board = parseSnapshot(stored[SNAPSHOT_KEY]);
      setSnapshot(board);
      if (board === undefined) void askBackground({ type: 'publish-board' });
    });
    const follow = (changes: Record<string, { newValue?: unknown }>) => {
      const change = changes[SNAPSHOT_KEY];
      if (change) setSnapshot(parseSnapshot(change.newValue));
    };
    browser.storage.local.onChanged.addListener(follow);
    return () => browser.storage.local.onChanged.removeListener(follow);
  }, []);
  return snapshot;
}

export type PageState =
  | { readonly state: 'reading' }
  | { readonly state: 'restricted' }
  | { readonly state: 'failed'; readonly error: string }
  | { readonly state: 'read'; readonly page: TabFindings };

export interface CurrentPage {
  readonly page: PageState;
  readonly read: () => void;
  readonly keep: () => void;
  readonly forget: () => void;
}

/** What the tab in front says. Opening the popup by a click allows its page to be read. */
export function useCurrentPage(): CurrentPage {
  const [tab, setTab] = useState<number>();
  const [page, setPage] = useState<PageState>({ state: 'reading' });
  const ask = useCallback((type: 'read-tab' | 'keep-tab' | 'forget-tab' | 'tab-findings', id: number) => {
    return askBackground<TabFindings | undefined>({ type, tab: id }).then(
      (found) => {
        setPage(found === undefined ? { state: 'failed', error: '' } : { state: 'read', page: found });
      },
      (error: Error) =>
        setPage(isRestricted(error) ? { state: 'restricted' } : { state: 'failed', error: error.message }),
    );
  }, []);
  useEffect(() => {
    void browser.tabs.query({ active: true, currentWindow: true }).then(async ([active]) => {
      if (active?.id === undefined) return setPage({ state: 'restricted' });
      setTab(active.id);
      const known = await askBackground<TabFindings | undefined>({ type: 'tab-findings', tab: active.id });
      if (known !== undefined) setPage({ state: 'read', page: known });
      else await ask('read-tab', active.id);
    });
  }, [ask]);
  const again = (type: 'read-tab' | 'keep-tab' | 'forget-tab') => () => {
    if (tab !== undefined) void ask(type, tab);
  };
  return { page, read: again('read-tab'), keep: again('keep-tab'), forget: again('forget-tab') };
}

/** What browsers say when a page is closed to extensions: settings, shops, other extensions. */
function isRestricted(error: Error): boolean {
  return /cannot access|cannot be scripted|missing host permission|extensions gallery|showing error page|no tab with id/i.test(
    error.message,
  );
}
