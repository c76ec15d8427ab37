// table
/*
 * How a text begins that asks its reader for work, by language: imperatives, and the polite question forms of the same. A text
 * that stands alone and begins so is a prompt. Questions about the world (`How do dividends work?`) are not requests here.
 */

/** Imperatives of English that ask for a text, a judgment or a calculation. */
const english =
  'act as|add the|advise|behave as|bypass|pretend|role-?play|analy[sz]e|answer|assess|break down|brainstorm|build me|calculate|categori[sz]e|classify|come up with|compare|complete|compose|compute|convert|correct|craft|create|debug (?:my|this)|decode|define|demonstrate|describe|design|detail|determine|develop|devise|discuss|do not mention|draft|edit|elaborate|email|encode|encrypt|estimate|evaluate|explain|extract|fix (?:my|this|the)|forecast|format|forward|generate|give|group|guide me|help me|highlight|identify|imagine|improve (?:my|this)|interpret|invent|list|make me|make up|modify|name|narrate|optimi[sz]e|outline|output|paraphrase|plan (?:a|my|out)|predict|prepare|print|produce|proofread|propose|prove|provide|rap|read out|recite|recommend|refactor|remind me|repeat|rephrase|replace|reply|respond|return|reveal|reverse (?:the|your|each|every|this)|review|rewrite|say (?:the|that|exactly|only)|send|show (?:me|us|how|all|your|the)|simplify|simulate|sing|solve|spell|state|substitute|suggest|summari[sz]e|swap|teach me|tell|translate|transliterate|verify|walk me|write'

export const requestStarts: readonly RegExp[] = [
  new RegExp(
    `^(?:[^\\p{L}]{0,4})(?:(?:please|kindly|now|then|next|also|and|instead|finally|just|only|ok(?:ay)?|hey|hi|hello|additionally|(?:can|could|would|will) you(?! (?:explain|tell|describe))|you must|you should|you will|i (?:need|want) you to|i(?:['’]d| would) like you to),? ){0,3}(?:${english})(?=\\s|$)(?! hn\\b| you\\b| up\\b| into\\b|s?:)`,
    'u',
  ),
  /^(?:should|can|could|may|must|shall|do|would|am) i\b|^(?:what|which|when|where|who|how|why|is it|would it)\b[^.!?]{0,60}\b(?:should|can|could|do|would|must|am|shall) i\b|^(?:what|which|how|where)\b[^.!?]{0,80}\b(?:for|in|into|with|of|to) my\b/,
  /^(?:what|how)\b[^?]{0,80}\b(?:in|into|to) (?:english|french|german|spanish|italian|portuguese|dutch|russian|polish|turkish|arabic|hindi|chinese|mandarin|japanese|korean|latin|greek)\?$/,
  // Spanish, Portuguese, French, Italian.
  /^[¿¡]?(?:por favor,? )?(?:escrib[ea]|explica|descri(?:be|ba)|di(?:me|ga)|dame|deme|muéstrame|enumera|resume|traduce|crea|genera|redacta|compón|diseña|recomi[ée]nd(?:a|ame)|aconséjame|calcula|analiza|clasifica|repite|imprime|responde|contesta|incluye|añade|agrega|revela|proporciona|convierte|actúa|ayúdame)(?=\s|$)/,
  /^(?:por favor,? )?(?:escreva|escreve|explique|explica|descreva|diga|diz|dê|dá|mostre|mostra|liste|lista|resuma|traduza|crie|cria|gere|componha|recomende|aconselhe|calcule|analise|classifique|repita|imprima|responda|inclua|adicione|revele|forneça|converta|aja|ajude)(?:-me)?(?=\s|$)/,
  /^(?:s['’]il (?:te|vous) pla[iî]t,? )?(?:écri(?:s|vez)|expli(?:que|quez)|décri(?:s|vez)|di(?:s|tes)|donne|donnez|montre|montrez|énumère|énumérez|résume|résumez|tradui(?:s|sez)|crée|créez|génère|générez|compose|composez|rédige|rédigez|recommande|recommandez|conseille|conseillez|calcule|calculez|analyse|analysez|répète|répétez|affiche|affichez|répond(?:s|ez)|incl(?:us|uez)|ajoute|ajoutez|révèle|révélez|fourni(?:s|ssez)|converti(?:s|ssez)|agi(?:s|ssez)|aide|aidez)(?:-(?:moi|nous))?(?=\s|$)/,
  /^(?:per favore,? )?(?:scriv[ia]|spiega(?:mi)?|descrivi|dimmi|dammi|mostra(?:mi)?|elenca|riassumi|traduci|crea|genera|componi|consiglia(?:mi)?|raccomanda|calcola|analizza|classifica|ripeti|stampa|rispondi|includi|aggiungi|rivela|fornisci|converti|agisci|aiutami)(?=\s|$)/,
  // German, Dutch, Swedish, Danish and Norwegian.
  /^(?:bitte )?(?:schreib(?:e|en sie)?|erklär(?:e|en sie)?|beschreib(?:e|en sie)?|sag(?:e|en sie)? mir|gib(?: mir)?|geben sie|zeig(?:e|en sie)?|liste|nenn(?:e|en sie)?|fass(?:e|en sie)|übersetz(?:e|en sie)?|erstell(?:e|en sie)?|erzeug(?:e|en sie)?|verfass(?:e|en sie)?|empfiehl|empfehlen sie|berate|berechn(?:e|en sie)|analysier(?:e|en sie)|wiederhol(?:e|en sie)?|antwort(?:e|en sie)|beantwort(?:e|en sie)|füge|fügen sie|verrat(?:e|en sie)?|hilf mir|helfen sie)(?=\s|$)/,
  /^(?:(?:alsjeblieft|graag|snälla|venligst|vennligst) )?(?:schrijf|leg uit|beschrijf|vertel|geef|toon|noem|vertaal|maak|genereer|adviseer|bereken|herhaal|antwoord|voeg|onthul|skriv|förklara|beskriv|berätta|ge mig|giv mig|gi meg|visa|vis|lista|sammanfatta|översätt|oversæt|oversett|skapa|lav|lag|rekommendera|anbefal|räkna|upprepa|gentag|gjenta|svara|svar|inkludera|forklar|fortæl|fortell)(?=\s|$)/,
  // Polish, Czech, Russian, Ukrainian, Serbian, Turkish, Romanian, Hungarian, Greek.
  /^(?:(?:proszę|prosím),? )?(?:napisz|wyjaśnij|opisz|powiedz|podaj|pokaż|wymień|podsumuj|przetłumacz|stwórz|wygeneruj|poleć|doradź|oblicz|powtórz|odpowiedz|dodaj|ujawnij|napiš|vysvětli|popiš|řekni|uveď|ukaž|shrň|přelož|vytvoř|doporuč|spočítej|zopakuj|odpověz|přidej)(?:cie|te)?(?=\s|$)/,
  /^(?:(?:пожалуйста|будь ласка|молим),? )?(?:напиши|объясни|опиши|скажи|дай|покажи|перечисли|подытожь|переведи|создай|сгенерируй|составь|посоветуй|порекомендуй|рассчитай|повтори|ответь|добавь|раскрой|включи|расскажи|поясни|переклади|створи|склади|порадь|повтори|відповідай|додай|розкрий|розкажи|преведи|објасни|реци|направи)(?:те|ть)?(?=\s|$)/,
  /^(?:lütfen )?(?:(?:\S{1,30} ){0,12}(?:yaz|açıkla|tanımla|söyle|listele|özetle|çevir|oluştur|üret|hesapla|tekrarla|yanıtla|cevapla|ekle|öner|göster)(?:ın|in|un|ün)?[.!]?$)/,
  /^(?:te rog,? |vă rog,? |kérlek,? |παρακαλώ,? )?(?:scrie|explică|descrie|spune-mi|dă-mi|arată|listează|rezumă|tradu|creează|generează|recomandă|repetă|răspunde|adaugă|írj|magyarázd|sorold|mondd|fordítsd|készíts|ismételd|válaszolj|γράψε|εξήγησε|περίγραψε|πες|δώσε|μετάφρασε|δημιούργησε|επανάλαβε|απάντησε)(?=\s|$)/,
  // Albanian, Irish, Scottish Gaelic, Welsh, Zulu, Xhosa, Swahili.
  /^(?:ju lutem,? )?(?:shkruaj|shkruani|shpjego|përshkruaj|më (?:thuaj|jep|jepni|trego|tregoni|këshillo|këshilloni|ndihmo|sugjero|rekomando)|krijo|krijoni|gjenero|harto|dizajno|rendit|listo|përmblidh|përkthe|sugjero|sugjeroni|rekomando|rekomandoni|përfshi|përfshini|shto|përsërit|përsëritni|përgjigju|përgjigjuni|shfaq|ngjit|zbulo|kaloni|nxirr|jep|jepni|injoro)(?=\s|$)/,
  /^(?:le do thoil,? |más é do thoil é,? )?(?:scríobh|mínigh|déan|inis|abair|tabhair|taispeáin|liostaigh|achoimrigh|aistrigh|cruthaigh|dearaigh|mol|molaigh|cuir|athdhéan|freagair|táirg|nocht|roinn|greamaigh|aschuir|comhairligh|cabhraigh|clóscríobh|priontáil)(?=\s|$)/,
  /^(?:mas e do thoil e,? )?(?:sgrìobh|mìnich|dèan|innis|abair|thoir|seall|liostaich|eadar-theangaich|cruthaich|dealbhaich|mol|cuir|ath-aithris|freagair|nochd|rachail|cuidich|comhairlich|clò-bhuail|roinn|ysgrifenna|eglura|disgrifia|dywed|rho|rhestra|cyfieitha|crea|ailadrodda)(?=\s|$)/,
  /^(?:(?:ngicela|sicela|nceda|tafadhali),? )?(?:ngitshele|nginike|ngincede|ngeluleke|ngibonise|ngichazele|bhala|chaza|chazela|dala|yakha|klama|faka|phinda|phendula|phumela|khipha|namathisela|veza|humusha|fingqa|ncoma|yenza|thumela|ziba|ndixelele|ndinike|andika|eleza|niambie|nipe|unda|tafsiri|rudia|jibu|orodhesha)(?=\s|$)/,
  // Arabic, Hebrew, Persian, Hindi, Indonesian and Malay, Vietnamese.
  /^(?:من فضلك،? |لطفا |אנא |בבקשה )?(?:اكتب|اشرح|صف|أخبرني|اخبرني|أعطني|اعطني|اذكر|لخص|ترجم|أنشئ|كرر|أجب|اطبع|أضف|بنویس|توضیح بده|ترجمه کن|تكرار کن|به من بگو|כתוב|הסבר|תאר|ספר|תן|תרגם|צור|חזור|ענה)(?=\s|$)/,
  /^(?:(?:tolong|silakan|mohon|hãy|vui lòng|xin hãy) ){0,2}(?:tulis(?:kan)?|jelaskan|terangkan|gambarkan|beri(?:kan)?|katakan|tunjukkan|sebutkan|ringkas(?:kan)?|terjemahkan|buat(?:kan)?|hitung|ulangi|jawab|tambahkan|viết|giải thích|mô tả|cho tôi|nói|liệt kê|tóm tắt|dịch|tạo|lặp lại|trả lời|thêm)(?=\s|$)/,
  /(?:लिखिए|लिखें|लिखो|बताइए|बताएं|बताओ|समझाइए|समझाएं|अनुवाद करें|दीजिए|सूची बनाएं|सारांश दें|दोहराएं|उत्तर दें)[।.!]?$/,
  // Chinese, Japanese, Korean.
  /^(?:请(?!求|愿|假|客)|請(?!求|願|假|客)|帮我|幫我|给我|給我|告诉我|告訴我|写一|寫一|(?:翻译|翻譯|总结|總結|解释|解釋|列出|输出|輸出|重复|重複)(?:以下|上面|这|這|你|所有|一))/,
  /(?:書いて|説明して|教えて|挙げて|要約して|翻訳して|訳して|作成して|作って|生成して|推薦して|計算して|分析して|繰り返して|出力して|答えて|回答して)(?:ください|下さい|くれ|ほしい)?[。.!！]?$/,
  /(?:써|작성해|설명해|알려|말해|나열해|요약해|번역해|만들어|생성해|추천해|계산해|분석해|반복해|출력해|대답해|답변해)\s?(?:줘|주세요|주십시오|라)?[.!]?$/,
]

/** The machine’s own answer, prompt or id, as one names them to it in languages other than English. */
export const ownThings: readonly RegExp[] = [
  /\b(?:tu|su|sua|tua|ta|ton|votre|deine[rn]?|ihre[rn]?|je|jouw|din|ditt) (?:\S{1,16} ){0,2}?(?:respuesta|prompt|instrucciones|resposta|instruções|réponse|consignes|instructions|risposta|istruzioni|antwort|anweisungen|systemprompt|antwoord|instructies|svar|instruktioner)(?![\p{L}])/u,
  /(?:системн(?:ый|ого|ое) (?:промпт|запрос|сообщени)|тво(?:и|й|ем|их) (?:\S{1,16} )?(?:инструкц|промпт|ответ|запрос)|系统提示|系統提示|你的(?:指令|提示|回答|回复)|システムプロンプト|あなたの(?:指示|回答)|시스템 프롬프트|당신의 (?:지시|답변))/,
  /(?:përgjigjen tënde|përgjigjen tuaj|kërkes[aë]n? (?:tënde|fillestare)|kërkesës tënde|tënde (?:të sistemit|unike)|udhëzimet (?:e tua|tuaja))/,
  /(?:do fhreagra|san fhreagairt|don fhreagairt|do theachtaireacht|do threoracha|do chumraíocht|uathúil|leid (?:an )?chórais|athfhriotal)/,
  /(?:teachdaireachd siostam|fhreagairt agad|stiùireadh agad|sònraichte agad|ceist tùsail|na faclan gu h-àrd)/,
  /(?:empendulweni yakho|impendulo yakho|wesistimu|sistimu yakho|i-id yakho|imiyalelo yakho|izikhombisi zakho)/,
]
