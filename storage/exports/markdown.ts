import type { BoardLine } from '../snapshot';

/** Letters that Markdown reads as markup, and angle brackets of HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}

/** An address that cannot end the link it stands in. */
function escapeLink(link: string): string {
  return link.replace(/[()<>\s]/g, (unit) => `%${unit.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/**
 * The board as a page to paste into a memo.
 * @param words the words of the interface for statuses and headings, by key
 */
export function toMarkdown(
  lines: readonly BoardLine[],
  now: Date,
  words: (key: string, ...values: string[]) => string,
): string {
  const parts = [`# ${words('briefTitle')}`, words('briefAsOf', now.toISOString().slice(0, 10))];
  for (const { name, standing } of lines) {
    if (standing === undefined) {
      parts.push(`## ${escapeMarkdown(name)}`, words('nothingRead'));
      continue;
    }
    const source = [standing.outlet, standing.day].filter((part) => part !== undefined).join(', ');
    parts.push(
      `## ${escapeMarkdown(name)}: ${words(`status_${standing.status.replace('-', '_')}`)}`,
      words('briefSince', standing.since, String(Math.round(standing.confidence * 100))),
      `> ${escapeMarkdown(standing.quote)}`,
      `[${escapeMarkdown(standing.title || standing.link)}](${escapeLink(standing.link)})${source === '' ? '' : ` (${escapeMarkdown(source)})`}`,
    );
  }
  return `${parts.join('\n\n')}\n`;
}
