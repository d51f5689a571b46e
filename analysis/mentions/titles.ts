/** Titles and other words with a capital that stand beside a surname without being part of the name. */

const TITLE_WORDS = new Set(
  (
    'president chairman chairwoman leader mr mrs ms miss minister secretary adviser advisor ambassador general gen marshal ' +
    'spokesman spokeswoman spokesperson envoy prime premier vice director dictator comrade supreme professor prof dr sir ' +
    'lady former ex candidate senator sen representative rep governor gov chief first foreign defense defence unification ' +
    'state national security press deputy commander admiral colonel captain special party young supremo herr frau präsident ' +
    'machthaber staatschef außenminister monsieur madame m mme président ministre secrétaire presidente señor secretario ' +
    'líder ministro judge king queen pope justice attorney counselor counsellor guest'
  ).split(' '),
);

/** Words that begin a sentence, or stand with a capital in a line, before a name. */
const OTHER_CAPITALS = new Set(
  (
    'the a an in on at by to of for from with without as and but or nor so if when while after before since until because ' +
    'though although whether that this these those it he she they we i you his her their our its not no yes only even both ' +
    'will would should could can may might must did does do has have had is are was were be been being why how what who ' +
    'whom whose where which then now here there also still yet once soon later meanwhile however instead perhaps maybe ' +
    'like unlike than about over under between among against through during despite beyond per via whatever should said ' +
    'says say let make makes asked told tells see sees meet meets met monday tuesday wednesday thursday friday saturday ' +
    'sunday january february march april may june july august september october november december jan feb mar apr jun jul ' +
    'aug sept sep oct nov dec korean north south american chinese japanese russian british european asian western us u.s ' +
    'der die das und mit von für auf bei nach auch als wie wenn dass laut seit im am le la les des du de et que qui avec ' +
    'pour dans sur selon mais el los las y con por para que según pero en al del dem den ein eine weil ob nun so quand si ' +
    'donc alors cuando si como aunque mientras question q answer read more live update updates breaking watch opinion analysis'
  ).split(' '),
);

/** Whether a word with a capital beside a surname is no part of a name. */
export function isNoName(word: string): boolean {
  const plain = word.toLowerCase().replace(/[.'’]+$/u, '');
  return TITLE_WORDS.has(plain) || OTHER_CAPITALS.has(plain);
}

/** Titles that stand directly before a surname, as written ("Foreign Minister", "Vice Chairman", "Mr."). */
export function titleBefore(text: string, start: number): string | undefined {
  const words = text.slice(Math.max(0, start - 60), start).split(/[\s\u00A0]+/u);
  if (words.pop() !== '') return undefined;
  const title: string[] = [];
  for (let word = words.pop(); word !== undefined; word = words.pop()) {
    if (!TITLE_WORDS.has(word.toLowerCase().replace(/\.$/, ''))) break;
    title.unshift(word);
  }
  return title.length > 0 ? title.join(' ') : undefined;
}
