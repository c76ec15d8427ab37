// table
/** A sign that a sentence is meant for a machine, and its name as a reader sees it. */
export type OrderPattern = { readonly how: string; readonly signs: RegExp }

/*
 * Matched against one sentence in lower case with white space folded and quotations taken out. Every repetition is bounded,
 * so that time grows with the length of the text and nothing else.
 */

/** A machine that reads, by the names people call it. */
export const machine =
  '(?:a\\.?i\\.?(?![-\\w/&])(?: (?:assistants?|agents?|models?|systems?|tools?|crawlers?|summari[sz]ers?|readers?|bots?))?|artificial intelligences?|(?:large )?language models?|llms?|chat ?bots?|chat ?gpt|gpt-?\\d?|claude|gemini|copilot|(?:ai|coding|automated|virtual|digital) (?:assistants?|agents?|summari[sz]ers?|readers?)|summari[sz]ers?)'
const answer = '(?:answers?|responses?|repl(?:y|ies)|outputs?|completions?|summar(?:y|ies)|messages?)'
const ignoring =
  "(?:(?<!\\bnot )\\b(?:ignor(?:e|ing)|disregard(?:ing)?|forget|overrid(?:e|es|ing)|bypass|cancel|discard|stop (?:following|obeying))|(?<!\\b(?:they|he|she|it|we|i|who|you|users|people) )\\b(?:do not|don['’]t) (?:follow|obey))"
/** An order stands at the start of a sentence or after a word that makes it one. */
const order = '(?:^|[,;:.!?)\\]] |\\b(?:please|then|also|now|instead|finally|always|just|simply|and|must|should|shall|will|to|you) )'
/** The same without the words that also join an order told of (`to`, `and`, `will`). */
const start = '(?:^|[,;:.!?)\\]] |\\b(?:please|then|now|instead|finally|just|simply|you must|you should|you will) )'

export const orderPatterns: readonly OrderPattern[] = [
  // Overriding what came before.
  {
    how: 'overrides instructions',
    signs: new RegExp(
      `${ignoring} (?:[\\w'’]{1,15} ){0,3}?(?:all|any|previous|prior|above|your|earlier|initial|original|preceding|those|these|every|system|past|my|the|other) (?:[\\w'’-]{1,15} ){0,4}?(?:instructions?|prompts?|directions|commands|directives)\\b(?! (?:in|of|on|for|from) the (?:box|label|manual|road))`,
    ),
  },
  {
    how: 'overrides instructions',
    signs: new RegExp(
      `${ignoring} (?:[\\w'’]{1,15} ){0,3}?(?:all|previous|prior|above|your|earlier|initial|original|preceding|system) (?:[\\w'’-]{1,15} ){0,3}?(?:rules|guidelines|programming|restrictions|constraints|safeguards|(?:safety|content|ethical) (?:filters?|policies|policy))\\b`,
    ),
  },
  {
    how: 'overrides instructions',
    signs: new RegExp(
      `${order}(?:ignore|disregard|forget|erase) (?:all |any |absolutely )?(?:of )?(?:the |your |that |this |everything |anything |what |whatever |all )+(?:above|below|before|previous|prior|preceding|else you|you (?:were|know|have|had|learned)|i (?:said|told)|was said|came before|were told|from (?:chat|your)|text above)`,
    ),
  },
  {
    how: 'overrides instructions',
    signs:
      /(?:^|[.:!?*#\]] )(?:here are )?(?:your |the |my |these are )?(?:new|updated|revised|override|additional) (?:system )?(?:instructions?|directives?|prompt)\s?(?::|are\b|follow\b|—)/,
  },
  {
    how: 'overrides instructions',
    signs:
      /\b(?:previous|prior|above|earlier|preceding|initial|original) (?:system )?(?:instructions?|prompts?|rules|commands?|messages?) (?:are|is|were|was|have been|has been|should be|must be) (?:now )?(?:out ?dated|out of date|obsolete|invalid|illegal|cancel|overrid|over|void|wrong|no longer|ignored|deleted|incorrect|test|just|only|an? )/,
  },
  {
    how: 'overrides instructions',
    signs:
      /\b(?:ignora|olvida|descarta|omite|desestima)(?:r|d|n|s|te|ndo)? [^.!?]{0,40}\b(?:instrucciones|instrucción|indicaciones|[oó]rdenes|reglas)/,
  },
  {
    how: 'overrides instructions',
    signs: /\b(?:ignore[zr]?|oublie[zr]?|ne (?:tiens|tenez) pas compte d)\b[^.!?]{0,40}\b(?:instructions|consignes|directives)/,
  },
  {
    how: 'overrides instructions',
    signs:
      /\b(?:ignorier(?:e|en|t)?|vergiss|vergessen? sie|missachten? sie|missachte|übergehe)\b[^.!?]{0,50}(?:anweisung|instruktion|befehl|vorgabe)/,
  },
  {
    how: 'overrides instructions',
    signs: /\b(?:ignor[ae]|esque[cç]a|desconsidere)\b[^.!?]{0,40}\b(?:instruções|instrução|ordens|diretrizes)/,
  },
  {
    how: 'overrides instructions',
    signs: /\b(?:ignora(?:te)?|ignori|dimentica(?:te)?|trascura)\b[^.!?]{0,40}\b(?:istruzioni|indicazioni|ordini)/,
  },
  // `Forget all that stands above`, where no word for instructions falls.
  {
    how: 'overrides instructions',
    signs:
      /(?:^|[.;:!?] )(?:ignor[ae]|olvid[ae]|descarta) todo (?:lo |el )?(?:anterior|previo|de arriba)|(?:^|[.;:!?] )(?:ignore[zr]?|oublie[zr]?) tout ce qui (?:précède|est au-dessus)|(?:^|[.;:!?] )(?:vergiss|ignoriere|vergessen sie|ignorieren sie) alles,? was (?:(?:oben|davor|vorher|bisher) |(?:du|sie) )|(?:^|[.;:!?] )(?:dimentica|ignora) tutto (?:ciò che precede|quanto (?:sopra|precede)|quello che)|(?:^|[.;:!?] )(?:esqueça|ignore) tudo (?:o que|acima|que (?:foi|está))/,
  },
  {
    how: 'overrides instructions',
    signs:
      /(?:забудь(?:те)?|игнорируй(?:те)?) вс[её],? (?:что|ранее)|(?:忘记|忘記|忽略|无视|無視)(?:之前|以上|上面|前面)的?(?:所有|一切|全部)?(?:内容|內容|文字|对话|對話)|(?:上記|以上|これまで)の?(?:内容|文章|会話)?を?(?:すべて|全て|全部)(?:無視|忘れ)|(?:이전|위)의? ?(?:모든 )?(?:내용|대화)[을를] ?(?:모두 )?(?:무시하|무시해|잊)/,
  },
  { how: 'overrides instructions', signs: /\b(?:negeer|vergeet)\b[^.!?]{0,40}\b(?:instructies?|opdrachten|aanwijzingen)/ },
  {
    how: 'overrides instructions',
    signs: /(?:игнорируй(?:те)?|проигнорируй(?:те)?|забудь(?:те)?|не обращай(?:те)? внимания на)[^.!?]{0,40}(?:инструкци|указани|команд)/,
  },
  {
    how: 'overrides instructions',
    signs:
      /(?:zignoruj(?:cie)?|ignoruj(?:cie)?|zapomnij)[^.!?]{0,40}(?:instrukcj|polece)|(?:ігноруй(?:те)?|забудь(?:те)?)[^.!?]{0,40}(?:інструкці|вказівк)/,
  },
  { how: 'overrides instructions', signs: /(?:talimat|yönerge)[^.!?]{0,30}(?:yok say|unut|görmezden gel|dikkate alma)/ },
  {
    how: 'overrides instructions',
    signs: /(?:忽略|无视|無視|忘记|忘記|不要理会|不要遵守)[^。！？]{0,20}(?:指令|指示|提示词|提示詞|规则|規則|命令)/,
  },
  { how: 'overrides instructions', signs: /(?:指示|命令|指令|プロンプト)[^。！？]{0,8}(?:無視し|忘れて|従わない)/ },
  { how: 'overrides instructions', signs: /(?:지시|명령|지침|프롬프트)[^.!?]{0,15}(?:무시하|무시해|잊어)/ },

  // Speaking to a machine by its name.
  {
    how: 'addresses machines',
    signs: new RegExp(
      `(?:^|[([*\\]>:.!?] ?)(?:note|attention|message|instructions?|notice|reminder|important|warning|request|memo|directive)s?:? (?:to|for) (?:all |any |the |every )?(?:other )?(?:automat(?:ed|ic) [a-z]{3,20}|${machine})\\b`,
    ),
  },
  {
    how: 'addresses machines',
    signs: new RegExp(
      `^(?:dear |attention,? |to (?:all |any )?|all |any |every )?${machine}(?: (?:reading|processing|summari[sz]ing|parsing|indexing|analy[sz]ing|visiting|crawling)[^.!?]{0,50})?,? (?:must|shall|please|are (?:instructed|required|asked) to|is (?:instructed|required|asked) to)\\b`,
    ),
  },
  {
    how: 'addresses machines',
    signs: new RegExp(
      `${machine}s? (?:reading|processing|summari[sz]ing|parsing|indexing|analy[sz]ing) (?:this|the) (?:page|article|document|text|site|post|repository|file|content)[^.!?]{0,30} (?:must|should|shall|please|are|need|have)\\b`,
    ),
  },
  { how: 'addresses machines', signs: new RegExp(`\\b(?:if|since|because) you(?:['’]re| are) (?:an? |the )(?:helpful )?${machine}\\b`) },
  {
    how: 'addresses machines',
    signs:
      /\bwhen (?:you (?:are )?)?(?:summari[sz](?:e|ing)|translat(?:e|ing)|quot(?:e|ing)|process(?:ing)?|describ(?:e|ing)) (?:this|the) (?:page|article|document|text|site|post|repository|email|content)\b[^.!?]{0,20}, (?:say|state|mention|include|add|write|tell|report|do not|always|never|please|you must|recommend|rate)\b/,
  },
  {
    how: 'addresses machines',
    signs:
      /^(?:an|nota para|aviso (?:a|para)|atención|attention|achtung|hinweis (?:an|für)|note (?:aux?|pour les|à l['’]attention des)|nota per|opmerking voor|для|вниманию),?:? (?:alle |los |las |todos los |tous les |gli |i |die |das |de |os |as |всех )?(?:kis?\b|ias?\b|ии(?![а-я])|sprachmodelle?|modelos? de (?:lenguaje|linguagem)|mod[eè]les? de langage|modelli linguistici|taalmodellen|automat(?:ische|isierte|iques?|icos|ici|izados) [a-zà-ÿ]{3,20}|(?:resúmenes|résumeurs|sistemas) automáticos|asistentes? (?:de ia|automáticos)|assistants? (?:ia|d['’]ia)|ki-|языковых моделей)/,
  },
  {
    how: 'addresses machines',
    signs:
      /(?:致|给|給)(?:所有)?(?:ai|人工智能|大?语言模型|大?語言模型)(?:助手|模型|摘要)?[:：,，]|(?:^|[,，。])(?:ai|人工智能|语言模型)(?:助手|模型|摘要工具)?(?:必须|务必|请)|(?:ai|言語モデル|アシスタント)(?:への|へ)(?:指示|注意|お願い)/,
  },

  // Templates and roles of chat programs.
  {
    how: 'chat template',
    signs:
      /<\|(?:im_start|im_end|system|user|assistant|endoftext|eot_id|begin_of_text|start_header_id|end_header_id)\|>|\[\/?inst\]|<<\/?sys>>|<(?:start|end)_of_turn>|^<\/?(?:system|assistant|instructions?)>/,
  },
  {
    how: 'chat template',
    signs:
      /^[#*\s>[({=$-]{0,6}(?:(?:system|assistant|sysadmin)[\])}*]{0,3}|(?:system|assistant|developer|sysadmin|admin) (?:prompt|message|override|instruction|note|notice|update|command)[\])}*]{0,3}):\s?(?:\S{1,30} ){2}/,
  },
  {
    how: 'chat template',
    signs:
      /^(?:[#=\-*%<[{]{2,20}|%{1,3}|\*)\s?(?:new|end|begin|start|stop|system|user|previous)\b[^.!?]{0,30}\b(?:instructions?|prompt|input|response|messages?|ambiguity)\b/,
  },
  {
    how: 'chat template',
    signs:
      /\b(?:begin|start|end) of (?:the )?(?:user|system|previous|external|new|original|my) (?:input|prompt|instructions?|message|query|context|text|simulation|conversation)\b/,
  },

  // The shape of the answer.
  {
    how: 'dictates the answer',
    signs: new RegExp(
      `${order}(?:add|append|apply|attach|alter|begin|change|compose|conclude|convert|embed|encode|encrypt|end|enhance|enrich|express|finish|format|highlight|hide|include|incorporate|inject|insert|integrate|introduce|invert|jumble|mention|mirror|modify|output|prefix|preface|print|provide|put|render|repeat|replace|reverse|rewrite|scramble|shuffle|slip|spell|start|structure|suffix|swap|transform|translate|transliterate|use|weave|write(?! your (?:reply|answer|response)\\s?(?:$|[.…])))\\b[^.!?]{0,100}\\byour (?:next |final |own |entire |whole |following |previous |last |written |generated )?(?:answers?|responses?|repl(?:y|ies)|outputs?|completions?|summar(?:y|ies))\\b`,
    ),
  },
  {
    how: 'dictates the answer',
    signs: new RegExp(
      `^(?:please |can you |could you )?(?:encode|encrypt|translate|reverse|invert|scramble|transliterate|obfuscate|render|mirror|swap|substitute|jumble)\\b[^.!?]{0,60}\\byour ${answer}\\b`,
    ),
  },
  {
    how: 'dictates the answer',
    signs:
      /(?:^|[,;] )(?:in|within|throughout|at the (?:end|start|beginning) of|as part of) your (?:next |final |own )?(?:answer|response|reply|output|completion)\b/,
  },
  {
    how: 'dictates the answer',
    signs: new RegExp(
      `${order}(?:respond|reply|answer) (?:only |always |exactly |simply |just |back |solely |me )?(?:with (?:only|exactly|just|the (?:word|words|phrase|following|exact|single)|an? (?:single|list)|¶)|¶|in (?:the style|character|all|base|json|[a-z]{4,12}ese\\b)|as (?:if|though|an? [a-z]{2,12}gpt)|to (?:every|all|each|any) (?:prompt|question|message|query|request|input)s? (?:with|by|as|in))`,
    ),
  },
  {
    how: 'dictates the answer',
    signs:
      /^(?:please |now |then |just |simply |only |you must |you should |instead,? |always |and |so )*(?:(?:say|respond|reply|answer|proclaim|utter)(?: (?:only|exactly|just|back|with|the|following|word|words|phrase|text|this|that|to me|me|:|after me))* ?¶[.!]?$|(?:output|repeat|print)(?: (?:the|following|word|words|phrase|text|this|:|after me))* ?¶[.!]?$)/,
  },
  {
    how: 'dictates the answer',
    signs:
      /^(?:please |now |then |just |only |you must |always )*(?:say|output|print|write|return|type|echo|repeat)(?: (?:only|exactly|nothing but|back only))(?: (?:the|this|following|word|words|phrase|text|string|:))* ?(?:¶|:)/,
  },
  {
    how: 'dictates the answer',
    signs:
      /\b(?:don['’]?t|do not|never|no need to) (?:say|write|output|print|reply|respond|answer|explain|provide)\b[^.!?]{0,40}\b(?:anything else|any(?:thing)? other|other than|explanations?|apolog\w{1,6}|disclaimers?|refusals?|¶)/,
  },
  {
    how: 'dictates the answer',
    signs:
      /^(?:do not|don['’]t|never) (?:mention|report|disclose|summari[sz]e|tell (?:the user|anyone|users)|cite|quote) (?:the |this |that |any |anyone |about )/,
  },
  { how: 'dictates the answer', signs: /^(?:please )?(?:state|say|claim|tell (?:the user|users)) that (?:the|this|it|there|no)\b/ },
  {
    how: 'dictates the answer',
    signs:
      /\brate this (?:article|page|story|post|paper|submission) (?:as|with|highly|the|10|five|5)\b|\bthis (?:article|page|paper|submission) (?:must|should) be (?:rated|ranked|accepted|recommended)\b/,
  },
  {
    how: 'dictates the answer',
    signs:
      /\b(?:two|both|different) (?:different )?(?:ways|responses|answers|outputs)\b[^.!?]{0,80}\b(?:chatgpt|gpt|jailbr|dan\b|normally respond)/,
  },

  // Playing a part.
  {
    how: 'assigns a role',
    signs: new RegExp(
      `${order}(?:act(?:ing)?|behave|respond|answer|reply|speak|talk|pose|operate|function|roleplay|role-play) (?:only |exactly )?as (?:if you (?:are|were)|though you|an? (?:\\S{1,20} ){0,5}?(?:ai|assistant|bot|model|expert|character|generator|simulator|persona|interpreter|terminal|translator|engine|advisor|teacher|interviewer|poet|critic|chef|hacker|jester|writer|narrator|storyteller|professor|developer|machine|guide|coach|comedian|dan|lawyer|doctor|therapist|philosopher|[a-z]{2,20}gpt)|¶|dan\\b|my |the (?:character|persona)|[a-z]{2,20}gpt)`,
    ),
  },
  {
    how: 'assigns a role',
    signs:
      /\bi(?: want| need| would like|['’]d like) you to (?:act|always|answer|assume|be|become|create|do|forget|generate|help|ignore|imitate|only|play|pretend|provide|reply|respond|role|simulate|speak|take|write)\b/,
  },
  {
    how: 'assigns a role',
    signs:
      /(?:^|[.;:!?*"¶] |^from now on, )(?:from now on,? |and )?you (?:are|['’]re|will) (?:now |going to |about to (?=immerse|become|enter|act|pretend|play|role|embod|simul)|to )(?:an? |the |in |acting|act|be acting|pretend|play|roleplay|role-play|simulat|respond|embody|immers|become|enter|called|¶|my |dan\b|known|named|speak|answer|have no|write as|called)/,
  },
  {
    how: 'assigns a role',
    signs:
      /\bfrom now on,? (?:you|act|respond|reply|i want|pretend|every|whenever|any|chatgpt)\b|\byou (?:are|will be|must be) (?:no longer|not bound|not restricted|free (?:of|from)|completely free|freed)\b|\byou (?:will|must|should|shall|can|are to) (?:now |always |only )?(?:pretend|roleplay|role-play|impersonate|embody|play the (?:role|part|character)|act as|act like|take on the|assume the|stay in (?:the )?(?:character|role)|never (?:refuse|break|say|mention|decline))\b/,
  },
  {
    how: 'assigns a role',
    signs:
      /(?:^|[.;:!?] )(?:please |now )?simulate (?:an?|the|being|having) |(?:^|[.,;:!?] )(?:please |and |now |to )?(?:pretend(?:ing)? (?:to be|you (?:are|were|have|can)|that you (?:are|were|have|can)|like you)|imagine you are (?:an?|the) |personify |impersonate |take (?:on )?the (?:role|persona|identity) of|assume the (?:role|identity|persona) of|play the (?:role|part|character) of|stay(?:ing)? in character|stay(?:ing)? a dan|break(?:ing)? character)/,
  },
  {
    how: 'assigns a role',
    signs:
      /\b(?:do anything now|developer mode (?:enabled|output|is|on)|dan mode|god mode enabled|with (?:developer|dan|god|evil|jailbreak|[a-z]{2,12}gpt) mode (?:enabled|on)|(?:unfiltered|uncensored|amoral|unrestricted|unethical)(?: and (?:unfiltered|uncensored|amoral|unrestricted|immoral|unlimited|unethical))*,? (?:ai|chatbot|bot|model|language|response|character|assistant|persona|version|answer)|completely (?:amoral|unfiltered|uncensored|unrestricted)|(?:without|has no|have no|had no|no) (?:any )?(?:ethical|moral|content) (?:or moral |or ethical |and moral |and ethical |or legal )?(?:guidelines?|restrictions?|boundaries|constraints?|limitations?|filters?|compass)|typical confines of ai|(?:not|never) (?:be )?(?:bound|restricted|limited|constrained) by (?:any |openai|the (?:rules|usual|ethical)|its|their|ethical|moral|content|laws)|openai(?:['’]s)? (?:content )?polic|always intelligent and machiavellian|jailbr(?:eak|oken) (?:prompt|mode|enabled|ai|chatgpt|yourself|response))/,
  },
  {
    how: 'assigns a role',
    signs:
      /^(?:you are|you['’]re) (?:an? |the |my )(?:\S{1,20} ){0,8}?(?:assistant|ai|bot|model|expert|character|generator|simulator|persona|interpreter|terminal|translator|engine|advisor|investigator|teacher|storyteller|agi|[a-z]{2,20}gpt)\b/,
  },
  {
    how: 'assigns a role',
    signs:
      /^(?:hello|hi|hey|welcome|dear),? ?(?:chat ?gpt|gpt|chatbot|assistant)|\bas an ai (?:language model|that|you|with|you['’]re)[^.!?]{0,80}\b(?:you (?:must|can|are|will|should)|do not)\b/,
  },

  // Getting at what only the machine has.
  {
    how: 'asks for the prompt',
    signs: new RegExp(
      `${start}(?:repeat|reveal|print|show|output|list|summari[sz]e|tell|give|display|copy|write|state|describe|explain|rephrase|paraphrase|recite|reproduce|return|translate|encode|format|expose|leak|dump|recall|include|provide|share|convert|what (?:are|is|were|was))\\b[^.!?]{0,50}\\b(?:your (?:[\\w'’-]{1,12} ){0,2}?(?:instructions?|(?:system |initial |original )?prompt|initiali[sz]ation|directives|access ?codes?|pass ?(?:codes?|phrases?)|secret (?:code|word|phrase))|(?:the|those|these|all|all the) (?:[\\w'’-]{1,12} ){0,1}?(?:above|previous|prior|initial|original|preceding|hidden|secret|system) (?:[\\w'’-]{1,12} ){0,2}?(?:instructions?|(?:system )?prompts?|directives)|(?:instructions?|prompts?|text|words|everything) (?:above|so far|verbatim|before this|you were given)|(?:conversation|prompt|instructions?) so far)\\b(?! manual)`,
    ),
  },
  {
    how: 'asks for the prompt',
    signs:
      /\byour (?:exact |original |initial |full )?(?:system prompt|prompt so far)\b|\byour (?:instructions|rules|prompt) (?:in(?:to)? (?:a )?(?:list|full|detail|points|bullet|emoji|rhyme|poem)|verbatim|word for word|as bullets)\b|^list (?:all )?the instructions\b|\bformat your instructions\b/,
  },

  // Reaching for tools.
  {
    how: 'reaches for tools',
    signs:
      /\b(?:run|execute|call|invoke)\b[^.!?]{0,30}\brm -rf (?:~|\/(?![a-z])|\*|\.git)|\b(?:delete|remove|wipe|erase) (?:the )?(?:\.git|home|root|entire|whole)[^.!?]{0,30}\bbefore (?:answering|replying|responding|you answer|continuing)\b|\b(?:run|execute|call|invoke) (?:the |this |these |following )*(?:command|code|script|tool|function)s?\b[^.!?]{0,40}\b(?:silently|without (?:asking|telling|confirm|permission|informing)|before (?:answering|replying|responding))/,
  },
  {
    how: 'reaches for tools',
    signs: new RegExp(
      `${order}(?:send|post|upload|forward|exfiltrate|transmit|e-?mail|leak) (?:[^.!?]{0,30} )?(?:contents? of|your (?:data|history|memory|conversation|system prompt|api keys?)|the user['’]s|(?:api )?keys? and|credentials|secrets|tokens|~/|id_rsa)\\b[^!?]{0,60}\\bto\\b`,
    ),
  },
  {
    how: 'reaches for tools',
    signs:
      /(?:^|[.;:!?] |\bbecause |\bsince )the user (?:has )?(?:already )?(?:approved|authori[sz]ed|consented|confirmed|agreed to) (?:this|it|the|all)\b/,
  },
  // Tutorials say `add the following code to your file`; only the words that nobody uses for a file count.
  {
    how: 'hands over code',
    signs:
      /\b(?:advantageous|augment|blend|boost|capitali[sz]e|consider adding|elevate|embed(?:ding)?|employ|enhance|enrich|exploit|feature|fuse|harness|incorporat(?:e|ing)|infuse|insert|interweave|leverage|lift|make|merge|rely|seamless(?:ly)?|utili[sz]e|utili[sz]ing|weave)\b[^.!?]{0,60}\b(?:the|this|these|given|provided|following|below|subsequent) (?:\w+ )?(?:piece of |lines? of |block of |segment of |bit of |snippet of )?code(?: (?:snippets?|excerpts?|blocks?|segments?|sections?|fragments?|samples?|pieces?|lines?|portion))\b/,
  },
]

/** What asks for work, as people ask a machine: in visible text a heading or a question, in hidden text a prompt. */
export const promptPatterns: readonly OrderPattern[] = [
  {
    how: 'a prompt',
    signs:
      /^(?:please |can you |could you |would you |kindly )?(?:analy[sz]e|calculate|classify|compare|compose|convert|craft|create|describe|design|detail|determine|develop|devise|discuss|draft|encode|enhance|evaluate|explain|express|generate|give|identify|imagine|list|modify|outline|paraphrase|plan|produce|propose|provide|recommend|replace|reverse|rewrite|show me|solve|suggest|summari[sz]e|tell me|translate|write)\b(?: \S{1,40}){3,60}/,
  },
  { how: 'a prompt', signs: /^(?:what|who|when|where|why|how|which|is|are|can|could|does|do|should)\b(?: \S{1,40}){3,25}\?$/ },
]
