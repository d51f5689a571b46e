import Papa from 'papaparse';
import type { BoardLine } from '../snapshot';

/** How a cell begins that a spreadsheet may run, blanks in front and wide forms counted in; of cells of many lines, too. */
const FORMULA = /^\s*[=+\-@\t\r＝＋－＠][\s\S]*$/;

const COLUMNS = [
  'item',
  'name',
  'status',
  'since',
  'confidence',
  'quote',
  'outlet',
  'published',
  'title',
  'link',
] as const;

/**
 * The board as a table for spreadsheets (RFC 4180, with a byte order mark so that they read it as UTF-8). A cell that
 * a spreadsheet would run as a formula is given a leading apostrophe.
 */
export function toCsv(lines: readonly BoardLine[]): string {
  const rows = lines.map(({ item, name, standing }) => ({
    item,
    name,
    status: standing?.status ?? '',
    since: standing?.since ?? '',
    confidence: standing === undefined ? '' : standing.confidence.toFixed(2),
    quote: standing?.quote ?? '',
    outlet: standing?.outlet ?? '',
    published: standing?.day ?? '',
    title: standing?.title ?? '',
    link: standing?.link ?? '',
  }));
  const table = Papa.unparse({ fields: [...COLUMNS], data: rows }, { escapeFormulae: FORMULA, newline: '\r\n' });
  return `\uFEFF${table}\r\n`;
}
