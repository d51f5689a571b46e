/** What may follow a Korean name within its word: case endings, plural, and nouns that are glued to names. */
const ENDINGS =
  '은|는|이|가|을|를|의|와|과|도|만|로|으로|에|에서|에게|에게서|께서|께|한테|부터|까지|보다|처럼|같이|마저|조차|밖에|뿐|이나|나|이라|라|' +
  '이라고|라고|이라는|라는|이란|란|이며|며|이고|고|이자|자|이지만|지만|이었|였|인|일|임|입니다|이다|다|든|이든|랑|이랑|하고|들|측|씨|님|군|' +
  '식|발|행|산|제|계|형|표|전|후|내|외|간|당국|정부|정권|대통령|위원장|국무위원장|총비서|총리|장관|국무장관|대표|대사|특사|대변인|부위원장|' +
  '부부장|외무상|제1부상|부상|실장|원장|보좌관|의원|총장|여사|주석|사람|인민|주민|정상회담|정상|회담|합의|선언|방문|문제|핵|미사일|출신|' +
  '이후|이전|때|시|중|상|하|지역|시민|국민|언론|매체|관계|관리|관련|대한|정책|접경|땅|말|어|군사|당|국|뉴스|통신|신문|시간|현지';
const GLUED = new RegExp(`^(?:${ENDINGS})*(?![가-힣])`);

/**
 * Whether a Korean name can end here: nothing more of the word follows, or only endings and nouns that names take.
 * @param text folded text
 * @param end where the name ends
 */
export function endsKoreanWord(text: string, end: number): boolean {
  const rest = text.slice(end, end + 12);
  return GLUED.test(rest);
}
