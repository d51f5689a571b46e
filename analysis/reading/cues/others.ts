import type { LanguageCues } from './types';

/** Smaller sets: the commonest predicates of each family. */

export const japanese: LanguageCues = {
  lang: 'ja',
  verbLast: true,
  cues: [
    { family: 'ask', reach: 'subject', phrases: ['提案', '呼びかけ', '希望', '望む', '用意がある', '求め', '意欲', '期待', '考えを示', '招待', '要請', '目指す', '可能性'], example: '北朝鮮はXを提案した。', counterExample: '北朝鮮は提案書を破棄した。' },
    { family: 'work', reach: 'subject', phrases: ['調整', '協議して', '準備', '検討', '交渉', '詰め', '話し合'], example: '両国はXを調整している。', counterExample: '両国は協議を打ち切った。' },
    { family: 'accept', reach: 'subject', phrases: ['合意した', '受け入れ', '応じる', '約束', '同意', '開くことで一致', '行うことで一致', '実施する方針'], example: '両国はXで合意した。', counterExample: '合意に至らなかった。' },
    { family: 'fix', reach: 'subject', phrases: ['予定', '開かれる', '行われる', '日程', '控え', '開催する', '決まった', '日に行う'], example: 'Xは27日に行われる予定だ。', counterExample: '予定されていた昼食会は取りやめとなった。' },
    { family: 'done', reach: 'subject', phrases: ['行った', '開いた', '開かれた', '行われた', '終了した', '署名した', '会談した', '実現した', '訪問した', '終えた'], example: 'Xは27日に行われた。', counterExample: 'Xは行われなかった。' },
    { family: 'block', reach: 'subject', phrases: ['停滞', '膠着', 'こう着', '難航', '途絶え', '見通しは立って', '進展がない', '進んでいない', '溝が', '行われなかった', '困難', '不透明', '合意に至ら', '応じられなかった'], example: 'Xは停滞している。', counterExample: 'Xの停滞は終わった。' },
    { family: 'delay', reach: 'subject', phrases: ['延期', '先送り', '持ち越', '見送'], example: 'Xは延期された。', counterExample: 'Xは延期されない。' },
    { family: 'stop', reach: 'subject', phrases: ['中止', '取りやめ', '白紙', '幻に', '撤回', '打ち切', '破談', 'キャンセル'], example: 'Xは中止された。', counterExample: 'Xは中止されない。' },
    { family: 'refuse', reach: 'subject', phrases: ['拒否', '拒絶', '否定', '応じない', '行わない', '一蹴', '断った', '執着することはもうない'], example: '北朝鮮はXを拒否した。', counterExample: '北朝鮮はXを否定していない。' },
  ],
  pseudo: [
    { family: 'ask', phrases: ['否定していない', '排除しない'] },
    { family: 'accept', phrases: ['延期されない', '中止されない'] },
  ],
  negations: ['ない', 'なかった', 'ず'],
  possible: ['かもしれない', '可能性', '見通し', 'とみられる', '場合'],
  counterfactual: ['予定されていた', 'はずだった', '予定だった'],
  background: ['昨年', '先月', '前回', '当時', 'をめぐる', 'については', 'の後', '以来'],
  days: ['1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31 日'],
  clauseStarts: ['が、', 'ものの、', '一方'],
};

export const chinese: LanguageCues = {
  lang: 'zh',
  verbLast: false,
  cues: [
    { family: 'ask', reach: 'both', phrases: ['提议', '提議', '建议', '建議', '呼吁', '呼籲', '希望', '愿意', '願意', '邀请', '邀請', '期待', '要求', '有意', '倡议'], example: '首尔提议X。', counterExample: '首尔撤回了X。' },
    { family: 'work', reach: 'both', phrases: ['协商', '協商', '磋商', '筹备', '籌備', '准备', '準備', '讨论', '討論', '商讨', '商討', '研究', '谈判', '談判', '协调', '協調', '安排'], example: '双方正在筹备X。', counterExample: '双方未讨论X。' },
    { family: 'accept', reach: 'both', phrases: ['同意', '接受', '承诺', '承諾', '达成一致', '達成一致', '答应', '確認', '确认', '商定'], example: '双方同意举行X。', counterExample: '双方未能达成一致。' },
    { family: 'fix', reach: 'both', phrases: ['定于', '將於', '将于', '预定', '預定', '宣布', '即将举行', '即將舉行', '将在', '將在'], example: 'X定于27日举行。', counterExample: 'X日期未定。' },
    { family: 'done', reach: 'both', phrases: ['举行了', '舉行了', '结束', '結束', '签署', '簽署', '落幕', '会见了', '會見', '举行会谈', '舉行會談', '访问了'], example: '双方举行了X。', counterExample: '双方将举行X。' },
    { family: 'block', reach: 'both', phrases: ['僵局', '停滞', '停滯', '陷入', '未能', '没有进展', '沒有進展', '分歧', '搁浅', '擱淺', '受阻', '尚未', '不明朗', '无果'], example: 'X陷入僵局。', counterExample: 'X打破僵局。' },
    { family: 'delay', reach: 'both', phrases: ['推迟', '推遲', '延期', '延后', '延後', '暂缓'], example: 'X被推迟。', counterExample: 'X不会推迟。' },
    { family: 'stop', reach: 'both', phrases: ['取消', '中止', '作罢', '作罷', '破裂', '撤销'], example: '特朗普取消了X。', counterExample: '特朗普不会取消X。' },
    { family: 'refuse', reach: 'both', phrases: ['拒绝', '拒絕', '排除', '否决', '否決', '不会举行', '无意', '無意', '没有计划', '不考虑'], example: '朝鲜拒绝X。', counterExample: '朝鲜不排除X。' },
  ],
  pseudo: [
    { family: 'ask', phrases: ['不排除', '未排除', '没有排除'] },
    { family: 'accept', phrases: ['不会取消', '不会推迟'] },
  ],
  negations: ['不', '未', '没', '沒', '無', '无'],
  possible: ['可能', '或', '有望', '料', '若', '如果'],
  counterfactual: ['原定', '本应', '原本'],
  background: ['去年', '上月', '此前', '曾', '当时', '以来', '之后'],
  days: ['1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31 日'],
  clauseStarts: ['，', '但', '而'],
};

export const spanish: LanguageCues = {
  lang: 'es',
  verbLast: false,
  cues: [
    { family: 'ask', reach: 'both', phrases: ['propon*|propus*|propuso', 'pid*', 'invit*', 'ofrec*', 'dispuest* a', 'quier*', 'esper*', 'propuesta', 'deseo', 'abiert* a', 'listo para'], example: 'Seúl propuso X.', counterExample: 'Seúl retiró X.' },
    { family: 'work', reach: 'both', phrases: ['negoci*', 'prepar*', 'estudi*', 'discut*', 'coordin*', 'organiz*', 'ultim*', 'conversa*', 'sopes*', 'trabaj*'], example: 'Las delegaciones preparan X.', counterExample: 'Nadie recuerda X.' },
    { family: 'accept', reach: 'both', phrases: ['acord*', 'acept*', 'promet*', 'compromet*', 'confirm*', 'volverá* a', 'se verán', 'se reunir*'], example: 'Ambos aceptaron X.', counterExample: 'Ambos olvidaron X.' },
    { family: 'fix', reach: 'both', phrases: ['previst*', 'programad*', 'fecha', 'anunci*', 'tendrá lugar', 'se celebrará', 'fijad*'], example: 'X está prevista para el martes.', counterExample: 'X sin más.' },
    { family: 'done', reach: 'both', phrases: ['celebr*', 'firmaron|firmó', 'se reunieron|reunió', 'terminó|concluyó', 'tuvo lugar'], example: 'X se celebró en junio.', counterExample: 'X se celebrará.' },
    { family: 'block', reach: 'both', phrases: ['estanc*', 'bloque*', 'sin avances', 'punto muerto', 'atasc*', 'dud*', 'difícil', 'sin acuerdo', 'improbable', 'paraliz*'], example: 'X sigue estancada.', counterExample: 'X avanza.' },
    { family: 'delay', reach: 'both', phrases: ['aplaz*', 'pospon*|pospus*', 'retras*', 'posterg*'], example: 'X fue aplazada.', counterExample: 'X no fue aplazada.' },
    { family: 'stop', reach: 'both', phrases: ['cancel*', 'anul*', 'suspend*', 'abandon*'], example: 'Trump canceló X.', counterExample: 'Trump no canceló X.' },
    { family: 'refuse', reach: 'both', phrases: ['rechaz*', 'descart*', 'se neg* a', 'niega|negó', 'no quiere'], example: 'El Norte rechazó X.', counterExample: 'El Norte no descartó X.' },
  ],
  pseudo: [
    { family: 'ask', phrases: ['no descart*', 'no rechaz*', 'sin descartar'] },
    { family: 'accept', phrases: ['no fue aplazad*|cancelad*', 'no canceló'] },
  ],
  negations: ['no', 'ni', 'nunca', 'sin', 'tampoco', 'nadie'],
  possible: ['podría*', 'puede', 'quizá*', 'posible', 'si', 'tal vez'],
  counterfactual: ['habría*', 'hubiera*', 'había esperado'],
  background: ['hace', 'pasado', 'pasada', 'tras', 'desde', 'en junio', 'anterior', 'año atrás'],
  days: ['lunes|martes|miércoles|jueves|viernes|sábado|domingo', '1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31 ..2 de ..1 enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre'],
  clauseStarts: ['pero', 'aunque', 'mientras', 'cuando', 'porque', 'que'],
};

export const french: LanguageCues = {
  lang: 'fr',
  verbLast: false,
  cues: [
    { family: 'ask', reach: 'both', phrases: ['propos*', 'demand*', 'invit*', 'offr*', 'souhait*', 'veut|veulent', 'espér*|espèr*', 'appel* à', 'prêt* à', 'ouvert* à', 'envisag*', 'évoqu*'], example: 'Séoul propose X.', counterExample: 'Séoul oublie X.' },
    { family: 'work', reach: 'both', phrases: ['négoci*', 'prépar*', 'discut*', 'à l étude', 'étudi*', 'travaill*', 'organis*', 'pourparlers'], example: 'Les équipes préparent X.', counterExample: 'Les équipes quittent X.' },
    { family: 'accept', reach: 'both', phrases: ['accept*', 'conven*|convenu*', 'promis|promet*', 'engag* à', 'confirm*', 'd accord'], example: 'Les deux ont accepté X.', counterExample: 'Les deux ignorent X.' },
    { family: 'fix', reach: 'both', phrases: ['prévu*', 'fixé*', 'date', 'annonc*', 'aura lieu', 'se tiendra'], example: 'X est prévu mardi.', counterExample: 'X sans lendemain.' },
    { family: 'done', reach: 'both', phrases: ['a ..2 eu lieu', 's est tenu*', 'ont signé', 'tenu*', 'achevé*', 'rencontrés'], example: 'X a eu lieu en juin.', counterExample: 'X aura lieu.' },
    { family: 'block', reach: 'both', phrases: ['bloqué*', 'impasse', 'point mort', 'au point mort', 'piétin*', 'doute*', 'enlis*', 'sans accord', 'peu probable'], example: 'X reste bloqué.', counterExample: 'X est débloqué.' },
    { family: 'delay', reach: 'both', phrases: ['report*', 'repouss*', 'renvoyant à plus tard', 'ajourn*', 'retard*', 'attendra', 'plus tard'], example: 'X est reporté.', counterExample: 'X n est pas reporté.' },
    { family: 'stop', reach: 'both', phrases: ['annul*', 'abandon*', 'suspend*'], example: 'Trump annule X.', counterExample: 'Trump n annule pas X.' },
    { family: 'refuse', reach: 'both', phrases: ['rejet*', 'refus*', 'exclu*', 'écart*'], example: 'Le Nord rejette X.', counterExample: 'Le Nord n exclut pas X.' },
  ],
  pseudo: [
    { family: 'ask', phrases: ['n exclut|exclu* pas', 'n a pas exclu'] },
    { family: 'accept', phrases: ['n est pas ..1 reporté*|annulé*'] },
  ],
  negations: ['ne', 'pas', 'ni', 'aucun*', 'jamais', 'sans', 'n'],
  possible: ['pourrait|pourraient', 'peut-être', 'peut', 'possible', 'si'],
  counterfactual: ['aurait|auraient', 'espérait ..2 pouvoir', 'devait'],
  background: ['dernier|dernière', 'depuis', 'après', 'il y a', 'en juin', 'avait'],
  days: ['lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche', '1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31 janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'],
  clauseStarts: ['mais', 'alors que', 'quand', 'car', 'bien que', 'tandis que', 'qui', 'que', 'quant à'],
};

export const german: LanguageCues = {
  lang: 'de',
  verbLast: false,
  cues: [
    { family: 'ask', reach: 'both', phrases: ['vorschlag*|vorgeschlagen|schlug|schlägt', 'bitte*|bat|bitten', 'einlad*|eingeladen|lud', 'forder*|gefordert', 'hofft*|hoff*', 'wünsch*', 'bereit', 'will', 'möchte*', 'werben|wirbt', 'angebot*', 'offen für'], example: 'Seoul schlägt X vor.', counterExample: 'Seoul vergisst X.' },
    { family: 'work', reach: 'both', phrases: ['verhandel*', 'bereite*|vorbereit*', 'beraten|berät|beriet*', 'stimm* ..3 ab', 'sprachen|spricht|sprechen ..1 über', 'über', 'arbeite*|gearbeitet', 'prüf*', 'plan*'], example: 'Man bereitet X vor.', counterExample: 'Man vergaß X.' },
    { family: 'accept', reach: 'both', phrases: ['zugesagt|zusag*|sagte ..2 zu', 'einig* sich', 'geeinigt', 'vereinbar*', 'akzeptier*', 'angenommen', 'versprach|versprochen', 'bestätig*'], example: 'Beide vereinbarten X.', counterExample: 'Beide mieden X.' },
    { family: 'fix', reach: 'both', phrases: ['geplant', 'angesetzt', 'termin*', 'ankündig*|angekündigt|kündigte', 'findet ..3 statt', 'soll ..4 stattfinden', 'wird ..4 stattfinden'], example: 'X ist für Dienstag geplant.', counterExample: 'X ohne Ende.' },
    { family: 'done', reach: 'both', phrases: ['fand ..5 statt', 'stattgefunden', 'unterzeichnet*', 'endete', 'abgehalten', 'zusammengekommen', 'traf|trafen'], example: 'X fand im Juni statt.', counterExample: 'X wird stattfinden.' },
    { family: 'block', reach: 'both', phrases: ['stock*', 'blockier*', 'festgefahren', 'sackgasse', 'zweifel*', 'unwahrscheinlich', 'stillstand', 'ohne einigung', 'kommt nicht voran', 'gescheitert|scheitert*'], example: 'X stockt.', counterExample: 'X stockt nicht mehr.' },
    { family: 'delay', reach: 'both', phrases: ['verschoben|verschieb*|verschob', 'vertagt*', 'aufgeschoben', 'verzöger*'], example: 'X ist verschoben.', counterExample: 'X wird nicht verschoben.' },
    { family: 'stop', reach: 'both', phrases: ['abgesagt|absag*|sagte ..4 ab', 'abgeblasen', 'gestrichen', 'abgebrochen'], example: 'Trump sagte X ab.', counterExample: 'Trump sagte X nicht ab.' },
    { family: 'refuse', reach: 'both', phrases: ['ablehn*|abgelehnt|lehnt* ..4 ab', 'zurückgewiesen|weist ..3 zurück', 'ausgeschlossen|schließt ..4 aus', 'verweiger*'], example: 'Der Norden lehnt X ab.', counterExample: 'Der Norden lehnt X nicht ab.' },
  ],
  pseudo: [
    { family: 'ask', phrases: ['nicht aus', 'nicht ausgeschlossen'] },
    { family: 'work', phrases: ['beschluss ..3 nicht gefallen', 'noch nicht entschieden'] },
    { family: 'accept', phrases: ['nicht ..1 verschoben|abgesagt'] },
  ],
  negations: ['nicht', 'kein*', 'nie', 'ohne', 'weder', 'noch'],
  possible: ['könnte*', 'vielleicht', 'möglich*', 'wenn', 'falls', 'dürfte*', 'wohl'],
  counterfactual: ['hätte*', 'hatte gehofft', 'hatte ..3 gehofft'],
  background: ['vergangen*', 'seit', 'nach', 'im juni', 'vor ..2 jahr*|monat*', 'damals', 'früher*'],
  days: ['montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag', '1|2|3|4|5|6|7|8|9|10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31. januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember'],
  clauseStarts: ['aber', 'obwohl', 'während', 'weil', 'wenn', 'dass', 'nachdem', 'der', 'die', 'das'],
};
