/** Nouns and verbs by which languages with Latin letters speak of meetings and visits, over folded text. */

const edge = (source: string) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'gu');

export const MEETING_NOUNS = edge(
  'summits?|meetings?|sit-downs?|talks|get-togethers?|encounters?|gatherings?|reunions?|face-to-face|rendezvous|tete-a-tete|session|' +
    'sommet|rencontre|entrevue|cumbre|encuentro|reunion|gipfel|gipfeltreffen|treffen|begegnung|wiedersehen',
);

/** What leaders do when they meet, finite or not. */
export const MEETING_VERBS = edge(
  'be meeting|meet|meets|met(?! (?:twice|two|three|four|several)(?![\\p{L}]))|sit down|sits down|sat down|sit-down|come together|came together|bring (?:[^.;]{3,70}) together|bringing (?:[^.;]{3,70}) together|dine|dines|dined|face each other|hold talks|held talks|holds talks|' +
    'seeing|spent (?:[\\p{L}\\d-]+ ){1,5}with|see (?:each other|one another)|saw each other|(?<=(?:to|will|would) )see|shake hands|shook hands|talk face to face|' +
    'reverra|se reverront|se verront|se veran|se reunira|se reuniran|reunirse|volvera a reunirse|sehen|wiedersehen|trifft|treffen',
);

/** "negotiators of both sides met": a phrase that says itself what they did. */
export const ENDS_IN_MEETING = /(?<![\p{L}])(?:met|meet|meets|sat|sit|talked|talk|spoken)$/u;

const VISITS = 'visits?|trips?|journey|voyage|stay|tour|visite|visita|viaje|besuch|reise|gegenbesuch|venue';
export const VISIT_NOUNS = edge(VISITS);

/** Words beside a visitor that may mean his trip. */
export const VISIT_HINTS = edge(
  `${VISITS}|visite\\w+|visita\\w+|viaj\\w*|besuch\\w+|reise\\w+|gegenbesuch\\w+|` +
    'venir|vienne|viennent|viendra\\w*|deplacement|se rendre|se rendra\\w*|accueilli\\w*|sejour|acudir\\w*|desplazamiento|venga|vendra\\w*|kommen|kommt|kame|reist\\w*|einlad\\w*|empfang\\w*',
);

export const VISIT_VERBS = edge(
  'visit|visits|visited|visiting|travel|travels|travelled|traveled|travelling|traveling|go|goes|going|went|come|comes|coming|came|fly|flies|flew|flying|head|heads|headed|heading|' +
    'arrive|arrives|arrived|set foot|due in|expected in|be in|met|meets|saw',
);

/** Papers that are signed or declared. */
export const PAPER_NOUNS = edge('declaration|document|accord|paper|statement|treaty|pact|offices|proclamation');

/** Talks that go on below the leaders. */
export const TALKS_NOUNS = edge('talks|negotiations|dialogue');

/** Words beside two leaders that may mean a meeting of theirs. */
export const MEETING_HINTS = edge(
  'summits?|meetings?|meet|meets|met|meeting|sit|sits|sat|sitting|sit-downs?|get-togethers?|get together|talks?|talked|see|sees|seen|saw|seeing|face|shake|handshake|hands|together|receiv(?:e|es|ed|ing)|host(?:s|ed|ing)?|confer(?:s|red)?|call(?:s|ed)? on|calling on|invit(?:e|es|ed|ing|ation)|round|sequel|rematch|encounter|reunion|lunch|dinner|banquet|table|appointment|date|dates|visit|again|same room|return match|rerun|conversation|negotiat\\w*|tete-a-tete|do it|one more time|try|' +
    'sommet|rencontre\\w*|revoir|reverra|reverront|verront|se voir|retrouv\\w*|face-a-face|recevoir|recevra|recu|reunir\\w*|rendez-vous|echeance|poignee de main|entretien\\w*|asseoir|dialogue\\w*|' +
    'cumbre|encuentro|encontrarse|reun\\w*|cita|verse|verlo|vieron|veran|vio|veremos|cara a cara|recib\\w*|foto|reencontr\\w*|sentarse|dialog\\w*|' +
    'gipfel\\w*|treffen|treffe|traf|trafen|trifft|getroffen|wiederseh\\w*|zusammenkomm\\w*|kommt|begegn\\w*|begegnung|an einen tisch|empfang\\w*|einlad\\w*|eingeladen|sehen|gesehen|sieht|sahen|gesprach\\w*|zusammensetz\\w*|zusammengesetzt|handedruck|handschlag',
);

/** The same in Korean, Japanese and Chinese. */
export const MEETING_HINTS_UNSPACED =
  /만나|만났|만난|만날|만남|마주 ?앉|회담|회동|재회|얼굴을|자리를 함께|초청|대화|악수|대좌|연락|会う|会い|会っ|会えば|対面|対話|再会|会談|招[かきくい待]|顔を|握手|会見|話し合|向き合|见面|見面|再见|见到|见金|会面|會面|会晤|會晤|碰面|坐下来|邀请|对话|对坐|對坐|握手|会谈|會談|重逢|再谈|再談/gu;

/** How envoys' talks are named. */
export const DELEGATES_TALKS = edge(
  'talks?|negotiations?|dialogue|meetings?|discussions?|consultations?|contacts?|negotiating table|the table|sit-down|encounter',
);

/** What envoys do together, finite or not. */
export const DELEGATES_MEET = edge(
  'meet|meets|met|sit down|sits down|sat down|sit|sat|negotiate|negotiates|negotiated|negotiating|work with|working with|worked with|hold talks|held talks|speak|spoken|spoke|see|seen|face-to-face|spent (?:[\\p{L}\\d-]+ ){1,6}with|consult|negociar|negocia|negocie|verhandeln|verhandelt|trafen|trifft',
);

/** The same in Korean, Japanese and Chinese. */
export const TALKS_UNSPACED =
  /협상|회동|접촉|만나|만났|만남|협의|회담|協議|交渉|会談|接触|谈判|磋商|会晤|會晤|會談|談判/gu;

/** Words for any matter under way. */
export const MATTER_NOUNS = edge(
  'matter|issue|item|idea|plan|plans|proposal|offer|invitation|step|question|project|initiative',
);

/** "Premier" is also an office: it counts only before a meeting or visit. */
const COUNTED =
  '(?= (?:sommet|rencontre|entrevue|tete|entretien|face|visite|voyage|cumbre|encuentro|reunion|cita|visita|viaje))';
const ORDINALS: readonly (readonly [number, string])[] = [
  [1, `first|1st|(?:premiere?|primera?)${COUNTED}|erste[rsn]?`],
  [2, 'second|2nd|deuxieme|seconde|segunda|segundo|zweite[rsn]?'],
  [3, 'third|3rd|troisieme|tercera|tercer|dritte[rsn]?'],
  [4, 'fourth|4th|quatrieme|cuarta|cuarto|vierte[rsn]?'],
];
const ORDINAL_PATTERNS = ORDINALS.map(([ordinal, words]) => [ordinal, edge(words)] as const);

/** One more of its kind, still to come. */
export const ANOTHER = edge(
  'another|new|next|further|follow-up|follow-on|fresh|again|once more|renewed|upcoming|coming|future|repeat|more|reunion|' +
    'nouveau|nouvelle|prochain|prochaine|nueva|nuevo|proxima|proximo|otra|otro|weitere[sn]?|neue[sn]?|nachste[sn]?|baldige[sn]?',
);

/** Words that may mean one more meeting beside one that is named. */
export const FURTHER = edge(
  'another|second|third|fourth|next|follow-up|follow-on|again|further|more|reunion|rematch|sequel|invit\\w*|' +
    'deuxieme|nouveau|nouvelle|prochaine?|revoir|reverra|reverront|segunda|segundo|nueva|nuevo|otra vez|de nuevo|volver\\w*|proxim[oa]|zweite\\w*|weitere\\w*|wieder\\w*|erneut\\w*|nachste\\w*|neue\\w*',
);

const AT_ONE_TABLE =
  'three-way|trilateral|tripartite|three-party|three-nation|three-country|three-sided|three-cornered|all three|a trois|tripartita|a tres|dreier\\w*|zu dritt';

/** Three leaders at one table, in so many words. */
export const THREE_LEADERS = edge(`${AT_ONE_TABLE}|three-leader|threesome|trio|three of them|three leaders`);

/** Three at one table. */
export const THREE = edge(`${AT_ONE_TABLE}|the three|of three|for three`);

/** Words that may mean three leaders at one table. */
export const THREE_HINTS = edge(
  `${AT_ONE_TABLE}|the three|of three|for three|three-leader|threesome|trio|three of them|three leaders|threes|join|joins|joined|joining|together|third chair|in the room|trilaterale?|zu dreien`,
);

/** Words that, beside all of three, may mean one table. */
export const COMPANY_HINTS = edge(
  'leaders|summit\\w*|meeting|meet|meets|met|gather\\w*|ceremony|company|side by side|beside|alongside|one table|same table|jointly|in person|stood|stand|standing|sit|sat|with both|presence|attend\\w*|host\\w*|invit\\w*|summon\\w*|fly|flew|flying|joint|picture|photo\\w*|level|triangular|three-man|wider circle|' +
    'ensemble|juntos|gemeinsam|tres|trois',
);

/** Words that point back to those who meet. */
export const THE_PAIR = edge(
  'the two leaders|the two men|the two(?! (?:countries|nations|koreas|governments|allies|weeks|days|months|years|negotiators|envoys|teams))|both leaders|the pair|each other|one another|the leaders|their leaders|the two presidents|the two sides|both men|los dos|les deux|die beiden|beiden|' +
    'their|them both',
);

/** Behind the first of its kind, what makes it the first in a while only. */
const FIRST_IN_A_WHILE =
  /^.{0,60}?(?<![\p{L}])(?:since|in (?:(?:more than|over|nearly|almost|about|some) )?(?:an? |\p{L}+ |\d+ )?(?:years|months|decades?|year))(?![\p{L}])/u;

/**
 * The number that a text counts a meeting by; "the first since May" is none.
 * @param after what follows the meeting
 */
export function ordinalIn(text: string, after = ''): number | undefined {
  const ordinal = ORDINAL_PATTERNS.find(([, pattern]) => has(pattern, text))?.[0];
  return ordinal === 1 && FIRST_IN_A_WHILE.test(after) ? undefined : ordinal;
}

/** Whether a pattern of this file is found in a text. */
export function has(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** A noun for a visit is a verb behind these. */
export const VERB_BEFORE = /(?:^|[^\p{L}])(?:to|will|would|could|might|may|should|shall|can|cannot|not|never|must) $/u;

/** Words of the last days. */
export const LATELY = edge(
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|this morning|tonight|hours ago',
);

/** Meetings in Korean, Japanese and Chinese. */
export const MEETINGS_UNSPACED =
  /정상회담|정상 회담|정상회의|정상 회동|회담|회동|首脳会談|会談|首脑会谈|首脑会晤|首腦會談|会晤|會晤|峰会|峰會|会面|會面|会谈|会見|会见|만남|만나겠|만날 |만난다|만나기로|만나기를/gu;

/** Visits in Korean, Japanese and Chinese; the place stands beside them. */
export const VISITS_UNSPACED = /방문|다녀온|다녀왔|訪問|访问|訪れ|前往|到访|赴/gu;

/** The same where a visitor only may be on his way. */
export const VISIT_HINTS_UNSPACED =
  /방문|다녀온|다녀왔|답방|방북|방한|방러|[을를] 찾[는을아았기]|에 (?:가|오|갈|올|간|온)|와 달라|초청|訪問|訪朝|訪韓|訪中|訪ロ|访问|访朝|访韩|訪れ|前往|到访|来访|來訪|邀请|邀請|赴|之行/gu;

/** A place behind or before these is where somebody is met. */
export const MET_UNSPACED = /만났|만나고|만난|会っ|会い|会談し|会见了|会见/gu;

const ORDINALS_UNSPACED: readonly (readonly [number, RegExp])[] = [
  [1, /1차|첫 ?번?째?|1回目|初の|最初の|第一次|首次/u],
  [2, /2차|두 ?번째|2回目|2度目|第二次|再度/u],
  [3, /3차|세 ?번째|3回目|3度目|第三次/u],
  [4, /4차|네 ?번째|4回目|4度目|第四次/u],
];

export function ordinalUnspaced(text: string): number | undefined {
  return ORDINALS_UNSPACED.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The months by their first letters, in the languages that name them. */
export const MONTHS: readonly RegExp[] = [
  /^(?:jan|ene)/,
  /^(?:feb|fev)/,
  /^(?:mar(?!di)|marz)/,
  /^(?:apr|avr|abr)/,
  /^ma[yi]/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou|ago)/,
  /^sep/,
  /^(?:oct|okt)/,
  /^nov/,
  /^(?:dec|dez|dic)/,
];

/** The same as alternatives, whole or as they are cut short. */
export const MONTH_NAMES =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|' +
  'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|' +
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'januar|februar|marz|juni|juli|oktober|dezember';

/** A month and a date: "February 27". */
export const MONTH_AND_DATE = new RegExp(`(?<![\\p{L}])(?<month>${MONTH_NAMES})\\.? (?<date>\\d{1,2})(?!\\d)`, 'gu');
/** A date and a month: "27 February", "27 de febrero", "27. Februar". */
export const DATE_AND_MONTH = new RegExp(
  `(?<!\\d)(?<date>\\d{1,2})(?:er|\\.)? (?:de )?(?<month>${MONTH_NAMES})(?![\\p{L}])`,
  'gu',
);
/** A month without a date: "in June", "the June summit"; a word before it tells May from "may". */
export const LONE_MONTH = new RegExp(
  `(?<=(?<![\\p{L}])(?:in|last|this|next|early|late|mid|since|of|the|her|his|their|im|en|de|du) )(?:${MONTH_NAMES})(?![\\p{L}])(?!\\.? \\d{1,2}(?!\\d))`,
  'gu',
);
/** A month and a date by numbers: "2월 27일", "2月27日". */
export const NUMBERED_MONTH_AND_DATE = /(?<!\d)(?<month>\d{1,2}) ?[월月] ?(?<date>\d{1,2}) ?[일日]/gu;
