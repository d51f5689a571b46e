import { toCsv } from '../../storage/exports/csv';
import { readRecord } from '../../storage/exports/data';
import { toJson } from '../../storage/exports/json';
import { toMarkdown } from '../../storage/exports/markdown';
import type { ExportedFile, UiMessage } from './messages';
import { record } from './record';
import { currentSnapshot } from './snapshot';

type Format = (UiMessage & { type: 'export' })['format'];

/** The record as a file of the format. */
export async function exportFile(format: Format): Promise<ExportedFile> {
  const now = new Date();
  const name = `summit-status-${now.toISOString().slice(0, 10)}`;
  if (format === 'json')
    return { name: `${name}.json`, type: 'application/json', text: toJson(await readRecord(record(), now)) };
  const { lines } = await currentSnapshot();
  if (format === 'csv') return { name: `${name}.csv`, type: 'text/csv', text: toCsv(lines) };
  const words = (key: string, ...values: string[]) => browser.i18n.getMessage(key as 'briefTitle', values);
  return { name: `${name}.md`, type: 'text/markdown', text: toMarkdown(lines, now, words) };
}
