import type { Anchor } from '../items/anchor';
import type { Manner } from './manner';
import type { Sentence } from './sentence';
import type { Stage } from './stage';

/** A verb of meeting or going is its own predicate when nothing near governs it: its tense tells. */
export function verbStage(
  anchor: Anchor,
  { folded, role }: Sentence,
  manner: Manner,
  governed: boolean,
): Stage | undefined {
  const verb = folded.slice(anchor.start, anchor.end);
  const before = folded.slice(Math.max(0, anchor.start - 28), anchor.start);
  const past = /^(?:met|sat|spent|saw|came|held|shook|went|visited|flew|travelled|traveled|arrived|traf|headed)/u.test(
    verb,
  );
  if (past && !/(?:had|would have|could have|to have|whether|if)(?: [\p{L}']+){0,4} $/u.test(before))
    return { status: 'held', modality: 'fact', certainty: manner.background ? 0.4 : 0.8 };
  if (/^(?:due|expected) in/u.test(verb))
    return manner.day
      ? { status: 'scheduled', modality: 'planned', certainty: 0.85 }
      : { status: 'agreed', modality: 'planned', certainty: 0.6 };
  if (manner.day && /(?:when|where)(?: [\p{L}']+){1,4} $/u.test(before) && !past) {
    return { status: 'scheduled', modality: 'planned', certainty: 0.75 };
  }
  const announced =
    /would(?: \p{L}+){0,1} $/u.test(before) &&
    /(?:said|says|told|announced|promised|pledged|vowed|insisted)(?![\p{L}])/u.test(folded.slice(0, anchor.start));
  if (announced && manner.day) return { status: 'scheduled', modality: 'planned', certainty: 0.75 };
  if (governed) return undefined;
  const headline = role === 'title' && /(?:^|[^\p{L}])to $/u.test(before);
  if (
    /(?:will|would|going to|won't)(?: not| never)? $/u.test(before) &&
    /(?:not|never|won't) (?:going to )?$/u.test(before)
  ) {
    return { status: 'rejected', modality: 'fact', certainty: 0.7 };
  }
  if (
    headline ||
    /^(?:will|going to)/u.test(verb) ||
    /(?:will|'ll|is to|are to|is going to|are going to)(?: \p{L}+){0,2} $/u.test(before)
  ) {
    return manner.day
      ? { status: 'scheduled', modality: 'planned', certainty: 0.85 }
      : { status: 'agreed', modality: 'planned', certainty: 0.7 };
  }
  if (announced) return { status: 'agreed', modality: 'planned', certainty: 0.6 };
  if (/(?:would|could|might|may)(?: \p{L}+){0,2} $/u.test(before))
    return { status: 'proposed', modality: 'possible', certainty: 0.4 };
  if (manner.day && !past) return { status: 'scheduled', modality: 'planned', certainty: 0.6 };
  return undefined;
}
