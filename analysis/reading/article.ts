import type { ItemFinding, Statement, Status } from '../types';

/** Below this much weight an item is named and nothing more is said of it. */
const SAYS_SOMETHING = 0.3;
/** What is only recalled is no news: too little confidence to move a record by itself. */
const RECALLED = 0.35;
const MAX_QUOTES = 3;

/**
 * How each item stands by the article as a whole: the status with most weight behind it. Background alone gives none,
 * but that it was held: what is only recalled has been.
 * @param statements of one article, in reading order
 */
export function fuse(statements: readonly Statement[]): ItemFinding[] {
  const byItem = new Map<string, Statement[]>();
  for (const statement of statements) {
    const list = byItem.get(statement.item);
    if (list) list.push(statement);
    else byItem.set(statement.item, [statement]);
  }
  const findings: ItemFinding[] = [];
  for (const [item, said] of byItem) {
    const telling = said.filter((statement) => statement.status !== 'mentioned');
    const weights = new Map<Status, number>();
    for (const { status, weight } of telling) weights.set(status, (weights.get(status) ?? 0) + weight);
    const [status, most] = [...weights].sort((a, b) => b[1] - a[1])[0] ?? ['mentioned' as const, 0];
    const strongest = Math.max(0, ...telling.filter((one) => one.status === status).map((one) => one.weight));
    if (strongest < SAYS_SOMETHING || telling.filter((one) => one.status === status).every((one) => one.background)) {
      const recalled = telling.filter((one) => one.status === 'held');
      findings.push({
        item,
        status: recalled.length > 0 ? 'held' : 'mentioned',
        confidence: recalled.length > 0 ? RECALLED : 0.5,
        statements: (recalled.length > 0 ? recalled : said).slice(0, 1),
      });
      continue;
    }
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const backing = telling
      .filter((one) => one.status === status)
      .sort((a, b) => Number(a.block < 0) - Number(b.block < 0) || b.weight - a.weight);
    findings.push({
      item,
      status,
      confidence: Math.min(0.97, (most / total) * Math.min(1, 0.45 + strongest / 2)),
      statements: backing.slice(0, MAX_QUOTES),
    });
  }
  return findings;
}
