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

export const VISIT_NOUNS = edge(
  'visits?|trips?|journey|voyage|stay|tour|visite|visita|viaje|besuch|reise|gegenbesuch|venue',
);

export const VISIT_VERBS = edge(
  'visit|visits|visited|visiting|travel|travels|travelled|traveled|travelling|traveling|go|goes|going|went|come|comes|coming|came|fly|flies|flew|flying|head|heads|headed|heading|' +
    'arrive|arrives|arrived|set foot|due in|expected in|be in|met|meets|saw',
);

/** Papers that are signed or declared. */
export const PAPER_NOUNS = edge('declaration|document|accord|paper|statement|treaty|pact|offices|proclamation');

/** Talks that go on below the leaders. */
export const TALKS_NOUNS = edge('talks|negotiations|dialogue');

/** Words for any matter under way. */
export const MATTER_NOUNS = edge(
  'matter|issue|item|idea|plan|plans|proposal|offer|invitation|step|question|project|initiative',
);

const ORDINALS: readonly (readonly [number, string])[] = [
  [1, 'first|1st|premier|premiere|primer|primera|erste[rsn]?'],
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

/** Three at one table. */
export const THREE = edge(
  'three-way|trilateral|tripartite|three-party|three-nation|three-country|three-sided|three-cornered|all three|the three|of three|for three|a trois|tripartita|a tres|dreier\\w*|zu dritt',
);

/** Words that point back to those who meet. */
export const THE_PAIR = edge(
  'the two leaders|the two men|the two(?! (?:countries|nations|koreas|governments|allies|weeks|days|months|years|negotiators|envoys|teams))|both leaders|the pair|each other|one another|the leaders|their leaders|the two presidents|the two sides|both men|los dos|les deux|die beiden|beiden|' +
    'their|them both',
);

export function ordinalIn(text: string): number | undefined {
  return ORDINAL_PATTERNS.find(([, pattern]) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  })?.[0];
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
  /정상회담|정상 회담|정상회의|정상 회동|회담|회동|首脳会談|会談|首脑会谈|首脑会晤|首腦會談|会晤|會晤|峰会|峰會|会面|會面|会谈|会見|会见|만남|만나겠|만날 |만난다|만나기로/gu;

/** Visits in Korean, Japanese and Chinese; the place stands beside them. */
export const VISITS_UNSPACED = /방문|訪問|访问|訪れ|前往|到访|赴/gu;

/** A place behind or before these is where somebody is met. */
export const MET_UNSPACED = /만났|만나고|만난|会っ|会い|会談し|会见了|会见/gu;

const ORDINALS_UNSPACED: readonly (readonly [number, RegExp])[] = [
  [1, /1차|첫 ?번?째?|1回目|初の|第一次|首次/u],
  [2, /2차|두 ?번째|2回目|2度目|第二次|再度/u],
  [3, /3차|세 ?번째|3回目|3度目|第三次/u],
  [4, /4차|네 ?번째|4回目|4度目|第四次/u],
];

export function ordinalUnspaced(text: string): number | undefined {
  return ORDINALS_UNSPACED.find(([, pattern]) => pattern.test(text))?.[0];
}

export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month and a date, as English writes them. */
export const MONTH_AND_DAY =
  /(?<![\p{L}])(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.? (\d{1,2})(?!\d)/gu;
