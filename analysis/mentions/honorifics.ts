/** Korean, Japanese and Chinese put a title behind the surname: together they are how a person is named again. */

const TITLES: Readonly<Record<'ko' | 'ja' | 'zh', string>> = {
  ko:
    '국무위원장|위원장|부위원장|총비서|대통령|전 대통령|총리|부총리|장관|국무장관|차관|부장관|대변인|국가안보실장|안보실장|비서실장|실장|원장|국정원장|' +
    '제1부상|부상|외무상|국장|대사|특별대표|특사|대표|의원|총장|보좌관|비서관|여사|교수|연구위원|연구원|부부장|부장|주석|당선인|본부장|단장|센터장|소장|차장',
  ja: '国務委員長|委員長|総書記|大統領|前大統領|首相|前首相|外相|国務長官|長官|報道官|特別代表|氏|副部長|部長|主席|代表|大使|教授|補佐官|次官|官房長官',
  zh: '委员长|委員長|总书记|總書記|总统|總統|国务卿|國務卿|外长|外相|部长|部長|发言人|發言人|主席|先生|代表|大使|总理|首相',
};

const RUN: Readonly<Record<'ko' | 'ja' | 'zh', RegExp>> = {
  ko: new RegExp(`(?<![가-힣])([가-힣]{1,3})[ \\u00A0](${TITLES.ko})`, 'gu'),
  ja: new RegExp(`(?<!\\p{Script=Han})(\\p{Script=Han}{1,3}?)(${TITLES.ja})`, 'gu'),
  zh: new RegExp(`(\\p{Script=Han})(${TITLES.zh})`, 'gu'),
};

export interface TitledSurname {
  readonly start: number;
  readonly end: number;
  readonly surname: string;
  readonly title: string;
}

/** Titles that tell nothing of who is meant. */
export const PLAIN_TITLES = /^(?:氏|先生|여사)$/u;

/** Surnames with a title, such as 김 대변인, 金氏 or 高市首相; a surname of one letter is named with its title. */
export function titledSurnames(text: string, lang: 'ko' | 'ja' | 'zh'): TitledSurname[] {
  const found: TitledSurname[] = [];
  for (const match of text.matchAll(RUN[lang])) {
    const [whole, surname = '', title = ''] = match;
    const longer = surname.length > 1;
    if (longer && lang === 'ko') continue;
    found.push({ start: match.index, end: match.index + (longer ? surname : whole).length, surname, title });
  }
  return found;
}

/** Whether a complete name is introduced with this title: "김의겸 청와대 대변인", "金正恩委員長". */
export function introducedWith(text: string, nameEnd: number, title: string): boolean {
  const after = text.slice(nameEnd, nameEnd + 24);
  const at = after.indexOf(title);
  return at >= 0 && !CASE_ENDING.test(after.slice(0, at));
}

/** A word with a case ending between name and title: the title is somebody else's. */
const CASE_ENDING = /(?:은|는|이|가|을|를|의|와|과|에|에게|에서|は|が|を|と|に|の)(?:\s|、|$)|[，。、,.]/u;
