// table
/** A list of words as it is written below: blanks between them, in lower case, as texts write them. */
function words(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')))
}

/** Words that turn what is said into its opposite, in the languages most reports come in. */
export const negations = words(
  'not no never none nobody nothing nowhere neither nor without cannot unable hardly barely rarely seldom scarcely lack lacks lacked lacking doubt doubts doubted dispute disputes disputed',
  'deny denies denied denying denial refuse refuses refused refusing fail fails failed failing failure reject rejects rejected rejecting false falsely untrue incorrect incorrectly wrong wrongly',
  'stop stops stopped stopping halt halts halted cease ceases ceased cancel cancels canceled cancelled suspend suspends suspended avoid avoids avoided prevent prevents prevented unlike except longer contrary opposite myth hoax',
  'nicht kein keine keinen keiner keines nie niemals ohne pas jamais sans aucun aucune sin nunca jamás ningún ninguna não nem sem nunca nessun nessuno senza mai niet geen nooit zonder inte ikke nie bez не нет ни без никогда',
  '不 没 沒 未 非 無 无 否 勿 莫 ない',
)

/** Words that say that something may be, is meant to be, or is only said to be so. */
export const modals = words(
  'may might could can will would should must shall ought plan plans planned planning expect expects expected expecting likely unlikely possibly possible probably probable perhaps maybe potentially potential',
  'alleged allegedly allege alleges reportedly apparent apparently seem seems seemingly seemed appear appears appeared intend intends intended intending aim aims aimed aiming hope hopes hoped hoping consider considers considering considered weigh weighs weighing propose proposes proposed proposing proposal scheduled slated poised',
  'try tries tried trying attempt attempts attempted attempting want wants wanted seek seeks seeking sought suspect suspects suspected rumor rumors rumored rumour rumoured supposed supposedly presumably purported purportedly unconfirmed confirmed threaten threatens threatened would-be prepare prepares preparing suggest suggests suggested believe believes believed think thinks thought estimate estimates estimated estimating promise promises promised pledge pledges pledged vow vows vowed agree agrees agreed',
  'definitely certainly undoubtedly',
  'soll sollen sollte könnte könnten kann würde wird werden angeblich vermutlich peut pourrait pourraient devrait va selon puede podría podrían debería supuestamente pode poderia potrebbe può может могут якобы возможно',
)

/** Of these, the ones that leave open whether it is so at all. */
export const doubts = words(
  'may might could plan plans planned planning expect expects expected intend intends intended consider considers considering possibly possible probably perhaps maybe potentially potential likely alleged allegedly reportedly apparently seemingly suspected rumored rumoured supposedly purportedly unconfirmed proposed scheduled threatens threatened try tries trying attempt attempts attempted hopes hoping wants',
)

/** Who says so: a sentence that loses one of these says it in the desk’s own voice. */
export const sayings = words(
  'said say says saying told tell tells claim claims claimed claiming according allege alleges alleged argue argues argued warn warns warned warning believe believes believed think thinks thought write writes wrote written tweeted posted add adds added states stated insist insists insisted suggest suggests suggested estimate estimates estimated reports reported notes noted explain explains explained assert asserts asserted contend contends contended acknowledge acknowledges acknowledged admit admits admitted confirm confirms confirmed predict predicts predicted reveals revealed accuse accuses accused announces announced comment commented declared describes described recalls recalled joked concede conceded maintain maintains maintained testify testified quoted cited citing per',
  'sagte sagt laut zufolge erklärte dijo dice según afirmó selon dit affirme disse secondo segundo сказал сказала заявил заявила сообщил словам',
)

/** Who found or showed it says so, too. */
export const findings = words('found finds showed shows discovered')

/** What comes before the thing that it hangs on. */
export const conditions = words('if unless whether provided assuming pending subject')

/** Words that keep the sentence from being the reporter’s own. */
export const hedges = words('reportedly allegedly apparently supposedly purportedly')

/** Words that say how much of it: beside a number they are part of it. */
export const bounds = words(
  'about around nearly almost roughly approximately approx circa over under above below more less fewer most least up only just exactly precisely some many several few half twice double triple',
)

/** Words that compare: who has more, who came first. */
export const comparisons = words(
  'more less fewer most least better best worse worst bigger biggest larger largest smaller smallest higher highest lower lowest faster fastest slower slowest older oldest newer newest longer longest shorter shortest stronger strongest weaker weakest cheaper cheapest first last only top sole earlier later before after',
)

/** All, some, none: how many are meant. */
export const quantities = words(
  'all every each most many some several few both half majority minority dozens hundreds thousands millions billions trillions million billion trillion hundred thousand dozen',
)

/** Of these, the ones that narrow: `most users` is fewer than `users`. */
export const shares = words('most many some several few half majority minority dozens hundreds thousands millions billions')

/** What is put before an office or a name and changes whose it is now. */
export const standings = words(
  'former formerly ex co acting interim deputy vice assistant senior junior associate outgoing incoming retired retiring late then onetime erstwhile ehemalige ehemaliger ancien ancienne antiguo exdirector бывший',
)

/** Offices and trades by which a report says who somebody is. */
export const offices = words(
  'ceo cto cfo coo ciso cio cmo cpo cso vp svp evp president chief executive director minister secretary chairman chairwoman chairperson chair founder cofounder spokesperson spokesman spokeswoman manager engineer developer maintainer researcher scientist analyst professor senator governor mayor judge prosecutor lawyer attorney commissioner ambassador general editor author architect lead head operating technology financial information security marketing product official expert critic user authority police employee customer attacker hacker lawmaker regulator company firm startup vendor agency government student teacher doctor',
)

/** What a number counts, and when something was by the day of the report: another one is another amount, or another day. */
export const measures = words(
  'today yesterday tomorrow tonight week weeks month months year years day days hour hours minute minutes second seconds decade decades century quarter morning afternoon evening night weekend next previous spring summer autumn winter',
  'kb mb gb tb kib mib gib tib gbps mbps kbps ms km kg mile miles foot feet meter meters inch inches pound pounds ton tons degree degrees point points watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts token tokens',
)

/** Words before a version that say it is not the thing itself. */
export const stages = words('alpha beta preview candidate prerelease draft rc nightly experimental prototype snapshot trial')

/** Form words: whether they stand there changes nothing by itself. */
export const formWords = words(
  'a an the and or but of in on at to for from by with as is are was were be been being has have had having do does did am it its his her hers their theirs our ours my your he she they we i you him them us that this these those which who whom whose what when where while then than there here also too so such into onto out off over up down about after before during between through per via both either very quite rather just even still yet however now again already once well s t re ve ll d m one other another own same not',
)

/** Words by which a claim says more than that a thing is so: a passage has to say them too. */
export const extremes = words('only first most never all always best largest last least less more')

/** Pairs of which one says the opposite of the other, by their stems as written here. */
export const opposites: readonly (readonly [string, string])[] =
  'increase decrease,increase reduce,increase decline,increase drop,increase cut,rise fall,rise drop,rise decline,rise cut,raise lower,raise cut,raise reduce,grow shrink,grow decline,gain lose,gain loss,win lose,win loss,success failure,succeed fail,accept reject,approve reject,approve deny,allow ban,allow block,allow forbid,allow prohibit,permit ban,permit prohibit,support oppose,support reject,back oppose,favor oppose,agree refuse,agree disagree,admit deny,confirm deny,open close,open shut,start end,start stop,start finish,begin end,begin finish,launch end,join leave,enter leave,arrive leave,arrive depart,buy sell,bought sold,hire fire,appoint dismiss,enable disable,add remove,include exclude,strengthen weaken,strong weak,high low,higher lower,highest lowest,large small,larger smaller,largest smallest,big small,bigger smaller,fast slow,faster slower,quickly slowly,early late,earlier later,before after,first last,best worst,better worse,more less,more fewer,most least,most fewest,major minor,many few,all none,always never,old new,older newer,oldest newest,older younger,oldest youngest,long short,longer shorter,male female,man woman,men women,boy girl,father mother,son daughter,brother sister,husband wife,uncle aunt,king queen,north south,northern southern,east west,eastern western,left right,up down,above below,over under,inside outside,internal external,public private,legal illegal,lawful unlawful,guilty innocent,safe dangerous,safe unsafe,secure insecure,alive dead,survive die,positive negative,optimistic pessimistic,possible impossible,likely unlikely,available unavailable,free paid,free expensive,cheap expensive,rich poor,peace war,attack defend,victim attacker,friend enemy,ally enemy,love hate,like dislike,happy sad,hot cold,warm cool,wet dry,day night,morning evening,summer winter,import export,domestic foreign,local global,local international,national local,majority minority,maximum minimum,ascend descend,expand contract,since until,extend shorten,delay accelerate,delay advance,praise criticize,praise condemn,welcome condemn,encourage discourage,protect endanger,help hinder,help hurt,improve worsen,create destroy,build destroy,borrow lend,employer employee,teacher student,doctor patient,upgrade downgrade,vulnerable immune,vulnerable safe,mandatory optional,temporary permanent,temporarily permanently,partial full,partially fully,partly fully,whole part,empty full,future past,previous next,following preceding,defeat victory,popular unpopular,optimism pessimism,public secret,rare common,simple complex,easy hard,easy difficult,plaintiff defendant,buyer seller,winner loser,promote demote,release withhold,release recall,publish withdraw,release withdraw,proprietary open,ancient modern,liberal conservative,democrat republican,surge plunge,soar plunge,jump fall,climb fall,upward downward,surplus deficit,profit loss,hero villain,tiny huge,minor severe,mild severe,convict acquit,arrest release,encrypt decrypt,connect disconnect,attach detach,visible hidden,online offline,deploy retire'
    .split(',')
    .map((pair) => {
      const [one = '', other = ''] = pair.split(' ')
      return [one, other]
    })
