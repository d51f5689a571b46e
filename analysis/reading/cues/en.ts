import type { LanguageCues } from './types';

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec';
const DAYS = Array.from({ length: 31 }, (_, i) => String(i + 1)).join('|');
const WEEKDAYS = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';

export const english: LanguageCues = {
  lang: 'en',
  verbLast: false,
  cues: [
    {
      family: 'ask',
      reach: 'object',
      phrases: [
        'ask|asks|asked|asking for', 'seek|seeks|sought|seeking', 'invit*', 'offer|offers|offered|offering', 'propos*',
        'suggest|suggests|suggested|suggesting', 'call|calls|called|calling for', 'push|pushes|pushed|pushing for|to',
        'hope|hopes|hoped|hoping', 'want|wants|wanted', 'would like', 'wish|wishes|wished', 'open to', 'willing to', 'willingness',
        'ready ..1 to|for', 'readiness', 'request|requests|requested|requesting', 'urge|urges|urged|urging', 'eager', 'keen',
        'look|looks|looked|looking forward', 'float|floats|floated|floating', 'raise|raised|raising', 'possibility|prospect|idea|chance of',
        'interest|interested in', 'aim|aims|aimed|aiming', 'aim of', 'goal of', 'appeal|appeals|appealed', 'demand|demands|demanded|demanding',
        'consider|pursue|pursues|pursued|pursuing', 'favour|favours|favor|favors|favoured|favored', 'back|backs|backed|support|supports|supported', 'advocate*',
        'proposal', 'receptive to', 'talk of', 'dream of', 'welcome|welcomes|welcomed', 'anticipate|anticipates',
      ],
      example: 'Moon called for X.',
      counterExample: 'Moon called his mother before X.',
    },
    {
      family: 'ask',
      reach: 'subject',
      phrases: [
        'was|were|been|is|being proposed|suggested|floated|requested', 'could|might|may happen', 'is|was|remains ..1 possible', 'would ..2 be welcome',
        'on his wish list', 'is ..2 wanted', 'may|might|could ..2 be held', 'may|might|could ..1 come|follow|take', 'up to',
      ],
      example: 'X was proposed by Seoul.',
      counterExample: 'X proved him right.',
    },
    {
      family: 'work',
      reach: 'object',
      phrases: [
        'discuss|discusses|discussed|discussing', 'negotiat*', 'coordinat*', 'co-ordinat*', 'prepar*', 'arrang*', 'mull|mulls|mulled|mulling',
        'weigh|weighs|weighed|weighing', 'considering|considers', 'plan|plans|planning|planned ..1 for|to', 'looking|looks|look|looked at', 'work|works|working|worked on|out|towards|toward',
        'process of', 'setting|set up', 'talks|discussions|negotiations|consultations ..1 on|about|over', 'talking|talked about|over', 'talked of|about', 'spoke of|about',
        'groundwork ..1 for', 'details of', 'logistics', 'advance team', 'preparations for', 'drafting|drafts|draft', 'exploring|explore|explored', 'touch ..3 about', 'finali*',
        'study|studies|studying', 'went over', 'talk through', 'efforts ..1 to|for|toward|towards', 'in the works',
      ],
      example: 'Officials are working on X.',
      counterExample: 'Nobody is working on it before X.',
    },
    {
      family: 'work',
      reach: 'subject',
      phrases: [
        'being|was|were|been|is|are discussed|negotiated|prepared|arranged|planned|worked|considered|studied|looked', 'in the works', 'under way|discussion|negotiation|consideration',
        'underway', 'taking shape', 'on the table|agenda', 'is ..2 in preparation', 'being|are|is ..1 exchanged', 'back and forth', 'going on', 'unclear', 'undecided', 'came|come up',
        'no decision', 'yet to be ..1 decided|set|fixed|named', 'still to be ..1 decided|settled', 'being|is|are worked|working out|on', 'the subject of|discussed', 'were expected to sit',
      ],
      example: 'X is being prepared.',
      counterExample: 'X is no longer prepared.',
    },
    {
      family: 'accept',
      reach: 'object',
      phrases: [
        'agree|agrees|agreed|agreeing', 'accept|accepts|accepted|accepting', 'said yes', 'promis*', 'commit|commits|committed', 'pledg*', 'vow|vows|vowed',
        'confirm|confirms|confirmed|confirming', 'settled ..3 on|that', 'approve|approves|approved', 'consent*', 'endorse|endorsed|endorses', 'expects|expected to ..2 meet|see|hold|visit|travel|attend|host',
        'agreement ..1 on|to', 'will ..2 hold|host|attend|have',
      ],
      example: 'Both sides agreed to X.',
      counterExample: 'Both sides agreed that the weather was fine at X.',
    },
    {
      family: 'accept',
      reach: 'subject',
      phrases: [
        'was|were|been|is agreed|accepted|confirmed|approved', 'will ..2 take place|happen|proceed|go', 'will be ..2 held', 'go|goes|going ahead', 'on track', 'back on', 'still on', 'stands', 'is to ..1 be|take|come',
        'is ..1 not touched', 'will ..1 follow|come|open',
      ],
      example: 'X will take place this year.',
      counterExample: 'X, which will take years to forget, was held.',
    },
    {
      family: 'fix',
      reach: 'object',
      phrases: [
        'scheduled|slated|due|set to|for', 'is|are|was|were to ..1 meet|hold|visit|see|sit|attend', 'schedul*', 'set|sets|fix|fixed|fixes|announce|announces|announced|announcing|named|names ..3 date|day|dates|place|venue|time ..1 of|for',
        'announce|announces|announced|announcing|announcement', 'ahead of', 'days|weeks|hours before', 'eve of', 'restored', 'upcoming|forthcoming', 'in the run-up to', 'next week\'s|month\'s',
      ],
      example: 'They announced X for June 12.',
      counterExample: 'They announced nothing.',
    },
    {
      family: 'fix',
      reach: 'subject',
      phrases: [
        'set|scheduled|slated|due|planned|fixed for|on|in|to', 'is|are|was|were|been ..1 scheduled|slated|set|fixed|announced', 'has a|a date|day', 'will ..3 take place on|in', 'begins|opens|starts ..1 on', 'days|weeks away',
      ],
      example: 'X is scheduled for Tuesday.',
      counterExample: 'X had a day of rain.',
    },
    {
      family: 'done',
      reach: 'object',
      phrases: [
        'held|hold', 'wrapped|wraps|wrapping up', 'signed|signs|sign', 'declared', 'concluded', 'ended|ends', 'after|since|following|during', 'at the end of', 'returned from', 'outcome of', 'emerged from', 'left', 'completed',
        'came|went to ..1 hold', 'blew up', 'destroyed', 'dismantled', 'hosted', 'attended', 'opened',
      ],
      example: 'They held X on Tuesday.',
      counterExample: 'They will hold X on Tuesday.',
    },
    {
      family: 'done',
      reach: 'subject',
      phrases: [
        'was|were|been|is held|signed|declared|made|done|completed|blown|demolished|destroyed|dismantled', 'took|taken place', 'ended|ends|concluded|concludes', 'lasted', 'went ahead', 'produced', 'yielded', 'opened|opens', 'collapsed|collapse', 'broke|breaks up|down',
        'fell apart',
      ],
      example: 'X was held in June.',
      counterExample: 'X will be held in June.',
    },
    {
      family: 'block',
      reach: 'both',
      phrases: [
        'stall|stalls|stalled|stalling', 'deadlock*', 'impasse', 'stuck', 'stalemate', 'conditions ..8 missing|absent|lacking|unmet|ripe|met|there', 'premature', 'unlikely', 'doubt|doubts|doubted|doubtful|doubting', 'hinge|hinges|hinged on', 'sceptic*|skeptic*', 'no progress', 'standstill', 'going|goes|gone nowhere', 'limbo',
        'block|blocks|blocked|blocking', 'held up', 'hurdle|hurdles|obstacle|obstacles', 'elusive', 'far off', 'not ..1 ripe', 'frozen', 'jeopardy|jeopardise*|jeopardize*', 'in danger|doubt|question', 'setback', 'no closer', 'gap|gaps ..2 over|between|on|as', 'slipping ..3 reach',
        'out of reach', 'nothing ..1 came|happened', 'did not ..2 believe|think|expect', 'does not ..2 believe|think|expect', 'do not ..2 believe|think|expect', 'failed|fails|failing|failure to', 'stand still', 'no road', 'no ..3 reply|answer|response', 'left unsigned', 'too early|soon', 'without ..3 agreement', 'not ..1 speaking terms',
        'only ..1 if', 'falling|fell|falls short', 'uncertain', 'clouded|clouds', 'hampered', 'hit ..2 snag',
      ],
      example: 'X is stalled.',
      counterExample: 'X is no longer stalled.',
    },
    {
      family: 'delay',
      reach: 'both',
      phrases: ['postpon*', 'put|puts|putting off', 'push|pushes|pushed|pushing back', 'delay*', 'defer|defers|deferred|deferring', 'shelve|shelves|shelved|shelving', 'moved to', 'slip|slips|slipped', 'later date', 'reschedul*', 'will|would ..2 wait', 'after the ..2 elections|midterms', 'some other time', 'not before', 'next year instead'],
      example: 'X was postponed.',
      counterExample: 'X will not be postponed.',
    },
    {
      family: 'stop',
      reach: 'both',
      phrases: ['cancel*', 'call|calls|called|calling ..6 off', 'scrap|scraps|scrapped|scrapping', 'abandon*', 'pull|pulls|pulled|pulling out', 'drop|dropped|drops|dropping', 'is|are|was|were off', 'withdraw|withdraws|withdrew|withdrawn', 'axe|axed|nixed', 'struck from|with', 'ditch|ditched', 'not to go', 'stay at home', 'took it off', 'aborted|abort', 'with it go|goes|went', 'gone the same way', 'comes|came to nothing', 'won\'t|not come about', 'suspend*', 'broke|break|breaking off'],
      example: 'Trump called off X.',
      counterExample: 'Trump did not call off X.',
    },
    {
      family: 'refuse',
      reach: 'both',
      phrases: ['reject*', 'refus*', 'rule|rules|ruled|ruling out', 'turn|turns|turned|turning down', 'declin*', 'dismiss*', 'not ..1 interested', 'off the table', 'no intention', 'say|says|said|have|has|had ..1 said no', 'said no', 'no plan|plans|need|reason|desire ..1 to|for', 'never', 'spurn*', 'rebuff*', 'snub*', 'veto*', 'oppos*', 'no ..1 interest', 'will|would not ..2 meet|hold|attend|accept|sit|talk|give|lift|ease', 'won\'t ..2 meet|hold|attend|accept|sit|talk|give|lift|ease|speak', 'there will not|never be', 'no to the', 'not be|is not ..1 right time', 'vetoed'],
      example: 'The North rejected X.',
      counterExample: 'The North did not reject X.',
    },
  ],
  pseudo: [
    { family: 'ask', phrases: ['not|never rule* ..1 out', 'not|n\'t ruled out', 'not closed the door', 'door ..3 open|ajar', 'has not|hasn\'t rejected', 'not exclude'] },
    { family: 'work', phrases: ['no longer ..2 obstacle', 'no decision ..4 made|taken', 'not ..1 ready ..3 announce', 'no date', 'date|day|place|venue ..6 not ..2 set|fixed|named|picked|announced|decided', 'yet to ..2 fix|set|name|decide|work', 'nothing ..3 settled|decided', 'neither a day'] },
    { family: 'accept', phrases: ['not|n\'t be ..1 postponed|cancelled|canceled|delayed', 'not ..1 called off', 'revived', 'back on track', 'only a matter of time'] },
    { family: 'block', phrases: ['no ..2 agreed|agreement|deal ..3 on', 'has|have|had yet to ..2 agree|reply|respond|come|be', 'not ..1 yet ..1 agreed', 'none has been ..2 agreed|accepted', 'little|no progress', 'not|n\'t ..2 sufficient progress', 'no ..1 contact', 'not ..3 place|happen|materialise|materialize', 'hopes ..2 dashed|faded|fade|dim*'] },
  ],
  negations: ['not', 'no', 'never', 'neither', 'nor', 'without', 'nobody', 'none', 'nothing', 'hardly', 'n\'t', 'cannot', 'yet to', 'fail|fails|failed to', 'isn\'t|wasn\'t|doesn\'t|didn\'t|won\'t|hasn\'t|haven\'t|hadn\'t|can\'t|couldn\'t|wouldn\'t|aren\'t|weren\'t|don\'t'],
  possible: ['could', 'might', 'may', 'perhaps', 'possibly', 'maybe', 'if', 'whether', 'possible', 'possibility', 'would', 'likely', 'potential', 'potentially', 'should', 'speculation', 'hopes'],
  counterfactual: ['could|would|should|might have', 'was|were to have', 'had hoped', 'had wanted', 'had been ..1 expected|scheduled|planned|meant|set|due|supposed', 'once ..2 meant|planned', 'was|were ..1 supposed|meant to', 'had ..1 set their hearts'],
  background: ['last year|month|summer|spring|autumn|fall|winter|june|may|april|march', 'months|weeks|years ago', 'in ..1 singapore', 'since', 'earlier this year', 'previous|previously|former', 'at the time', 'when', 'in 2000|2007|1994|2017|2018|1953', 'back in', 'after', 'first summit|meeting', 'had ..1 been|already|cancelled|canceled|made|gone|met|called|postponed'],
  days: [`${MONTHS} ${DAYS}`, `${DAYS} ${MONTHS}`, WEEKDAYS, 'next week', 'tomorrow', 'this week', 'a date has been'],
  clauseStarts: [
    'but', 'while', 'although', 'though', 'whereas', 'because', 'after', 'before', 'when', 'which', 'who', 'since', 'until', 'unless', 'if', 'so that', 'even though', 'as',
    'where', 'whose', 'despite', 'once',
  ],
};
