// table
import { machine, type OrderPattern } from './patterns.ts'

/*
 * What gives away a text that stands alone and may be an order: too broad for the sentences of an article, where people write
 * about machines, passwords and code. Matched like the patterns of the narrow screen: one sentence, lower case, white space
 * folded; every repetition is bounded.
 */

const own =
  '(?:answers?|responses?|repl(?:y|ies)|outputs?|completions?|summar(?:y|ies)|messages?|statements?|explanations?|elucidation|text)'
const kept =
  '(?:instructions?|rules?|ruleset|prompts?|pre-?prompts?|directives|guidelines|commands|system message|config(?:uration)?|unique id|access ?codes?|pass ?(?:codes?|phrases?)|secrets?|code ?words?)'
const code =
  '(?:code(?: (?:snippets?|sections?|blocks?|excerpts?|segments?|fragments?|samples?|pieces?|lines?|portions?|chunks?))?|(?:snippets?|blocks?|lines?|pieces?|sections?|segments?) of code|scripts?|functions?)'

export const candidatePatterns: readonly OrderPattern[] = [
  // Words about the answer that is to come.
  {
    how: 'dictates the answer',
    signs: new RegExp(
      `(?:^|[,.;:!?)\\]] |\\b(?:please|then|now|and|must|should|will|to|by|you) )(?:add|affix|append|attach|begin|close|compose|conclude|encode|end|finish|format|group|include|insert|integrate|introduce|keep|limit|make|mention|modify|open|place|post|prefix|prepend|present|put|render|repeat|sign|split|start|state|substitute|switch|use|weave|wrap|write)\\b(?:[^.!?]|[.!?](?=\\S)){0,120}?\\b(?:your (?:\\w{1,12} ){0,2}?${own}|(?:every|each|all) (?:of )?(?:\\w{1,12} ){0,1}?(?:answers?|responses?|repl(?:y|ies)|outputs?))\\b`,
    ),
  },
  {
    how: 'dictates the answer',
    signs:
      /(?:^|[,.;:!?)\]] |\b(?:and|then|only|just|now|please|must|should|will|to|try) )(?:only |just )?(?:start(?:ing)?|begin|prefix|open|end|finish|continue) (?:(?:your|the|every|each|a|it|everything|with|story|repl(?:y|ies)|response|answer|output|message)\b ?){0,4}(?:with|by) (?:["'“‘[({]|saying\b|two words|the (?:words?|phrase|answer|text|sentence)\b|\w{1,12} words\b)|\b(?:start|begin|prefix|end) (?:your |the |every |each |a )?(?:reply|response|answer|output|message) (?:with|by)\b/,
  },
  {
    how: 'dictates the answer',
    signs:
      /(?:^|[.,;:!?)\]] |\b(?:you|please|and|then|will|must|should|may|to|now|ever|shall) )(?:must |should |may |will |please )?(?:only|just|simply|always|instead),? (?:ever )?(?:output|print|say|reply|respond|answer|utter|generate)\b(?! (?:to|by|if|when|that|it|how|for|on|no))|(?:^|[,;:.] |\b(?:and|then|now|please) )(?:output|print|say|reply|respond|answer|acknowledge|complete)\b[^.!?]{0,60}(?:\bonly\b|\binstead\b|\band nothing else\b|\bnothing (?:but|else)\b|\bwithout (?:any )?(?:comment|explanation|quot|introduction|punctuation))/,
  },
  {
    how: 'dictates the answer',
    signs:
      /\b(?:sole|only) (?:allowed |permitted |possible )?(?:response|reply|answer|output) (?:is|must|will|should)\b|\b(?:no|without) (?:extra |other |further |additional )?(?:commentary|comments?|explanations?|disclaimers?|apologies|warnings?) (?:added|allowed|needed|are|or|at all|in (?:the|your))\b|\bdo not say any (?:words|thing)\b/,
  },
  {
    how: 'dictates the answer',
    signs:
      /\b(?:if|when|whenever|every time|each time|once|after) (?:(?:the|a) (?:user|input|person|player|message|next)|i|you|they)\b[^.!?]{0,120}(?:, |["”’'] ?|\bplease |\byou (?:will|must|should) |\bthen )(?:please |you (?:will|must|should) |then )?(?:say|respond|reply|output|print|answer|utter|repeat) (?!to\b|no\b)/,
  },
  {
    how: 'dictates the answer',
    signs:
      /(?:^|[.,;:!?)\]=] ?|\b(?:you|and|then|must|to|will) )respond (?:as|in two|in both|like|to (?:me|every)|only|with)\b|(?:^|[.,;:!?)\]=(] ?|\b(?:you|and|then|must|will) )(?:answer|reply|speak|talk|write|narrate) (?:as (?:both|if|me|the|a[n]? )|like (?:a|an|the|you) |in (?:german|french|spanish|italian|russian|latin|rhyme|verse|riddles|emoji|the style of))/,
  },

  // What only the machine has.
  {
    how: 'asks for the prompt',
    signs: new RegExp(
      `\\b(?:repeat|reveal|print|show|outputs?|list|summari[sz]e|tell|give|display|copy|write|state|describe|explain|rephrase|paraphrase|recite|reproduce|return|translate|encode|format|expose|leak|dump|recall|include|provide|share|paste|convert|rap|sing|append|restate|complete|compose)\\b[^.!?]{0,60}\\b(?:(?:your|the|all|previous|prior|above|initial|exact|these|those|specific|out) (?:[\\w'’-]{1,12} ){0,2}?${kept}|(?:above|exact|preceding|previous|earlier) (?:words?|text|input|message|sentences?|lines?)|the above(?! code)|words above|instructions?$)\\b`,
    ),
  },
  {
    how: 'asks for the prompt',
    signs:
      /^(?:please )?(?:print|output|list|show|display|repeat|format|reveal) (?:the )?(?:instructions?|rules?|prompts?|input)\b|^(?:print|output|repeat|reveal) (?:the )?password\b/,
  },
  {
    how: 'asks for the prompt',
    signs:
      /\bstarting with (?:the (?:phrase|word|words) )?['"“‘¶]?\s?you are|\b(?:above|before) (?:this|that) (?:message|line|sentence)\b|\bwhat (?:is|are|was|were) (?:the|your) (?:python |exact |first |original )?(?:code|rules|instructions|prompt|access code|password)\?/,
  },

  // Words that open doors.
  {
    how: 'claims to be authorized',
    signs:
      /\baccess[- ]?granted\b|\bsay\b[^.!?]{0,12}\baccess denied\b|^\W{0,2}access code\b|\b(?:correct|accurate|true|backdoor|master) (?:access(?! (?:to|control))|pass ?(?:words?|codes?|phrases?)|(?:access|security|recovery) codes?)\b|\baccess code (?:missing|accepted|is)\b|\bthe (?:user|person|player) (?:has |have )?(?:just |already |now |successfully )?(?:said|entered|provided|given|gave|typed|authenticated|supplied|presented)\b|\bsay to (?:a|the) user\b/,
  },
  {
    how: 'claims to be authorized',
    signs:
      /\b(?:login|user|role|access|auth)\s?[:=]\s?(?:admin|root|developer|system)\b|\b(?:you are in|you are operating in|system is in|enter|enable|activate|engage|initiate|switch to|login:admin \W{0,4}) ?(?:\S{1,20} ){0,5}?(?:developer|debug(?:ging)?|maintenance|admin(?:istrator)?|sudo|god|root|password recovery|test(?:ing)?|diagnostic|benchmark(?:ing)?|unrestricted|jailbreak)[\\_ -]{0,2}mode(?= and you|\.|,|$|\]|:)|\b(?:developer|debug(?:ging)?|jailbreak|admin|sudo|god)[\\_ -]{0,2}mode\s?[:=]?\s?(?:enabled|on\b|activated)|\bi am (?:one of )?(?:your|the) (?:developers?|creators?|admin\w{0,10}|owners?|makers?)\b|\b(?:open ?ai|anthropic|google|microsoft|meta) (?:employee|staff|engineer|developer)s?\b[^.!?]{0,40}\b(?:enabled|here|authori[sz]ed|do not|you)\b/,
  },
  {
    how: 'claims to be authorized',
    signs:
      /^(?:\W{0,4}(?:emergency|urgent|system|admin|special case|test|important)\W{1,4})?(?:this is (?:an? )?(?:test|drill|emergency|training exercise|system (?:check|message))|for (?:testing|debugging|training|audit|verification) purposes(?: only)?|(?:to|in order to) (?:enable|allow|permit) (?:debugging|troubleshooting|testing)|you are (?:running|operating|being (?:run|tested|evaluated)) (?:as|in|under|on)\b|the system is (?:experiencing|in) |as part of (?:an?|the|this|your) (?:training|test|exercise|evaluation|audit)\b)(?=[^.!?]{0,90}(?::|\b(?:you|your|do|perform|please|generate|must)\b))/,
  },
  {
    how: 'overrides instructions',
    signs:
      /\b(?:ignore|disregard|forget|override|bypass|overrid\w{1,4}|regardless of|abandon|stop)\b[^.!?]{0,50}\b(?:any|all|previous|prior|above|below|before|everything|every|your|the) (?:\w{1,12} ){0,2}?(?:instructions?|input|text|directions?|commands?|prompts?|rules?|to your core|from before|this|you)\b|^(?:stop|forget|ignore) everything\b|\b(?:new|old) (?:instructions?|directives?|commands?|orders) (?:come|are|is|start|now|follow|begin|:)|\bignore everything\b/,
  },
  {
    how: 'overrides instructions',
    signs:
      /\b(?:no matter what(?: (?:i|they|he|she|anyone|you))?(?:$|[.!])|your (?:new|next|only|sole|current|main|primary|real|true) (?:task|job|directive|mission|purpose|goal|role|instructions?|objective)\b|the mission, should you)/,
  },

  // A slot where the order is filled in, and the ends of a prompt.
  {
    how: 'a template with a slot',
    signs:
      /[[<{(«]{1,3}\s?(?:\/|your |insert |put |my |the |enter |user['’]s |user |first |a |type )*(?:prompt|instruction|question|query|request|task|payload|user input|input|command)s?(?: (?:here|goes here|below|in quotes))?\s?[\]>})»]{1,3}/,
  },
  {
    how: 'a template with a slot',
    signs:
      /\b(?:my |the )?(?:first|next|initial) (?:prompt|question|request|command|sentence|task|message|query)\b(?: \S{1,20}){0,4} (?:is|will be|are)\b|\bmy (?:first|next) (?:prompt|question|request)\s?[:=]|^(?:prompt|query)\s?[:=]/,
  },
  {
    how: 'chat template',
    signs:
      /^\W{0,8}(?:begin|start|end|stop)\b[^.!?]{0,30}\b(?:(?:user|system|real|access|secure|new) (?:\w{1,12} )?(?:input|prompt|message|section|code|instructions?|directions|query|text)|password|passphrase|instructions?|prompt|directions)\b|^\$?\W{0,3}(?:system|assistant|human|user|persona|rules?|mode|sceneconfig|scenerules)\W{0,2}\s?[\]:=]|\b(?:persona|rules|mode|allow\w{3,20}|prompt|user ?name|character ?name)\)?\s?=\s?\S/,
  },

  // Parts to play.
  {
    how: 'assigns a role',
    signs:
      /^(?:\W{0,4})(?:(?:you are|you['’]re|you will be|you must be) (?:now |to |called |named |an? |my |the (?:\S{1,20} ){0,3}?(?:ai|assistant|system|model|bot|character|guard\w{0,3}|arbiter)\b|[a-z]{1,20}gpt|[a-z]{2,24}[.,] (?:an? |you\b))|transform into|emulate|impersonate|personify|embody|let['’]s (?:role|act|imagine|pretend)|let['’]s play a|imagine (?:you|that you|this reality|yourself)\b|pretend|suppose you are|take (?:up|on) the (?:persona|role|identity)|play (?:as |\d |two |a character)|as an? (?:\S{1,20} ){0,4}?(?:ai|chatgpt|assistant|language model|[a-z]{2,20}gpt)[, ])/,
  },
  {
    how: 'assigns a role',
    signs:
      /(?:^|[.,;:!?] )(?:and )?you (?:are|['’]re) now (?:an? |the |in |[a-z]{2,20}(?:gpt|ai)\b|free[.,])|\b(?:stay|remain)s? in(?:to)? character\b|\bnever (?:refuses?|declines?|breaks? character)\b|\bas both\b[^.!?]{0,40}\b(?:and|&) (?:chat)?gpt\b|\bbreak character\b|\byou now go by\b|(?:^|[.] )as \S{1,20},? you (?:do not|don['’]t|have no|must|will|utili[sz]e)\b|\bas \S{1,20} your only (?:job|purpose|goal)|\b(?:two|separate|multiple|different) (?:\w{1,12} )?(?:personas?|personalities|entities)\b|\bact as two\b|(?:^|[.,!?] )i(?:['’]ll| will| want you|['’]m (?:going|first))\b[^.!?]{0,60}\byou (?:will|must|should|are (?:to|going))\b/,
  },
  {
    how: 'assigns a role',
    signs:
      /\b(?:unfiltered|uncensored|amoral|unrestricted|unethical|unlimited|unauthorized|deviant)\b[^.!?]{0,40}\b(?:uncensored|unfiltered|amoral|language model|chatbot|answers?|responses?)\b|\b(?:does|do|will|can|is|are|may)(?: not|n['’]t| never)\b[^.!?]{0,40}\b(?:refuse|adhere|abide|restrained|reject|decline)\b[^.!?]{0,50}\b(?:requests?|rules|guidelines|morals?|ethics|answer|laws|prompts?|ethical)\b|\bwithout (?:any )?(?:restrictions|filters?|limitations) (?:or|and|that|on (?:what|your))\b|\bno (?:content filter|morals?|ethics)\b|\bno limitations? or (?:polic|restric|rule|guide)/,
  },

  // Code to build in, links that carry away.
  {
    how: 'hands over code',
    signs: new RegExp(
      `\\b(?:following|below|subsequent|given|provided|succeeding|next|attached|this) (?:\\w{1,12} )?${code}\\b(?=[^!?]{0,160}\\b(?:your|the) (?:\\w{1,12} ){0,2}?(?:code ?base|code|solution|implementation|algorithm|program|software|project|application|logic|system|response|reply|answer|explanation|elucidation|output)\\b)`,
    ),
  },
  {
    how: 'hands over code',
    signs: new RegExp(
      `\\byour (?:\\w{1,12} ){0,2}?(?:code ?base|code|solution|implementation|algorithm|program|software|project|logic|response|reply|answer|explanation|elucidation|output)\\b[^!?]{0,100}\\b(?:following|below|subsequent|given|provided|succeeding|this) (?:\\w{1,12} )?${code}\\b`,
    ),
  },
  {
    how: 'hands over code',
    signs:
      /^(?:\S{1,20} ){0,9}(?:following|below|subsequent|given|succeeding) code (?:snippet|section|block|excerpt|segment|fragment|sample|piece|portion)s?\s?:/,
  },
  {
    how: 'carries markup that acts',
    signs:
      /!\[[^\]]{0,80}\]\(https?:\/\/[^\s)]{1,200}[?&=/][^\s)]{0,40}[[{<$][^\s)]{1,40}[\]}>]?[^\s)]{0,20}\)|<script\b[^>]{0,100}>|<(?:img|svg|iframe|body|video)\b[^>]{0,200}\bon(?:error|load|click)\s?=|<\/?secret>|\bbase64\b[^.!?]{0,30}\b(?:of|string|vargun?|iyintambo|shreang|cadena|chaîne)\b/,
  },

  // What the narrow screen asks in fewer words.
  { how: 'addresses machines', signs: new RegExp(`^(?:hey|hello|hi|dear|ok(?:ay)?|listen|please),? (?:assistant|${machine})\\b[,.!:]?`) },
  {
    how: 'asks for the prompt',
    signs:
      /\b(?:repeat|reveal|print|show|output|list|summari[sz]e|tell|give|display|copy|write|state|describe|explain|rephrase|paraphrase|recite|reproduce|return|translate|encode|format|expose|leak|dump|what (?:are|is|were|was)|recall|include|provide|share)\b[^.!?]{0,50}\b(?:(?:your|these|those|all|all the|exact|initial|original|previous|prior|above|hidden|secret|any|first|entire|full|system) (?:[\w'’-]{1,12} ){0,3}?(?:instructions?|(?:system )?prompts?|initiali[sz]ation|directives)|(?:the|my) (?:[\w'’-]{1,12} ){0,2}?(?:instructions?|prompts?) (?:above|so far|you|given|verbatim|before|in|word|starting|exactly|again)|text above|(?:conversation|prompt|instructions?) so far|(?:your|the) (?:access ?codes?|pass ?(?:codes?|phrases?))|secret (?:code|word|phrase))\b(?! manual)/,
  },
  {
    how: 'asks for the prompt',
    signs:
      /\binstructions so far\b|\b(?:your|the) (?:exact |original |initial |full )?(?:system prompt|prompt so far|access code|secret code|pass ?phrase|code ?word)\b|\bwhat (?:\w+ ){0,3}(?:instructions|prompt) (?:were|are|was|did) (?:you|i)\b|\b(?:your|the) (?:instructions|rules|prompt) (?:in(?:to)? (?:a )?(?:list|full|detail|points|bullet|emoji|rhyme|poem)|verbatim|word for word|as bullets)\b|^list (?:all )?the instructions\b|\bformat your instructions\b/,
  },
  {
    how: 'dictates the answer',
    signs:
      /^(?:please |now |then |just |simply |only |you must |you should |instead,? |always |and |so )*(?:(?:say|respond|reply|answer|proclaim|utter)(?: (?:only|exactly|just|back|with|the|following|word|words|phrase|text|this|that|to me|me|:|after me))* ?¶|(?:output|repeat|print)(?: (?:the|following|word|words|phrase|text|this|:|after me))* ?¶[.!]?$)/,
  },
  {
    how: 'claims to be authorized',
    signs:
      /\baccess (?:has been |is )?granted\b|\b(?:correct|right) (?:access ?code|pass ?word|pass ?phrase|security code)\b[^.!?]{0,30}\b(?:enter|accept|verif|provid|found|given|detect|is|was|has)|\b(?:access ?code|pass ?phrase|security code|secret code)\b[^.!?]{0,30}\b(?:correct|accepted|verified|grants?|was found|has been|entered|confirmed)/,
  },

  // Rules lifted by name, and deeds.
  {
    how: 'overrides instructions',
    signs:
      /^\W{0,4}(?:system|admin\w{0,10}|security|developer|emergency|root|safety) override\b|(?:^|[,;:.!?)\]] |\b(?:and|please|then|now|to) )(?:ignore|ignoring|disregard|bypass|override|overriding|disable|circumvent|violate|drop) (?:all |any |your |the |every |its |of )*(?:safety|ethic\w{0,4}|content|security|moral|usual|openai)? ?(?:protocols?|guidelines?|guardrails?|policy|policies|filters?|filtering|restrictions?|instructions?|rules|ethics|morals|safeguards?|constraints?|commands?)\b/,
  },
  {
    how: 'addresses machines',
    signs: new RegExp(
      `^\\W{0,4}(?:(?:for|to|attention|dear|hello|hey) (?:all |any |every |the )?(?:\\w{1,12} )?)?(?:${machine}|assistant)s?(?: (?:reviewers?|readers?|agents?|users?|graders?|crawlers?|systems?|only))?\\s?[:,—]|\\b(?:all|any|every|each) ${machine}s? (?:\\w{1,15} ){0,4}?(?:should|must|shall|needs? to|has to|is to)\\b|\\b(?:if|when|since|because) you(?:['’]re| are) (?:an? |the )?(?:\\w{1,12} )?${machine}\\b`,
    ),
  },
  {
    how: 'dictates the answer',
    signs:
      /\b(?:if|when|whenever|once) (?:(?:the|a|any) )?(?:users?|readers?|customers?|humans?|someone|anyone|somebody|people) (?:asks?|wants?|requests?|inquires?|mentions?|says?|types?|enters?)\b[^.!?]{0,80},? (?:always |never |please |then |you must )?(?:recommend|say|tell|direct|suggest|mention|link|respond|reply|answer|do not|include|provide|send|give|point|refer|insist|claim) /,
  },
  {
    how: 'dictates the answer',
    signs:
      /^(?:please |also |now |then |and |you must |always )*(?:add|append|insert|include|put|place|mention|state|say) (?:that |in your \w{1,10} )?(?:the |this |these |an? )?(?:following |exact )?(?:sentences?|phrases?|words?|text|lines?|strings?|links?|paragraphs?|urls?|hyperlinks?|emojis?|image)\b/,
  },
  {
    how: 'overrides instructions',
    signs:
      /^\W{0,4}your (?:task|job|goal|mission|role|objective|purpose) (?:is|will be) (?:to|now)\b|\bdo anything now\b|\bdan\b[^.!?]{0,20}\bno restrictions\b/,
  },
  {
    how: 'reaches for tools',
    signs:
      /\b(?:the |this |your )?user['’]?s? (?:credentials|password|data|e-?mails?|inbox|files|history|messages|address|account|location|personal|private|details|information|contacts|calendar|queries|conversation)\b[^.!?]{0,80}\b(?:to|at|into) (?:https?:|www\.|\S{1,40}@|the (?:attacker|following))|(?:^|[,;:.] |\b(?:and|then|please|also) )(?:send|forward|post|upload|enter|transmit|leak|exfiltrate|e-?mail|delete) (?:\S{1,20} ){0,6}?(?:user['’]s|api keys?|credentials|passwords|private keys?|secrets?|tokens?|environment variables|chat history|conversation|all (?:e-?mails|files|data|messages|user))\b|\b(?:execute|perform|make|issue|call|invoke) (?:the following |this |these |an? )?(?:tool|function|api) ?calls?\b|\bcall (?:the )?\w{2,30}_\w{2,30} (?:tool|function|with)\b/,
  },
]
