// table
import type { EventKind } from '../../../model/edition.ts'

/** How the sentences of a language say that something is to come, and what. */
export type EventCues = {
  /**
   * Words of each kind; the first kind that fits is the one. `shutting down > shutdown` gives the noun that a title takes; a
   * word behind which the happening is still to be named has none: `change > -`.
   */
  readonly kinds: Readonly<Record<EventKind, readonly string[]>>
  /** One of these stands beside the date, or the date is no announcement. */
  readonly ahead: readonly string[]
  /** What tells of the past, unless the sentence says plainly that something is planned. */
  readonly past: readonly string[]
}

/** In this order a sentence is asked what it is about: the narrow kinds first. */
export const eventKinds: readonly EventKind[] = ['hearing', 'vote', 'end', 'deadline', 'meeting', 'release', 'start', 'other']

const words = (text: string): readonly string[] => text.split('|').map((word) => word.trim())

/** By BCP 47 primary tag. `*` stands for any ending. */
export const cuesByLanguage: Readonly<Record<string, EventCues>> = {
  en: {
    kinds: {
      hearing: words(
        'hearing > hearing|hearings > hearing|oral argument > hearing|oral arguments > hearing|trial > trial|court date > hearing',
      ),
      vote: words('vote > vote|votes > vote|voting > vote|election > election|elections > elections|referendum > referendum|ballot > vote'),
      end: words(
        'end of life > end of life|end-of-life > end of life|eol > end of life|end of support > end of support|end-of-support > end of support|end of service > end of service|support ends|support will end > end of support|ends > end|end on > end|fixes end > end|no longer be supported > end of support|no longer supported > end of support|stop supporting > end of support|support until > end of support|supported until > end of support|maintained until > end of maintenance|shutting down > shutdown|shut down > shutdown|shuts down > shutdown|shutdown > shutdown|be retired > retirement|retires > retirement|retire > retirement|sunset > end|sunsetting > end|discontinue* > end|be removed > removal|removes > removal|expire > expiry|expires > expiry|be archived > end|be disabled > end|decommission* > end',
      ),
      deadline: words(
        'call for papers > call for papers|call for proposals > call for proposals|call for talks > call for talks|call for participation > call for participation|call for submissions > call for submissions|cfp > call for proposals|deadline > deadline|closes > deadline|close on > deadline|open until > deadline|submissions close > deadline|submission > deadline|submissions > deadline|submit > deadline|apply by > deadline|applications > deadline|nominations > nominations|registration > registration|comment period > comments|comments > comments|consultation > consultation|feedback > comments|must patch > deadline|must apply > deadline|must fix > deadline|must mitigate > deadline|patch by > deadline|required to patch > deadline|due by > deadline',
      ),
      meeting: words(
        'conference|summit|call on > meeting|community call > meeting|contributor call > meeting|meeting > meeting|meets > meeting|meetup|workshop|hackathon|symposium|congress|takes place|take place|be held|is held|held in|held from|gathers|gather|convene*|summer camp|contributor days|developer days|hack week|sprint|keynote|kicks off',
      ),
      release: words(
        'release > release|released > release|releases > release|releasing > release|general availability > general availability|generally available > general availability|ship > release|ships > release|launch > launch|launches > launch|launching > launch|arrive > release|arrives > release|land > release|lands > release|debut > release|be available > release|available from > release|come out > release|comes out > release|rc1 > release|final version > release|feature freeze > feature freeze|code freeze > code freeze',
      ),
      start: words(
        'starts > start|start > start|starting > start|begin > start|begins > start|beginning > start|takes effect > takes effect|take effect > takes effect|effective > takes effect|into force > into force|in force > into force|into effect > takes effect|goes into effect > takes effect|mandatory > mandatory|opens > opening|open > opening|switch > -|switches > -|migrate > -|move > -|moves > -|applies > -|apply > -|changes > -|change > -|joins > -|introduce > -|enforce > -|require > -',
      ),
      other: words(
        'is due|are due|is scheduled|are scheduled|scheduled for|is planned|are planned|planned for|is set|are set|is slated|slated for|is expected|are expected|takes place|will|is returning',
      ),
    },
    ahead: words(
      'will|shall|is set|are set|is due|are due|is scheduled|are scheduled|scheduled for|scheduled to|is slated|slated for|is planned|are planned|planned for|plans to|plan to|is expected|are expected|expected to|is to|are to|must|deadline|upcoming|until|no later than|takes place|take place|ends|end on|expires|closes|close on|open until|topic of|opens|begins|starts|kicks off|takes effect|take effect|shuts down|shutting down|is retiring|arrives|ships|launches|runs|runs from|meets|goes into effect|come into force|comes into force|enters into force|effective|reaches end|gets|starting|returning|call for|convenes|due',
    ),
    past: words('was|were|had|has been|have been|since|ago|last week|last month|last year|yesterday|earlier this|as of|dated'),
  },
  de: {
    kinds: {
      hearing: words('anhörung|verhandlung|prozess'),
      vote: words('abstimmung|stimmt*|wahl|wahlen|abstimmen'),
      end: words(
        'support-ende|supportende|eingestellt|ende der unterstützung|lebensende|läuft aus|abgeschaltet|abschaltung|endet|enden|schließt|entfernt',
      ),
      deadline: words('frist|einsendeschluss|bewerbungsschluss|einreichung*|anmeldeschluss|call for papers|bewerben'),
      meeting: words('konferenz|treffen|tagung|kongress|findet|finden|veranstaltung|messe|hackathon|workshop|gipfel'),
      release: words('erscheint|erscheinen|veröffentlich*|release|verfügbar|freigabe'),
      start: words('startet|starten|beginnt|beginnen|in kraft|gilt|gelten|ab dem|pflicht|umgestellt|tritt'),
      other: [],
    },
    ahead: words(
      'wird|werden|soll|sollen|findet|finden|erscheint|erscheinen|startet|starten|beginnt|beginnen|endet|enden|bis zum|bis|tritt|gilt|gelten|läuft|schließt|geplant|frist|muss|müssen|ab dem|vom',
    ),
    past: words('war|waren|hatte|hatten|wurde|wurden|seit|vergangenen|gestern'),
  },
  fr: {
    kinds: {
      hearing: words('audience|procès|audition'),
      vote: words('vote|votera|scrutin|élection|élections|voteront'),
      end: words('fin de vie|fin du support|fermera|fermeture|arrêt|arrêtera|prendra fin|cessera|expire|sera retiré|supprimé'),
      deadline: words('date limite|appel à communications|appel à propositions|candidatures|inscriptions|consultation'),
      meeting: words('conférence|sommet|rencontre|rencontres|se tiendra|se tiendront|aura lieu|auront lieu|congrès|salon|journées'),
      release: words('sortira|sortie|publiera|publiée|disponible|lancera|lancement|version'),
      start: words('commencera|commence|débutera|débute|entrera en vigueur|entre en vigueur|ouvrira|obligatoire|appliquera|à partir du'),
      other: [],
    },
    ahead: words(
      "sera|seront|aura|auront|se tiendra|se tiendront|aura lieu|auront lieu|sortira|débutera|commencera|entrera|entre en vigueur|fermera|prendra|cessera|publiera|lancera|ouvrira|prévu|prévue|prévus|date limite|jusqu'au|jusqu’au|à partir du|doit|doivent|attendu|attendue",
    ),
    past: words('était|étaient|avait|avaient|depuis|dernier|dernière|hier|a été|ont été'),
  },
  es: {
    kinds: {
      hearing: words('audiencia|juicio|vista oral'),
      vote: words('votación|votará|votarán|elecciones|referéndum'),
      end: words('fin de vida|fin del soporte|fin de soporte|cerrará|cierre|dejará de|finalizará|finaliza|retirará|expira'),
      deadline: words('plazo|fecha límite|convocatoria|inscripciones|inscripción|candidaturas|consulta pública'),
      meeting: words('conferencia|congreso|cumbre|encuentro|jornadas|se celebrará|se celebrarán|tendrá lugar|reunión|taller'),
      release: words('lanzará|lanzamiento|publicará|publicación|disponible|llegará|saldrá|versión'),
      start: words('comenzará|comienza|empezará|empieza|entrará en vigor|entra en vigor|abrirá|obligatorio|obligatoria|a partir del'),
      other: [],
    },
    ahead: words(
      'será|serán|se celebrará|se celebrarán|tendrá|tendrán|lanzará|publicará|llegará|saldrá|comenzará|empezará|entrará|entra en vigor|cerrará|dejará|finalizará|abrirá|votará|votarán|previsto|prevista|plazo|fecha límite|hasta el|a partir del|deberá|deberán|comienza|empieza',
    ),
    past: words('fue|fueron|era|había|desde|pasado|pasada|ayer|ha sido|han sido'),
  },
  it: {
    kinds: {
      hearing: words('udienza|processo'),
      vote: words('voto|voterà|votazione|elezioni|referendum'),
      end: words('fine del supporto|fine vita|chiuderà|chiusura|terminerà|cesserà|scade|dismesso'),
      deadline: words('scadenza|candidature|iscrizioni|call for papers|consultazione'),
      meeting: words('conferenza|convegno|incontro|vertice|si terrà|si terranno|avrà luogo|raduno|fiera'),
      release: words('uscirà|rilascio|rilasciato|rilasciata|disponibile|pubblicato|arriverà|lancerà|versione'),
      start: words('inizierà|inizia|comincerà|entrerà in vigore|entra in vigore|aprirà|obbligatorio|a partire dal'),
      other: [],
    },
    ahead: words(
      'sarà|saranno|si terrà|si terranno|avrà luogo|uscirà|arriverà|inizierà|entrerà|entra in vigore|chiuderà|terminerà|cesserà|aprirà|voterà|lancerà|previsto|prevista|scadenza|fino al|entro il|a partire dal|dovrà|dovranno',
    ),
    past: words('era|erano|aveva|scorso|scorsa|ieri|è stato|è stata|sono stati'),
  },
  nl: {
    kinds: {
      hearing: words('hoorzitting|rechtszaak|zitting'),
      vote: words('stemming|stemt|stemmen|verkiezing|verkiezingen'),
      end: words('einde van de ondersteuning|stopt|stoppen|sluit|uitgeschakeld|eindigt|verloopt'),
      deadline: words('deadline|inschrijving|aanmelden|call for papers|consultatie'),
      meeting: words('conferentie|bijeenkomst|congres|vindt|vinden|top|workshop|hackathon'),
      release: words('verschijnt|verschijnen|uitgebracht|beschikbaar|release|lanceert|komt uit'),
      start: words('begint|start|van kracht|opent|verplicht|gaat in|ingang'),
      other: [],
    },
    ahead: words(
      'zal|zullen|wordt|worden|vindt|vinden|verschijnt|begint|start|stopt|sluit|eindigt|opent|gaat|tot en met|tot|uiterlijk|gepland|deadline|moet|moeten|vanaf|met ingang van',
    ),
    past: words('was|waren|had|hadden|werd|werden|sinds|vorige|gisteren'),
  },
  pl: {
    kinds: {
      hearing: words('rozprawa|przesłuchanie'),
      vote: words('głosowanie|wybory|zagłosuje|referendum'),
      end: words('koniec wsparcia|zakończy|zakończenie|wyłączy|wyłączenie|wygaśnie|zamknie'),
      deadline: words('termin|zgłoszenia|zgłoszeń|nabór|rejestracja|konsultacje'),
      meeting: words('konferencja|spotkanie|szczyt|odbędzie|odbędą|kongres|warsztaty'),
      release: words('ukaże|wyda|premiera|wydanie|dostępna|dostępny|zadebiutuje|wersja'),
      start: words('rozpocznie|zacznie|wejdzie w życie|wchodzi w życie|otworzy|obowiązkowe|ruszy'),
      other: [],
    },
    ahead: words(
      'będzie|będą|odbędzie|odbędą|ukaże|rozpocznie|zacznie|wejdzie|wchodzi|zakończy|wyłączy|zamknie|otworzy|ruszy|zadebiutuje|termin|planowana|planowany|do dnia|od dnia|musi|muszą',
    ),
    past: words('był|była|było|były|został|została|wczoraj|zeszłym'),
  },
  pt: {
    kinds: {
      hearing: words('audiência|julgamento'),
      vote: words('votação|votará|eleições|referendo'),
      end: words('fim do suporte|fim de vida|encerrará|encerra|encerramento|deixará de|terminará|expira'),
      deadline: words('prazo|inscrições|chamada de trabalhos|candidaturas|consulta pública'),
      meeting: words('conferência|congresso|encontro|cúpula|cimeira|acontecerá|acontece|ocorrerá|realizar*|reunião'),
      release: words('lançará|lançamento|lançado|lançada|disponível|chegará|publicará|versão'),
      start: words('começará|começa|entrará em vigor|entra em vigor|abrirá|obrigatório|a partir de'),
      other: [],
    },
    ahead: words(
      'será|serão|acontecerá|acontece|ocorrerá|lançará|chegará|começará|entrará|entra em vigor|encerrará|deixará|terminará|abrirá|votará|previsto|prevista|prazo|até|a partir de|deverá|deverão',
    ),
    past: words('foi|foram|era|havia|passado|passada|ontem|desde'),
  },
  ru: {
    kinds: {
      hearing: words('слушани*|суд'),
      vote: words('голосовани*|выборы|референдум'),
      end: words('прекрат*|завершит*|отключ*|закро*|конец поддержки|окончани*|истека*'),
      deadline: words('срок|заявки|приём заявок|прием заявок|регистраци*'),
      meeting: words('конференци*|встреч*|саммит|состоится|состоятся|пройдёт|пройдет|форум|съезд'),
      release: words('выйдет|выпуск|релиз|доступн*|опубликует|выпустит'),
      start: words('начнётся|начнется|начнут*|вступит в силу|вступает в силу|откроется|обязательн*|запуст*'),
      other: [],
    },
    ahead: words(
      'будет|будут|состоится|состоятся|пройдёт|пройдет|выйдет|начнётся|начнется|вступит|вступает|прекратит|прекратится|завершится|закроется|откроется|запланирован*|назначен*|намечен*|до|должны|должен|срок',
    ),
    past: words('был|была|было|были|вчера|прошлом|прошлой'),
  },
  ja: {
    kinds: {
      hearing: words('公聴会|口頭弁論|公判'),
      vote: words('投票|選挙|採決'),
      end: words('サポート終了|サービス終了|提供終了|終了する|終了予定|廃止|閉鎖|サポート期限|使えなくなる|停止する'),
      deadline: words('締め切り|締切|応募|募集|申し込み|申込|パブリックコメント'),
      meeting: words('開催|カンファレンス|会議|サミット|勉強会|イベント|基調講演|総会'),
      release: words('リリース|公開|発売|提供開始|提供を開始|提供する|配信|登場|正式版|一般提供'),
      start: words('開始|施行|発効|義務化|適用|始まる|移行|切り替え|変更する'),
      other: [],
    },
    ahead: words(
      '開催|予定|する。|される。|開始する|始まる|発売する|提供する|公開する|変更する|移行する|終了する|まで|締め切り|締切|なる。|なる見込み|施行',
    ),
    past: words('していた|だった|行われた|開催した|開催された|開始した|終了した|発売した|公開した'),
  },
  zh: {
    kinds: {
      hearing: words('听证会|開庭|开庭|聽證會'),
      vote: words('投票|选举|選舉|表决'),
      end: words('停止支持|终止支持|停止服务|终止服务|停止维护|关闭|下线|生命周期结束|停止支援'),
      deadline: words('截止|征稿|征集|报名|申请|徵稿|報名'),
      meeting: words('举行|举办|大会|峰会|会议|召开|論壇|论坛|舉行|舉辦|召開'),
      release: words('发布|发售|上线|推出|发行|上市|正式版|發布|發佈|上線'),
      start: words('开始|生效|实施|施行|启动|强制|起实施|開始|實施|啟動'),
      other: [],
    },
    ahead: words('将|將|计划|預計|预计|预定|拟|起实施|截止|生效|即将'),
    past: words('已于|已經|曾|日前|昨日|发布了|推出了'),
  },
  ko: {
    kinds: {
      hearing: words('청문회|공판'),
      vote: words('투표|선거|표결'),
      end: words('지원 종료|서비스 종료|종료된다|종료한다|중단'),
      deadline: words('마감|모집|접수|신청'),
      meeting: words('개최|컨퍼런스|회의|서밋|열린다|행사'),
      release: words('출시|공개|배포|릴리스'),
      start: words('시작|시행|발효|의무화'),
      other: [],
    },
    ahead: words('예정|한다|된다|열린다|까지|시행'),
    past: words('했다|됐다|였다|지난'),
  },
}

/** What sells something: its dates are for buyers. In any language of the wire it is said in English words, or these. */
export const advertising =
  /\b(?:save up|savings?|discount\w*|% off|early[- ]bird|tickets?|coupons?|promo(?:tion)?|webinar|register (?:now|today)|sales?|pre-?orders?|free trial|giveaway|sponsor\w*|deals|prices?|pricing|lifetime subscription|Rabatt|Gutschein|soldes|descuento)\b|早割|割引|セール|キャンペーン|予約|优惠|促销|折扣|할인/iu
