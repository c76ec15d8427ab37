// table
/** A kind of thing done that moves a story on: a word for readers, and the words a report says it with. */
export type Deed = {
  readonly id: string
  /** Behind “first report of”: `an arrest`. */
  readonly title: string
  readonly words: RegExp
}

/**
 * What moves stories on, told apart by words alone. One kind holds the words that mean the same, so that another word for what
 * was told is nothing new. Chosen by reading the follow-up reports of four recorded weeks; English first, and the commonest words
 * of German, French, Spanish, Russian and Chinese.
 */
export const deeds: readonly Deed[] = [
  {
    id: 'fix',
    title: 'a fix',
    words:
      /\b(?:patch(?:ed|es|ing)?|fix(?:es|ed)|hotfix|mitigat(?:ed|es|ions?)|remediat(?:ed|ion)|mended|behoben|corrig[ée]\w*|corregid\w+|parchead\w+)\b|исправ|修复|补丁/iu,
  },
  {
    id: 'exploited',
    title: 'attacks',
    words:
      /\b(?:(?:actively |mass[- ])?exploited(?: (?:in the wild|in (?:\p{L}[\p{L}-]* ){0,3}(?:attacks|campaigns?)|to|by|as|for))|actively exploited|under (?:active )?(?:attack|exploitation)|attempt(?:s|ed|ing)? to (?:actively )?exploit|targeted in (?:\p{L}[\p{L}-]* ){0,2}(?:attacks|campaigns?)|exploitation (?:observed|detected|attempts|began|has begun)|known exploited|zero-day attacks|(?:attackers|hackers|threat actors) (?:now )?(?:are |have been )?(?:actively )?exploit(?:ing|ed|s)?|aktiv ausgenutzt)\b|在野利用|эксплуатиру/iu,
  },
  {
    id: 'exploit-public',
    title: 'a public exploit',
    words:
      /\b(?:public exploit|(?:proof[- ]of[- ]concept|poc) (?:exploit |code )?(?:released|published|available)|exploit (?:code )?(?:released|published|leaked))\b/iu,
  },
  {
    id: 'code-leak',
    title: 'a leak of source code',
    words: /\bsource code (?:was |has been |briefly )?(?:leaked|dumped|stolen)\b/iu,
  },
  {
    id: 'breach',
    title: 'a breach',
    words: /\b(?:breach(?:ed|es)?|stole(?:n)?|exfiltrat\w+|leaked|data theft|compromised|datenleck|gestohlen|взлом\w*)\b|泄露|被盗/iu,
  },
  {
    id: 'arrest',
    title: 'an arrest',
    words:
      /\b(?:arrest(?:ed|s)?|indict(?:ed|ment)|detained|in custody|pleaded guilty|pleads guilty|charged with|extradited|sentenced|convicted|festgenommen|verhaftet|arrêté\w*|detenid\w+)\b|арест|逮捕|被捕/iu,
  },
  {
    id: 'lawsuit',
    title: 'a lawsuit',
    words:
      /\b(?:lawsuits?|sues|sued|suing|class[- ]action|files? suit|filed suit|cease[- ]and[- ]desist|dmca (?:notice|takedown)|klage|verklagt|poursuit|demanda)\b|起诉|诉讼/iu,
  },
  {
    id: 'ruling',
    title: 'a ruling',
    words:
      /\b(?:judge (?:rules?|ruled|orders?|ordered|blocks?|blocked)|court (?:rules?|ruled|orders?|ordered|rejects?|rejected|upholds?|upheld|strikes?|struck)|verdict|injunction|ruled that|gericht (?:urteilt|entscheidet))\b|裁定|判决/iu,
  },
  { id: 'fine', title: 'a fine', words: /\b(?:fined|fines (?:of|worth)|penalty|settle(?:d|s|ment)|damages)\b|罚款/iu },
  {
    id: 'regulator',
    title: 'an inquiry',
    words:
      /\b(?:investigat(?:ing|ion|ions|es)|probes?|antitrust|inquiry|subpoena\w*|ermittelt|ermittlungen|enquête|investigación)\b|调查/iu,
  },
  {
    id: 'kev',
    title: 'a listing as exploited by an authority',
    words:
      /\b(?:kev (?:catalog|list)|added to (?:the )?(?:cisa(?:['’]s)? )?kev\b|known exploited vulnerabilities|emergency directive|binding operational directive)\b/iu,
  },
  {
    id: 'confirm',
    title: 'a confirmation',
    words: /\b(?:confirm(?:ed|s)|acknowledg(?:ed|es)|admits?|admitted|bestätigt|confirmé|confirma|подтверд\w+)\b|证实|确认/iu,
  },
  {
    id: 'deny',
    title: 'a denial',
    words:
      /\b(?:den(?:ied|ies)|disput(?:ed|es)|rejects? (?:the )?(?:claim|report|accusation|allegation)s?|refut(?:ed|es)|dementiert|dément\w*)\b|否认/iu,
  },
  { id: 'apology', title: 'an apology', words: /\b(?:apologi[sz](?:ed|es)|apology|apologies|sorry for|entschuldigt)\b|道歉/iu },
  {
    id: 'withdrawn',
    title: 'a withdrawal',
    words:
      /\b(?:withdr(?:ew|awn|aws|awal)|retract(?:ed|s|ion)|rescind(?:ed|s)|revert(?:ed|s)|backtrack(?:ed|s)|walk(?:s|ed)? back|u-turn|yanked|roll(?:s|ed)? back|takes? back|reverses? (?:course|decision)|reversed (?:course|its decision)|zurückgezogen|retiré\w*|retirad\w+)\b|撤回|撤销|отозв/iu,
  },
  {
    id: 'takedown',
    title: 'a takedown',
    words:
      /\b(?:taken down|takes down|took down|takedown|dismantled|seiz(?:ed|es|ure)|remov(?:es?|ed) (?:the )?(?:tainted|malicious|poisoned|compromised|infected|rogue)|removed from (?:npm|pypi|github|the (?:registry|store|repository))|disrupted)\b|下架/iu,
  },
  {
    id: 'block',
    title: 'a ban or block',
    words: /\b(?:bann(?:ed|ing)|bans|blocked|blocks|suspend(?:ed|s)|suspension|revoked|gesperrt|interdit\w*|prohíbe)\b|封禁|禁止/iu,
  },
  {
    id: 'outage',
    title: 'an outage',
    words: /\b(?:outage|went down|goes down|is down|knocked offline|disruption|ausfall|panne)\b|宕机|故障/iu,
  },
  {
    id: 'restored',
    title: 'a recovery',
    words: /\b(?:restore[sd]|back online|resum(?:ed|es)|recovered|reinstated|wieder (?:online|erreichbar)|rétabli)\b|恢复/iu,
  },
  {
    id: 'release',
    title: 'a release',
    words:
      /\b(?:released|now available|general availability|ships|shipped|rolls? out|rolled out|lands in|landed in|launch(?:ed|es)|veröffentlicht|publié\w*|lanza\w*|выпу\w+)\b|发布|推出/iu,
  },
  {
    id: 'merged',
    title: 'a merge',
    words: /\b(?:merged (?:into|for|to)|lands in (?:linux|mainline)|mainlined|pull request (?:was )?merged|upstreamed)\b|合并/iu,
  },
  {
    id: 'approved',
    title: 'an approval',
    words:
      /\b(?:approv(?:ed|es|al)|ratif(?:ied|ies)|adopt(?:ed|s) (?:the|a) |passe[sd] (?:the|a) |voted? (?:to|for|against|in favou?r)|verabschiedet|genehmigt)\b|批准|通过/iu,
  },
  {
    id: 'acquired',
    title: 'a takeover of a company',
    words: /\b(?:acquir(?:ed|es|ing)|acquisition|buys|bought|takeover|merger|übernimmt|rachète|adquiere)\b|收购/iu,
  },
  {
    id: 'funded',
    title: 'money raised',
    words: /\b(?:raises \$|raised \$|funding round|series [a-f]\b|grant of|pledges \$|commits? \$|finanzierungsrunde)\b|融资/iu,
  },
  {
    id: 'left',
    title: 'a departure',
    words:
      /\b(?:resign(?:ed|s|ation)|steps? down|stepped down|stepping down|quits|fired|ousted|laid off|layoffs|depart(?:ed|s|ure)|zurückgetreten|démission\w*|dimite)\b|辞职|裁员/iu,
  },
  { id: 'died', title: 'a death', words: /\b(?:died|dies|passed away|obituary|gestorben|décès|fallec\w+)\b|逝世|去世/iu },
  {
    id: 'delayed',
    title: 'a delay',
    words: /\b(?:delay(?:ed|s)|postpon(?:ed|es)|pushed back|verschoben|reporté\w*|aplaza\w*)\b|推迟|延期/iu,
  },
  {
    id: 'ended',
    title: 'a shutdown',
    words:
      /\b(?:shut(?:s|ting)? down|discontinu(?:ed|es|ing)|end[- ]of[- ]life|archived|sunset(?:ting|s)?|deprecat(?:ed|es)|eingestellt)\b|停止维护|关闭/iu,
  },
  {
    id: 'license',
    title: 'a license change',
    words:
      /\b(?:relicens\w+|licen[sc]e change|changes? (?:its )?licen[sc]e|new licen[sc]e|switch(?:es|ed) to (?:the )?(?:bsl|agpl|sspl|apache|mit|gpl)\w*)\b|许可证变更/iu,
  },
  { id: 'fork', title: 'a fork', words: /\b(?:fork(?:ed|s)? (?:of|from|by|the|called|named)|community fork|hard fork)\b|分叉/iu },
  {
    id: 'blamed',
    title: 'an attribution',
    words:
      /\b(?:attribut(?:ed|es) (?:it |the )?\p{L}*|blam(?:ed|es)|linked to (?:north|china|russia|iran|a )|state[- ]sponsored|claims? responsibility|claimed responsibility)\b|归因/iu,
  },
  {
    id: 'spread',
    title: 'a further spread',
    words:
      /\b(?:spread(?:s|ing)? to|(?:also|now) (?:hits?|affects?|found in|targets?|compromised)|(?:another|fresh|new|second) wave|second victim|more victims|widens|expands to|returns with|resurfac\w+)\b|蔓延|波及/iu,
  },
  {
    id: 'open-sourced',
    title: 'an opening of the source',
    words: /\b(?:open[- ]sourc(?:es|ed|ing)|source code (?:released|published)|quelloffen)\b|开源了|宣布开源/iu,
  },
  {
    id: 'answered',
    title: 'an answer by those concerned',
    words:
      /\b(?:respond(?:ed|s) to|response to|hits? back|defend(?:ed|s) (?:its|the|his|her)|clarif(?:ied|ies)|statement (?:on|about|regarding)|addresses (?:the )?(?:concerns|criticism|backlash))\b|回应/iu,
  },
]
