import type { CompiledDossier } from '../../analysis/dossier/compile';
import type { Findings } from '../../analysis/types';
import type { ReadPage } from './page';

/** Findings on a page as text to read in a terminal. */
export function report(page: ReadPage, findings: Findings, compiled: CompiledDossier): string {
  const { record } = page;
  const { topic } = findings;
  const lines = [record.title, `${page.outlet ?? 'outlet unknown'}, ${record.published ?? 'no date'}`, ''];
  lines.push(
    `${topic.relevant ? 'About' : 'Not about'} ${compiled.dossier.about.name} (score ${topic.score.toFixed(2)}${topic.unsure ? ', judged by names alone' : ''})`,
  );
  for (const { what, points } of topic.reasons) lines.push(`  ${points > 0 ? '+' : ''}${points.toFixed(1)}  ${what}`);
  for (const { item, status, confidence, statements } of findings.items) {
    lines.push('', `${compiled.cards.get(item)?.name ?? item}: ${status} (${Math.round(confidence * 100)}% sure)`);
    for (const { quote, cue, speakerRole, speaker } of statements) {
      const who = speaker === undefined ? speakerRole : `${speaker} (${speakerRole})`;
      lines.push(`  "${quote}"`, ...(cue === '' ? [] : [`    because of "${cue}", said by ${who}`]));
    }
  }
  const counts = new Map<string, number>();
  for (const { kind, entity } of findings.mentions)
    if (kind === 'person') counts.set(entity, (counts.get(entity) ?? 0) + 1);
  const people = [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id, count]) => `${compiled.cards.get(id)?.name ?? id} ${count}`);
  if (people.length > 0) lines.push('', `People: ${people.join(', ')}`);
  if (findings.strangers.length > 0)
    lines.push(`Not in the dossier: ${findings.strangers.map((one) => one.name).join(', ')}`);
  return lines.join('\n');
}
