import {
  type GeneratedFragment,
  GenerateFragmentStatus,
  generateFragmentFromRange,
  setTimeout as setTimeLimit,
} from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import type { PageMessage } from '../background/messages';
import { quotesToLink } from '../reader/quotes';

/** A quote that takes longer to single out in its page keeps a plain link. */
const TIME_LIMIT_MS = 100;

/** A text directive; `-` separates its parts, so that it must be escaped within them. */
function directive({ prefix, textStart, textEnd, suffix }: GeneratedFragment): string {
  const escaped = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D');
  const parts = [
    ...(prefix === undefined ? [] : [`${escaped(prefix)}-`]),
    escaped(textStart),
    ...(textEnd === undefined ? [] : [escaped(textEnd)]),
    ...(suffix === undefined ? [] : [`-${escaped(suffix)}`]),
  ];
  return `:~:text=${parts.join(',')}`;
}

/** Makes a unique text directive for each quote that the reader placed, and sends them to the background. */
export default defineUnlistedScript(async () => {
  setTimeLimit(TIME_LIMIT_MS);
  const fragments: Record<string, string> = {};
  for (const [passage, range] of quotesToLink()) {
    const { status, fragment } = generateFragmentFromRange(range);
    if (status === GenerateFragmentStatus.SUCCESS && fragment !== undefined) fragments[passage] = directive(fragment);
  }
  const message: PageMessage = { type: 'quotes-linked', fragments };
  await browser.runtime.sendMessage(message);
});
