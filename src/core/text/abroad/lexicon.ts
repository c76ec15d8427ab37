// table
/**
 * Happenings and things of the news, by a name of ours: the words for each in English, Chinese, Japanese, Korean, Russian,
 * Spanish, French, German, Portuguese and Italian, in this order. A hyphen at the end stands for any ending; accents and
 * traditional characters are folded before they are looked up, and Korean words may go on. A word that means something
 * else in another of these languages is left out of its row: two reports must not meet by it.
 */
export const lexicon: Readonly<Record<string, string>> = {
  // What happens
  accuse: 'accus- alleg- 指控 指责 被控 告発 非難 비난 혐의 обвин- acusa- accuse- beschuldig- vorwurf vorwurfe acusou accusat-',
  acquire:
    'acqui- takeover buyout 收购 并购 買収 인수 приобре- поглощ- adquir- adquier- adquisicion rachat rachet- ubernahme ubernimmt ubernehm- aquisicao acquisizione acquist-',
  agree:
    'agreement agreements pact 协议 协定 合意 협정 합의 соглашен- acuerdo acuerdos accords abkommen vereinbarung acordo acordos accordo accordi',
  announce: 'announc- 宣布 公布 発表 발표 объяв- anuncia- anuncio annonc- ankundig- kundigt angekundigt anunciou',
  apologize: 'apolog- 道歉 致歉 謝罪 사과 извин- disculpa- excuse- excus- entschuldig- desculpa- scusa scuse',
  appeal: 'appeal- 上诉 控訴 항소 апелляц- apelacion apelo berufung apelacao ricorso',
  approve: 'approv- 批准 获批 承認 認可 승인 одобр- aprob- approuv- approbation genehmig- aprov- approva-',
  arrest:
    'arrest- detain- jailed 逮捕 被捕 拘留 체포 구속 арест- задержа- detenid- detien- detenci- arreten- interpell- festgenommen verhaft- festnahme detid- arrestat-',
  attack: 'attack- 攻击 袭击 攻撃 襲撃 공격 атак- ataque- ataca- attaqu- angriff- angegriffen attacc-',
  ban: 'ban bans banned banning prohibit- 禁止 禁令 封禁 禁用 被禁 금지 запре- prohib- prohibi- interdi- interdit- verbot verbote verbiet- verboten proib- vietat- divieto',
  bankrupt: 'bankrupt- insolven- 破产 倒産 파산 банкрот- bancarrota quiebra faillite insolvenz pleite falencia fallimento',
  block: 'block- 屏蔽 封锁 阻止 拦截 ブロック 遮断 차단 блокир- заблокир- bloque- bloqu- blockier- gesperrt sperre sperrt bloquei- blocc-',
  boycott: 'boycott- 抵制 ボイコット 불매 보이콧 бойкот- boicot- boykott-',
  breach:
    'breach- leak leaks leaked leaking 泄露 泄漏 外泄 流出 漏洩 유출 утечк- утекл- filtracion filtraciones filtrad- fuite fuites datenleck datenpanne leck vazamento vazad- vazou violazion- trapela-',
  bug: 'bug bugs glitch defect 错误 缺陷 バグ 不具合 버그 결함 ошибк- баг error fallo fallos bogue fehler falha errore',
  build:
    'build building built construct- 建设 建造 兴建 建設 건설 построи- строит- construir construye construira construit baut bauen construcao costrui-',
  cancel: 'cancel- scrap scrapped 取消 キャンセル 취소 отмен- cancela- annul- abgesagt gestrichen storniert annulla-',
  ceasefire: 'ceasefire truce 停火 休战 停戦 휴전 перемири- tregua cessez-le-feu waffenruhe waffenstillstand cessar-fogo',
  censor: 'censor- 审查制度 検閲 검열 цензур- censur- zensur',
  certify: 'certif- 认证 获认证 認証 인증 сертифи- zertifi-',
  cheat:
    'cheat- fraud- scam- 作弊 欺诈 诈骗 造假 詐欺 不正 사기 мошенни- обман- fraude estafa fraudes escroquer- betrug betruger golpe frode truff-',
  close:
    'shutdown shutter- 关闭 关停 关门 停运 閉鎖 終了 폐쇄 종료 закры- закрыва- cierra cierre cerrar fermeture schliess- schliesst encerra- fechar chiude chiusura shut-down shuts-down',
  collapse: 'collaps- 崩溃 崩盘 崩壊 붕괴 рухну- обруш- colaps- effondr- zusammenbruch crollo crolla',
  collide: 'collision collid- 相撞 碰撞 衝突 충돌 столкн- colision choque zusammenstoss colisao collisione',
  compete: 'compet- rival- 竞争 对手 竞品 競争 対抗 ライバル 경쟁 конкур- compite- konkurren- wettbewerb- concorren- concurrence',
  complain: 'complain- 投诉 抱怨 苦情 불만 жалоб- quejas queja plainte plaintes beschwerd- reclama- lament-',
  compromise:
    'compromised hijack- 入侵 劫持 被黑 乗っ取り 侵入 해킹 взлом- взлома- hackead- pirat- piratag- gehackt invadid- invas- hackerat-',
  confirm: 'confirm- 证实 确认 確認 확인 подтверд- confirma- bestatig- conferm-',
  crash: 'crash- plunge- tumbl- 暴跌 大跌 重挫 急落 暴落 폭락 급락 обвал- desplom- chute sturzt einbruch despenc-',
  criticize:
    'critici- slam- 批评 抨击 批判 비판 критик- критику- kritik kritisier- critica criticas critican critico criticou critique critiques',
  cut: 'slash- cuts 削减 下调 降低 降价 引き下げ 削減 値下げ 인하 삭감 сокращ- снизи- сниж- recort- reduc- rebaja baisse reduit reduction senk- reduz- corte tagli- riduc- kurzt kurzung-',
  delay:
    'delay- postpon- 推迟 延迟 延期 跳票 遅れ 연기 지연 отлож- перенес- задерж- retras- aplaz- reporte retard verschob- verzoger- adia- atras- rinvi- ritard-',
  deliver: 'deliver- 交付 发货 出货 出荷 納入 출하 납품 поставк- постав- entrega- entreg- livraison livr- liefer- consegn-',
  deny: 'denies denied deny denial refute- 否认 辟谣 否定 부인 отрица- опроверг- niega desmient- dement- nie dementier- nega negou smentisc-',
  detect:
    'discover- detect- found finds 发现 检测 発見 検出 발견 감지 탐지 обнаруж- descubr- detecta- decouvr- decouvert- entdeck- descobr- scopert- scopr-',
  die: 'dies died death deaths dead 去世 逝世 死亡 丧生 身亡 死去 사망 별세 умер умерла погиб- смерт- muere murio muert- mort morts decede- gestorben stirbt tote tod morre morreu morto morti',
  disclose: 'disclos- reveal- 披露 曝光 揭露 開示 明らかに 폭로 раскры- revela- revel- divulg- enthull- offengelegt rivela-',
  donate: 'donat- 捐赠 捐款 寄付 기부 пожертв- dona donacion donaciones gespendet spende doacao doacoes donazion- spenden spendet',
  downgrade: 'downgrad- 降级 格下げ 하향 ухудш- herabgestuft',
  earn: 'earnings revenue revenues 财报 营收 收入 業績 決算 売上 매출 실적 수익 выручк- доход- ingresos beneficios facturacion revenus umsatz einnahmen receita receitas lucro ricavi fatturato',
  elect: 'election- 选举 大选 選挙 선거 выбор- elecciones elecion- wahl wahlen eleicao eleicoes elezion-',
  exceed: 'surpass- exceed- overtak- 超过 超越 突破 上回 超え 돌파 넘어 превы- обогна- supera- depass- ubertr- uberhol- ultrapass-',
  expand: 'expan- 扩大 扩张 扩产 扩展 拡大 増産 확대 증설 확장 расшир- amplia- expand- elargi- erweiter- ausbau espand-',
  explode: '爆炸 폭발 взрыв- взорва- explot- explosion explod- esplo- explos-',
  exploit: 'exploit- 被利用 悪用 악용 эксплуат- explota- ausgenutzt ausnutz- sfrutta-',
  export: 'export- 出口 輸出 수출 экспорт- exporta- ausfuhr esporta-',
  fail: 'fail fails failed failure failures 失败 失误 失灵 失敗 실패 провал- неудач- fracas- echec echou- gescheitert scheiter- fracass- fallisce fallito',
  fine: 'fine fined fines penalt- 罚款 处罚 罰金 制裁金 과징금 벌금 штраф- оштраф- multa multas multad- amende amendes geldstrafe bussgeld bussgelder coima multat- sanzion-',
  fire: 'wildfire fire fires blaze 火灾 起火 着火 火災 火事 화재 пожар- incendio incendios incendie feuer incendi',
  fix: 'fix fixes fixed patch patch- 修复 补丁 修补 修正 パッチ 수정 패치 исправ- патч- parche parches corrig- correctif correctifs korrektur behebt behoben correcao correcoes corregg- correzion-',
  flood: 'flood- 洪水 洪灾 홍수 наводнен- inundacion inundaciones inondation- uberschwemm- hochwasser inundac- alluvion-',
  fork: 'fork forks forked 分叉 复刻 フォーク 포크 форк- bifurcacion',
  fund: 'funding raises raised fundrais- 融资 募资 筹资 資金調達 調達 투자유치 자금조달 финансир- привлек- financiacion ronda recaud- financement levee finanzierung- finanziamento financiamento captacao raccog-',
  grow: 'grow- growth soar- 增长 大涨 飙升 暴涨 上涨 増加 成長 急増 急騰 증가 성장 급등 급증 вырос- взлет- crecimiento crece creci- dispara- croissance hausse wachst- wachstum steigt anstieg cresc- crescimento crescita aument- surge surges surged surging',
  halt: 'halt- suspend- paus- 暂停 停止 叫停 一時停止 приостан- suspens- gestoppt ausgesetzt suspende- sospen-',
  hire: 'hire hires hired hiring recruit- rehir- 招聘 雇佣 雇用 聘请 採用 채용 고용 наним- нанял- contrata- embauch- recrut- einstell- contrat- assun-',
  indict: 'indict- charged 起诉书 被起诉 起訴 기소 предъяв- imputad- inculp- angeklagt anklage indiciad- incriminat-',
  infringe:
    'infring- antitrust 侵权 侵犯 垄断 独占 독점 반독점 наруш- антимоноп- infraccion antimonopolio concurrence kartell- wettbewerbsrecht infracao antitruste',
  infect:
    'infect- outbreak epidemic 感染 疫情 流行 감염 заражен- вспышк- infecci- brote infection- epidemi- infiziert ausbruch surto infezion- focolaio',
  inflation: 'inflation cpi 通胀 通货膨胀 インフレ 物価 인플레이션 물가 инфляц- inflacion inflacao inflazione',
  integrate: 'integrat- 集成 整合 統合 통합 интегр- integracion integracao integra integriert',
  invade: 'invasion invad- 侵略 侵攻 침공 вторжен- invade invasion- einmarsch invasao',
  invest: 'invest- 投资 注资 投資 투자 инвести- inverti- inversion inversiones investi- investiss- anleger',
  investigate:
    'investigat- probe probes 调查 立案 捜査 調査 조사 수사 расследов- investiga- enquete enquetes ermittel- ermittlung- untersuch- inchiest- indagin- indaga-',
  ipo: 'ipo listing 上市 招股 过会 上場 上場申請 상장 기업공개 bolsa borsengang introduction-en-bourse IPO IPOs',
  join: 'joins joined 加入 参加 加盟 합류 가입 присоедин- rejoint beitritt',
  jail: 'prison sentenced imprison- 监禁 入狱 判刑 坐牢 懲役 収監 禁錮 징역 수감 тюрьм- пригов- carcel prision condenad- encarcel- condamn- haft gefangnis verurteil- prisao presos carcere condannat- jail jails',
  kill: 'kill- 杀死 打死 死伤 殺害 살해 убит- убил- asesin- tue tues getot- mataram ucci-',
  launch:
    'launch- unveil- releas- introduc- debut- 发布 推出 上线 面世 亮相 リリース 発売 ローンチ 出시 출시 выпус- релиз- представ- запус- запуст- lanz- presenta- lanca- lanc- devoil- presente veroffentlich- vorgestellt stellt erscheint rilasci- lancia-',
  law: 'bill law laws legislat- 法案 法律 立法 法令 법안 법률 законопроект- закон- ley leyes projet-de-loi loi lois gesetz gesetze gesetzes legge leggi',
  layoff:
    'layoff- layoffs 裁员 人員削減 レイオフ リストラ 정리해고 감원 해고 увольн- увол- despid- licenci- entlass- stellenabbau demiss- demiti- licenzia-',
  leave:
    'leaves resign- departur- quits steps-down 离职 辞职 卸任 退任 辞任 退社 사임 퇴사 уход- покида- отстав- dimite dimision renuncia demission- quitte rucktritt zurucktreten demite renunci- dimission- dimett- departs departed departure-',
  license: 'licens- licenc- 许可证 许可协议 ライセンス 라이선스 лиценз- licencia- lizenz- licenca- licenza licenze',
  lie: 'lying lies 说谎 谎言 撒谎 거짓말 лож- лжет miente mentir- mentira mensonge- luge lugen bugia bugie',
  merge: 'merger merge merges 合并 合併 합병 слиян- fusion fusiona- fusionn- fusionier- fusao fusione',
  migrate: '迁移 移行 이전 마이그레이션 мигр- umstieg umsteig- migration migrate migrates migrating migrated migracion migracao migrazione',
  mislead: 'mislead- deceptive deception misleading 误导 欺骗 虚假 誤解を招く 기만 오인 enganos- tromp- irrefuhr- tausch- ingann-',
  negotiate: 'talks negotiat- 谈判 磋商 协商 交渉 협상 교섭 переговор- negocia- negoci- verhandl- negozia- 협의',
  nominate: 'nominat- appoint- 任命 提名 出任 指名 임명 지명 назнач- nombra- nomme nomin- ernannt ernennt nomeia- nomead-',
  opensource: 'open-source open-sourc- open-sources foss 开源 オープンソース 오픈소스 опенсорс- código-abierto quelloffen',
  outage:
    'outage- downtime 宕机 故障 停机 瘫痪 障害 停電 システム障害 장애 정전 먹통 сбой сбоя сбои apagon caida caidas panne pannes ausfall ausfalle storung apagao interrupcao guasto blackout disservizi-',
  patent: 'patent- 专利 特許 특허 патент- patente- brevet- brevett-',
  partner:
    'partner- collaborat- 合作 伙伴 携手 提携 協業 パートナー 협력 제휴 сотруднич- партнер- colabora- alianza socio partenar- partenariat zusammenarbeit kooper- parceri- collabora-',
  pay: 'paying payment- 支付 付款 支払 결제 지불 оплат- платеж- выплат- pago pagos pagar paiement- paie zahlung- zahlt bezahl- pagamento- pagament-',
  petition: 'petition- 请愿 联署 嘆願 署名活動 청원 петици- peticion peticao petizion-',
  phish: 'phish- 钓鱼 フィッシング 피싱 фишинг-',
  plan: 'plans planned planning 计划 拟 规划 計画 계획 планир- план плана plan planea prevoit planen planeja',
  price:
    'price- pricing 价格 涨价 定价 售价 価格 値上げ 料金 가격 요금 цен- стоимост- precio- prix preis- preise preiserhohung prezz- preco precos',
  protest:
    'protest- 抗议 示威 抗議 デモ 시위 항의 протест- protesta- proteste demonstrators demonstrations manifesta manifestac- manifestant-',
  publish: 'publish- 发表 出版 掲載 公表 게재 опублик- publica- veroffentlichung publicou pubblic- publie publient publikation',
  quit: 'exits withdraw- 退出 撤出 撤回 撤退 離脱 철수 탈퇴 철회 выход- вышл- отозв- zuruckgezog- zieht ruckzug retirou ritir- retira retiro',
  raiserate: 'rate-hike hike hikes 加息 利上げ 금리인상 subida-de-tipos zinserhohung',
  ratecut: 'rate-cut 降息 利下げ 금리인하 zinssenkung',
  recall: 'recall- 召回 リコール 回収 리콜 회수 отзыв- retirada rappel ruckruf- recolh- richiam-',
  record: 'record-high record 创纪录 新高 历史新高 过去最高 過去最高 最高値 사상최대 최고치 рекорд- recordes maximo rekord-',
  refuse:
    'refus- reject- 拒绝 驳回 拒否 却下 거부 기각 отказ- отклон- rechaz- rechac- rejet- ablehn- abgelehnt lehnt recusa- rejeit- rifiut- respin-',
  regulate: 'regulat- 监管 规管 規制 규제 регулир- регулятор- regulier- aufsicht- regolament- regulacion regulacao regulador-',
  replace: 'replac- 取代 替代 替换 置き換え 代替 대체 교체 замен- reemplaz- sustitu- remplac- ersetz- ersatz substitu- sostitui-',
  report: 'report reports 报告 報告 보고서 доклад- отчет- informe rapport bericht relatorio rapporto',
  require:
    'mandat- require requires requiring 要求 强制 义务 義務 義務化 의무 요구 требу- обяз- exige exigir obliga- oblig- verlangt pflicht vorschreib- obriga- obblig- richied-',
  rescue: 'rescue- 救援 营救 救助 구조 спаса- спасл- rescat- sauvet- rettung rettet gerettet resgat- soccors-',
  restrict:
    'restrict- curb- limit limits limited 限制 制限 収限 제한 огранич- restring- restricc- limita- restreint beschrank- einschrank- restri- limitaz-',
  resume:
    'resum- restor- 恢复 重启 重返 再開 復旧 재개 복구 возобнов- восстан- reanuda- restabl- retabli- repris- wiederaufn- wieder-auf retoma- restaur- ripres- ripristin-',
  rule: 'ruling ruled verdict judgment judgement 裁决 判决 裁定 判決 판결 постанов- вердикт- fallo-judicial sentencia jugement verdikt urteil- sentenca sentenza',
  sanction: 'sanction- 制裁 제재 санкци- sancion- sanktion- sancao sancoes sanzioni embargo',
  scan: 'scan scans scanning scanned 扫描 スキャン 스캔 сканир- escane- balay- scann- scansion-',
  secretly:
    'covert- 秘密 偷偷 暗中 隐秘 極秘 ひそか 비밀 몰래 тайн- секретн- secreto secretamente heimlich geheim segred- segret- secrets secretly secrete',
  sell: 'sell sells sale sales sold 出售 销售 销量 卖出 販売 売却 판매 매각 прода- venta ventas vente ventes verkauf- venda vendas vendit-',
  settle: 'settle- 和解 达成和解 화해 합의금 урегулир- einigung vergleich',
  shoot: 'shooting shootings gunman 枪击 銃撃 총격 стрельб- tiroteo fusillade schiesserei tiroteio sparatoria',
  sign: 'signs signed signing 签署 签约 署名 調印 서명 체결 подпис- firmo signe signent unterzeichn- unterschr- assin- assinou firmato firma',
  spread: '蔓延 扩散 传播 拡散 확산 распростран- propag- verbreit- espalh- diffond- spread spreads spreading',
  spy: 'spy spies spyware espionage surveil- 间谍 监控 监视 窃听 スパイ 盗聴 스파이 도청 шпион- слежк- espia- espionaje espion- surveill- spion- uberwach- espiona- vigilanc- spia spie sorvegl-',
  steal:
    'stole stolen theft 窃取 盗窃 被盗 盗取 盗難 窃盗 절도 탈취 도난 украд- краж- похит- vole diebstahl gestohlen stehl- roub- furto steal steals stealing stealer',
  strike: 'strike strikes walkout 罢工 ストライキ 파업 забастов- huelga- greve- streik- sciopero scioper-',
  sue: 'sue sues sued suing lawsuit lawsuits litigat- 起诉 诉讼 状告 提訴 訴訟 소송 고소 иск иски исков demanda- poursui- verklag- klage klagt processo denunci-',
  summit:
    'summit conference 峰会 大会 サミット 정상회의 컨퍼런스 саммит- конференц- cumbre conferencia sommet gipfel- konferenz cupula vertice conferenza',
  support: 'support- 支持 サポート 対応 支援 지원 поддерж- soporte apoy- prise-en-charge soutien unterstutz- suporte apoi- sostegn-',
  target: 'target- 瞄准 目标 標的 狙う 목표 표적 нацел- objetivo cible cibl- ziel ziele zielt alvo obiettivo',
  tariff: 'tariff- 关税 関税 관세 пошлин- тариф- arancel- tarifa- droits-de-douane zoll zolle tarifas dazi',
  tax: 'tax taxes taxation 征税 税收 課税 税金 과세 налог- impuesto- impot- steuer- imposto- tassa tasse',
  test: 'test tests tested testing 测试 试验 実験 テスト 試験 시험 테스트 тест- испыт- prueba pruebas essai essais testet',
  threat: 'threat- 威胁 脅威 脅迫 위협 угроз- amenaz- menac- bedroh- droht drohung ameac- minacc-',
  train: 'training trained 训练 学習 訓練 훈련 학습 обучен- entrena- entrain- trainier- trein- addestra-',
  update:
    'update- upgrad- 升级 アップデート アップグレード 업데이트 업그레이드 обновл- actualiza- mise-a-jour mises-a-jour aktualisier- aktualisierung atualiza- aggiorna-',
  violate: 'violat- 违反 违规 違反 위반 нарушен- violo incumpl- enfreint verstoss- verletz- viola-',
  vote: 'vote- voting 投票 表决 採決 투표 표결 голосов- проголос- vota- votacion votent abstimm- gestimmt votac- votaz-',
  wage: 'salary salaries 工资 薪资 薪酬 賃金 給与 임금 급여 зарплат- salario- salaire- lohn lohne salari- stipend- wage wages',
  war: 'wars warfare 战争 开战 戦争 전쟁 войн- guerra- guerre- krieg kriege trade-war',
  warn: 'warn- alert- 警告 警报 预警 注意喚起 경고 предупре- advierte averti- warnt warnung warnen alerta- avvert- avviso advirt- advertencia',
  win: 'wins winner won award- prize 获奖 赢得 夺冠 获得 受賞 優勝 수상 우승 победи- выигра- наград- premio- prix-nobel preistrager gewinnt premia- vince vinto',
  // What it happens with
  account: 'account accounts 账号 账户 帐号 アカウント 계정 аккаунт- учетн- cuenta cuentas compte comptes konto konten contas',
  agent: 'agent agents agentic 智能体 代理 エージェント 에이전트 агент- agente-',
  airport: 'airport- 机场 空港 공항 аэропорт- aeropuerto- aeroport- flughafen- aeroporto',
  algorithm: 'algorithm- 算法 アルゴリズム 알고리즘 алгоритм- algoritm- algorithmus algorithmen',
  api: 'api apis 接口 インターフェース',
  app: 'app apps application applications 应用程序 アプリ 앱 애플리케이션 어플 приложен- aplicacion aplicaciones appli anwendung- aplicativo- applicazion-',
  army: 'army troops military 军队 军方 军事 軍事 自衛隊 군 군대 군사 арми- войск- военн- ejercito militar- armee militaire- bundeswehr exercito esercito',
  artificial: '人工智能 人工知能 인공지능 искусственн- inteligencia-artificial kunstliche inteligencia intelligenza AI IA KI ИИ',
  astronaut: 'astronaut- cosmonaut- 宇航员 航天员 宇宙飛行士 우주비행사 космонавт- астронавт- astronauta-',
  attacker: 'hacker- attacker- 黑客 骇客 ハッカー 해커 хакер- злоумыш- angreifer cibercrim-',
  backdoor: 'backdoor- 后门 バックドア 백도어 бэкдор- puerta-trasera porte-derobee hintertur',
  ballot: 'referendum- 公投 国民投票 국민투표 референдум- referendum',
  bank: 'bank banks banking 银行 銀行 은행 банк- banco- banque- bancos banca banche',
  battery: 'batter- 电池 锂电 钠电 電池 バッテリー 배터리 전지 аккумулятор- батаре- bateria- batterie-',
  benchmark: 'benchmark- 基准 跑分 ベンチマーク 벤치마크 бенчмарк-',
  blog: 'blog blogs 博客 ブログ 블로그 блог-',
  book: 'book books 书籍 图书 新书 書籍 도서 книг- libro libros buch bucher livro livros',
  border: 'border borders 边境 国境 국경 границ- frontera- grenze grenzen fronteira- frontiera frontiere frontieres',
  bot: 'chatbot- chatbots bot bots 聊天机器人 机器人程序 チャットボット ボット 챗봇 чат-бот- бот боты',
  browser: 'browser- 浏览器 ブラウザ 브라우저 браузер- navegador- navigateur-',
  camera: 'camera- 相机 摄像头 カメラ 카메라 камер- camara- kamera- fotocamera',
  car: 'car cars vehicle- automak- 汽车 车企 车辆 自動車 자동차 차량 автомоб- coche coches automovil- voiture- fahrzeug- carro carros veiculo- veicol-',
  central: 'fed federal-reserve fomc 美联储 联储 连準会 連邦準備 FRB 연준 фрс reserva-federal reserve-federale',
  child:
    'child children kids minors teen- 儿童 未成年 青少年 孩子 子ども 子供 아동 어린이 청소년 ребен- подрост- nino ninos menores enfant- mineurs kinder jugendlich- crianca- bambin- minori',
  chip: 'chip chips semiconductor- 芯片 半导体 晶片 チップ 半導体 칩 반도체 чип чипы чипов чипа полупровод- puce puces semi-conducteur- halbleiter- semicondut- semicondutt-',
  city: 'city cities 城市 都市 도시 город- ciudad- ville villes stadt stadte cidade- citta',
  climate: 'climate warming 气候 变暖 気候 温暖化 기후 온난화 климат- clima climatic- climatique- klima-',
  cloud: 'cloud 云计算 云服务 クラウド 클라우드 облак- облачн- nube nuage nuvem',
  code: 'code coding codebase 代码 编程 编码 コード コーディング 코드 코딩 код кода коде codigo codice',
  committee: 'committee commission 委员会 委員会 위원회 комитет- комисси- comite comision ausschuss kommission comissao commissione',
  community: 'communit- 社区 社群 コミュニティ 커뮤니티 сообществ- comunidad- communaut- gemeinschaft comunita',
  compiler: 'compiler- 编译器 コンパイラ 컴파일러 компилятор- compilador- compilateur-',
  computer:
    'computer- computing laptop- pc pcs 电脑 计算机 笔记本 パソコン コンピューター コンピュータ 컴퓨터 노트북 компьютер- ноутбук- ordenador- computador- ordinateur- rechner',
  congress:
    'congress parliament senate 国会 议会 参议院 議会 의회 국회 상원 парламент- сенат- конгресс- congreso parlamento senado parlement senat bundestag parlament senato',
  consumer: 'consumer- 消费者 消費者 소비자 потребител- consumid- consommat- verbrauch- consumat-',
  container: 'container- docker kubernetes 容器 コンテナ 컨테이너 контейнер- contenedor- conteneur-',
  copyright:
    'copyright- 版权 著作权 著作権 저작권 авторск- derechos-de-autor droit-dauteur urheberrecht- direitos-autorais diritto-dautore',
  court:
    'courts judge judges 法院 法庭 法官 裁判所 裁判 地裁 最高裁 법원 대법원 суд суда суде судья tribunal- juez tribunaux juge gericht- richter tribunais juiz tribunale giudic-',
  crypto:
    'crypto cryptocurrenc- bitcoin 加密货币 比特币 虚拟货币 暗号資産 仮想通貨 ビットコイン 암호화폐 가상화폐 비트코인 криптовалют- биткоин- биткойн- criptomoned- cryptomonnai- kryptowahrung- criptomoed- criptovalut-',
  customer: 'customer- client clients 客户 顾客 顧客 고객 клиент- cliente- kunde kunden clienti',
  cyber: 'cyber- cybersecurity 网络安全 网安 サイバー 사이버 кибер- ciber- network-security',
  data: 'data dataset- 数据 データ 데이터 данны- datos donnees daten dados dati',
  database: 'database- 数据库 データベース 데이터베이스 баз-данн base-de-datos base-de-donnees datenbank- banco-de-dados',
  datacenter:
    'datacenter- datacentre- data-center data-centre data-centers data-centres 数据中心 データセンター 데이터센터 дата-центр- цод rechenzentr-',
  debt: 'debt debts bond bonds 债务 债券 债 債務 債券 国債 부채 채권 국채 долг- облигац- deuda- dette- bonos obligations schulden anleihe- divida- debito debiti',
  defense: 'defense defence 国防 防务 防衛 국방 방위 оборон- defensa verteidigung difesa',
  developer:
    'developer- programmer- engineer- 开发者 开发人员 程序员 工程师 開発者 プログラマー エンジニア 技術者 개발자 프로그래머 엔지니어 разработч- программист- инженер- desarrollador- programador- ingenier- developpeur- ingenieur- entwickler- desenvolvedor- engenheir- sviluppator- ingegner-',
  display: 'display- screen screens 屏幕 显示屏 画面 ディスプレイ 화면 디스플레이 экран- диспле- pantalla- ecran- bildschirm- schermo',
  doctor: 'doctor- physician- 医生 医師 의사 врач- medico medicos medecin- arzt arzte medici',
  dollar: 'dollar dollars usd 美元 ドル 달러 доллар- dolar-',
  domain: 'domain domains dns 域名 ドメイン 도메인 домен- dominio- domaine-',
  driver: 'driver drivers 驱动程序 司机 ドライバー 드라이버 драйвер- conducteur- treiber',
  drone: 'drone drones 无人机 ドローン 無人機 드론 무인기 беспилотник- дрон- drohne- dron droni',
  drug: 'drug drugs medicine- 药物 药品 新药 医薬品 약물 의약품 신약 препарат- лекарств- farmaco- medicament- medikament- farmac-',
  earthquake: 'earthquake- quake 地震 지진 землетряс- terremoto- seisme erdbeben terremot-',
  economy: 'econom- gdp 经济 経済 경제 эконом- economi- wirtschaft- ввп',
  education:
    'school schools student- universit- education 学校 学生 大学 教育 高校 학교 학생 대학 교육 школ- студент- университет- образован- escuela- estudiant- universi- ecole- etudiant- schule- schuler escola- scuola scuole',
  electric:
    'electric 电动车 电动汽车 新能源车 电动 電気自動車 電動 전기차 전동 электромоб- electrico- electrique- elektroauto- elektro- eletric- elettric- EVs',
  electricity:
    'electricity power-grid 电力 电网 电价 電力 送電網 전력 전기 электроэнерг- электричест- electricidad electricite strom stromnetz eletricidade elettricita',
  email: 'email- e-mail mail 邮件 邮箱 メール 이메일 메일 почт- письм- correo courriel',
  employee:
    'employee- worker- staff workforce 员工 雇员 工人 职工 従業員 社員 労働者 직원 근로자 노동자 сотрудник- работник- emplead- trabajador- employe- salaries- travailleur- mitarbeiter- beschaftigt- funcionari- trabalhador- dipendent- lavorator-',
  encryption:
    'encrypt- cryptograph- 加密算法 加密通信 端到端加密 暗号化 암호화 шифров- cifrad- chiffr- verschlussel- criptograf- crittograf-',
  energy: 'energy 能源 储能 エネルギー 에너지 энерг- energia- energie-',
  engine: 'engine engines 引擎 发动机 エンジン 엔진 движ- motor motores moteur- motore motori',
  executive:
    'ceo founder 首席执行官 总裁 创始人 最高経営責任者 社長 創業者 최고경영자 창업자 대표이사 гендиректор- основател- fundador- directeur director-general fondateur- geschaftsfuhrer grunder amministratore fondator-',
  exchange: 'exchange exchanges 交易所 取引所 거래소 бирж-',
  expert:
    'expert- analyst- 专家 分析师 専門家 アナリスト 전문가 애널리스트 эксперт- аналитик- experto- analista- analyste- experte- analist- especialist- espert-',
  extension:
    'extension- plugin- plug-in add-on 插件 扩展程序 プラグイン 拡張機能 플러그인 плагин- расширени- complemento- erweiterung- extensao extensoes estension-',
  face: 'facial face-recognition 人脸 面部 顔認証 얼굴 reconocimiento-facial gesichts-',
  factory: 'plants fab fabs 工厂 厂房 晶圆厂 工場 공장 завод- фабрик- fabrica- usine- fabrik- werk fabbric- stabiliment- factory factories',
  farm: 'farm- agricultur- 农业 农民 農業 農家 농업 농민 сельхоз- фермер- agricult- agricol- landwirt-',
  feature: 'feature features 功能 特性 機能 기능 функци- funcion- fonctionn- funktion- funcionalid- recurso- funzion-',
  file: 'file files 文件 档案 ファイル 파일 файл- archivo- fichier- datei- arquivo-',
  film: 'film films movie- 电影 映画 영화 фильм- pelicula- filme- cinema',
  firmware: 'firmware bios uefi 固件 ファームウェア 펌웨어 прошивк-',
  flight:
    'flight- airline- aircraft plane planes airplane 航班 航空 飞机 客机 航空機 飛行機 旅客機 항공 항공기 비행기 самолет- авиа- рейс- avion- vuelo- aerolinea- flugzeug- flug fluge aviao avioes aere- volo-',
  food: 'food foods 食品 食物 粮食 食料 식품 식량 продовольств- aliment- lebensmittel- nahrung- cibo',
  foundation:
    'foundation nonprofit non-profit 基金会 非营利 財団 非営利 재단 비영리 фонд- некоммерч- fundacion fondation stiftung fundacao fondazione',
  framework:
    'framework- librar- 框架 函数库 フレームワーク ライブラリ 프레임워크 라이브러리 фреймворк- библиотек- biblioteca- bibliothequ- bibliothek- librer-',
  game: 'game games gaming gamer- 游戏 玩家 ゲーム 게임 игр- игров- juego- videojuego- jogo jogos gioch- giocat-',
  gas: 'natural-gas lng 天然气 ガス 가스 천연가스 газ- gas-natural gaz erdgas',
  genome: 'gene genes genetic- genom- dna 基因 遗传 遺伝子 ゲノム 유전자 유전체 ген гены генет- genetiq-',
  gold: 'gold 黄金 金価格 金相場 황금 금값 золот- precio-del-oro',
  government: 'government- 政府 정부 правительств- gobierno- gouvernement- regierung- governo- governi governativ-',
  gpu: 'gpu gpus graphics 显卡 图形处理器 グラフィックス 그래픽 видеокарт- grafica- carte-graphique grafikkarte- grafik- placa-de-video scheda-grafica',
  health:
    'health healthcare hospital- 健康 医疗 医院 医療 病院 건강 의료 병원 здоров- медицин- больниц- salud sanidad sante hopita- gesundheit- krankenhaus- krankenhauser saude salute ospedal-',
  home: 'household- home-clean 家庭 家务 住宅 家事 自宅 가정 집안 домашн- hogar- maison- foyer haushalt-',
  housing:
    'housing mortgage 住房 房贷 房地产 房价 不動産 住宅ローン 부동산 주택 недвижим- ипотек- vivienda- hipotec- immobili- logement- wohnung- immobilie- habitac- imobiliari- mutui',
  image:
    'image- picture- 图像 图片 照片 画像 写真 이미지 사진 изображен- фото- imagen- foto- bild bilder imagem imagens immagin- photo photos photograph photographs',
  infrastructure:
    'infrastructur- 基础设施 基建 インフラ 인프라 инфраструктур- infraestructur- infrastruktur- infraestrutur- infrastruttur-',
  inference: 'inference 推理 推論 추론 инференс-',
  internet: 'internet online 互联网 网络 インターネット ネット 인터넷 온라인 интернет- онлайн',
  kernel: 'kernel kernels 内核 カーネル 커널 ядр- nucleo noyau kern',
  key: 'password- credential- passkey- 密码 密钥 凭证 口令 パスワード 認証情報 비밀번호 자격증명 парол- учетные-дан contrasena- mot-de-passe passwort- passworter zugangsdaten senha- credenzial-',
  language: 'programming-language 编程语言 プログラミング言語 프로그래밍 lenguaje-de programmiersprach- linguagem-de',
  llm: 'llm llms language-model 大语言模型 大模型 语言模型 大規模言語モデル 言語モデル 언어모델 거대언어모델 языков- modelo-de-lenguaje sprachmodell-',
  loan: 'loan loans lending 贷款 ローン 대출 кредит- заем- prestamo- pret prets kredit- darlehen emprestimo- prestit-',
  malware:
    'malware trojan- worm worms virus viruses 恶意软件 木马 蠕虫 病毒 マルウェア ウイルス ワーム トロイの木馬 악성코드 바이러스 악성 вредонос- вирус- троян- червь malware- gusano schadsoftware trojaner- verme',
  map: 'map maps mapping 地图 地図 マップ 지도 карт- mapa- karten landkart- mappa mappe',
  market: 'market- stock-market 市场 股市 行情 市場 相場 株式市場 시장 증시 рынок рынка рынке mercado- marche markt markte mercat-',
  math: 'mathematic- theorem- conjecture- 数学 定理 猜想 予想 수학 정리 추측 математи- теорем- гипотез- matematic- mathemati- teorema- theoreme-',
  memory: 'memory ram dram hbm 内存 存储 存储器 显存 メモリ 記憶 메모리 памят- memoria- memoire- speicher- memorias',
  minister: 'minister- 部长 大臣 장관 министр- ministr- ministre- ministro-',
  mine: 'mining mines 采矿 挖矿 矿山 採掘 鉱山 채굴 광산 добыч- майнинг- mineria mina minas bergbau mineracao miniera',
  missile: 'missile- 导弹 ミサイル 미사일 ракетн- misil- missil-',
  model: 'model models 模型 モデル 모델 модел- modelo- modele- modell-',
  money:
    'billion-dollar capital 资金 资本 資金 資本 자금 자본 капитал- деньг- dinero capitales argent geld kapital- dinheiro denaro soldi capital-',
  moon: 'moon 月球 登月 探月 月面 月探査 달탐사 달착륙 лун- mond mondlandung lunar',
  museum: 'museum- 博物馆 美術館 博物館 박물관 미술관 музе- museo- musee- museu-',
  music: 'song songs 音乐 歌曲 音楽 楽曲 음악 노래 музык- песн- musica- cancion- musique- musik- canzon-',
  neural:
    'neural-network deep-learning machine-learning 神经网络 深度学习 机器学习 ニューラル 深層学習 機械学習 딥러닝 머신러닝 신경망 нейросет- нейронн- машинно-',
  nuclear: 'nuclear atomic 核电 核能 核武 原発 原子力 核兵器 원전 원자력 핵 ядерн- атомн- аэс nuclear- nucleair- atomkraft- kernkraft-',
  oil: 'oil crude petrol- 石油 原油 油价 석유 원유 유가 нефт- petrole- crudo petroleo- erdol- ol-preis greggio',
  os: 'operating-system 操作系统 オペレーティング 運営体制 운영체제 операционн- sistema-operativo betriebssystem- sistema-operacional',
  package: 'package packages npm pypi 软件包 依赖包 パッケージ 패키지 пакет- paquete- paquet- paket- pacote- pacchett-',
  patient: 'patient patients 患者 病人 환자 пациент- paciente- patienten pazient-',
  phone:
    'smartphone- phone phones iphone 手机 智能手机 スマホ スマートフォン 스마트폰 휴대폰 смартфон- телефон- telefono- movil moviles telephone- handys telefon- celular- cellular-',
  pilot: 'pilot pilots 飞行员 机长 パイロット 操縦士 조종사 пилот- piloto- pilote- piloten pilot-',
  platform: 'platform- 平台 プラットフォーム 플랫폼 платформ- plataforma- plateforme- plattform- piattaform-',
  police: 'police 警察 警方 警官 경찰 полици- policia- policier- polizei- polizist- polizia poliziott-',
  port: 'seaport shipping 港口 航运 海运 海運 港湾 항만 해운 hafen reederei',
  president: 'president- 总统 主席 大統領 대통령 президент- presidente- presiden- prasident-',
  privacy:
    'privacy personal-data 隐私 个人信息 プライバシー 個人情報 개인정보 사생활 приватн- конфиденциальн- персональн- privacidad- privee datenschutz- privacidade-',
  processor: 'processor- cpu cpus 处理器 中央处理器 プロセッサ 프로세서 процессор- procesador- processeur- prozessor- processador-',
  profit: 'profit profits 利润 净利 盈利 利益 純利益 이익 순이익 영업이익 прибыл- beneficio-neto benefice- gewinn gewinne',
  protein: 'protein- 蛋白质 蛋白 タンパク質 단백질 белк- proteina- proteine-',
  protocol: 'protocol- 协议栈 通信协议 プロトコル 프로토콜 протокол- protocolo- protocole- protokoll-',
  quantum: 'quantum qubit- 量子 양자 퀀텀 квантов- cuantic- quantique- quanten- quantic- quantistic-',
  railway: 'railway- 铁路 高铁 鉄道 新幹線 철도 железнодорожн- ferrocarril- chemin-de-fer bahn- ferrovia-',
  ransomware: 'ransomware ransom 勒索软件 勒索 ランサムウェア 身代金 랜섬웨어 вымогател- шифровальщик- rancongiciel- rancon erpress-',
  repository: 'repositor- repo repos 仓库 存储库 代码库 リポジトリ 저장소 레포지토리 репозитор- repositorio- depot-de-code',
  research:
    'research- study scientist- 研究 论文 科学家 科研 研究者 論文 科学者 연구 논문 과학자 исследов- учен- investigadores estudio- cientific- etude- chercheur- scientifiq- studie studien forscher- forschung- wissenschaftler- estudo- pesquis- cientist- ricercator- ricerca scienziat- studies',
  robot: 'robot- humanoid- 机器人 人形机器人 ロボット ヒト型 로봇 휴머노이드 робот- roboter- robos',
  rocket: 'rocket- 火箭 ロケット 로켓 발사체 ракета ракеты ракету ракет cohete- fusee- rakete- raketen foguete- razzo razzi',
  router:
    'router- firewall- 路由器 防火墙 ルーター ファイアウォール 라우터 공유기 방화벽 роутер- маршрутизатор- cortafuegos routeur- pare-feu',
  satellite: 'satellite- 卫星 衛星 위성 спутник- satelite- satellit-',
  search:
    'search-engine search 搜索 搜索引擎 検索 검색 поиск- поисков- busqueda buscador- recherche-web moteur-de-recherche suchmaschin- suche busca pesquisa-web ricerca-web',
  security: 'security 安全 セキュリティ 安全保障 보안 안보 безопасност- seguridad securite sicherheit- seguranca sicurezza',
  server: 'server servers 服务器 サーバー サーバ 서버 сервер- servidor- serveur-',
  share:
    'share shares stock stocks shareholder- 股票 股价 股份 股东 持股 株価 株式 株主 주가 주식 주주 акци- акционер- aktie- aktionar- acoes acionist- azion-',
  ship: 'ship ships vessel- tanker 船舶 油轮 货轮 タンカー 선박 유조선 судн- корабл- танкер- buque- barco- navire- schiff- navio-',
  software: 'software 软件 ソフトウェア 소프트웨어 программн- logiciel-',
  solar: 'solar photovoltaic 光伏 太阳能 太陽光 太陽電池 태양광 солнечн- fotovoltaic- photovolta- solaire- solar-',
  space:
    'space-station spacecraft orbit- 太空 航天 飞船 空间站 宇宙 宇宙船 우주 우주선 космос- космич- espacial- weltraum- raumfahrt- raumschiff spazial-',
  sport:
    'football soccer olympic- 足球 奥运 世界杯 サッカー 五輪 オリンピック 축구 올림픽 월드컵 футбол- олимпи- futbol olimpic- fussball- olympi- futebol calcio olimpiad-',
  startup: 'startup- start-up start-ups 初创 创业公司 独角兽 スタートアップ 新興企業 스타트업 стартап- emergente jeune-pousse startups',
  state: 'nationalize- state-owned 国有 国营 国営 국유 국영 госкомпан- estatal- staatlich- statale',
  storage:
    'ssd nand storage 固态硬盘 闪存 硬盘 ストレージ フラッシュ 저장장치 낸드 накопител- almacenamiento stockage festplatte- armazenamento archiviazion-',
  subscription:
    'subscri- 订阅 付费会员 サブスク サブスクリプション 有料プラン 구독 подписк- suscri- abonn- abo abos assinatura- abbonament-',
  supply:
    'supply-chain 供应链 供应商 供应 サプライチェーン 供給 供給網 공급망 공급 поставщик- цепочк- proveedor- suministro- fournisseur- approvisionn- lieferkett- lieferant- fornecedor- fornitor- fornitur- supply supplier supplies suppliers',
  teacher: 'teacher- 教师 老师 教員 教師 교사 учител- profesor- enseignant- lehrer- professor- insegnant-',
  telescope: 'telescop- 望远镜 望遠鏡 망원경 телескоп- teleskop-',
  temperature: 'heatwave heat-wave 高温 热浪 猛暑 熱波 폭염 жар- ola-de-calor canicul- hitzewell- onda-de-calor',
  terminal:
    'terminal shell command-line cli 终端 命令行 ターミナル コマンドライン コマンド 터미널 명령줄 терминал- командн- linea-de-comandos ligne-de-commande kommandozeil- linha-de-comando',
  token: 'token tokens 代币 词元 トークン 토큰 токен- jeton-',
  trade: 'trade trading 贸易 貿易 取引 무역 거래 торгов- comercio commerce handel- comercio- commercio',
  translate: 'translat- 翻译 翻訳 번역 перевод- traduc- traduct- ubersetz- traduz- traduzion-',
  union: 'union unions labor-union 工会 労働組合 노조 профсоюз- sindicato- syndicat- gewerkschaft- sindacat-',
  user: 'user users 用户 ユーザー 利用者 사용자 이용자 пользовател- usuari- utilisat- nutzer- benutzer- utilizador- utent-',
  vaccine: 'vaccin- 疫苗 接种 ワクチン 接種 백신 접종 вакцин- vacuna- impf- vacina-',
  valuation:
    'valuation valued valuable 估值 市值 評価額 時価総額 기업가치 시가총액 оценк- капитализац- valoracion valoris- bewertung avaliad- valutazion-',
  video: 'video videos 视频 录像 影片 映像 録画 동영상 영상 비디오 видео video-',
  virtual: 'augmented-reality virtual-reality 虚拟现实 增强现实 仮想現実 拡張現実 가상현실 증강현실 VR AR',
  vote_board:
    'board-of-directors 董事会 取締役会 이사회 совет-директор consejo-de-admin conseil-dadmin aufsichtsrat vorstand conselho-de-admin consiglio-di-amm',
  vpn: 'vpn vpns 翻墙 впн',
  vulnerability:
    'vulnerab- flaw flaws zero-day 漏洞 零日 脆弱性 ゼロデイ 취약점 제로데이 уязвим- faille- schwachstell- sicherheitslucke- sicherheitsluck- falla-',
  wafer: 'wafer wafers 晶圆 晶元 ウエハ ウェハー 웨이퍼 кремниев- oblea-',
  water: 'water 水资源 用水 水道 물부족 водоснаб- agua wasser eau acqua',
  weapon: 'weapon- arms 武器 军火 兵器 무기 оружи- armament- waffe- waffen armi',
  weather:
    'hurricane- typhoon- storm storms 飓风 台风 风暴 台風 ハリケーン 嵐 태풍 허리케인 폭풍 ураган- тайфун- шторм- huracan- tormenta- ouragan- tempete- orkan- sturm furacao tempestade- uragan- tempest-',
  website: 'website- webpage site sites 网站 网页 サイト ウェブサイト 웹사이트 홈페이지 сайт- sitio-web webseite- site-web sito-web',
  woman: 'woman women female 女性 女子 여성 женщин- mujer- femme- frau frauen mulher- donna donne',
  world: 'worldwide global- 全球 世界 世界中 글로벌 세계 全世界 миров- глобальн- mundial- mondial- weltweit-',
}
