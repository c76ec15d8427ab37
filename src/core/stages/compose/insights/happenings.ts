// table
/** A kind of happening that stories may have in common, in the plural, and how headlines say it. */
export type CommonHappening = {
  readonly id: string
  readonly many: string
  /** In the singular, with its article: `a license change`. */
  readonly one: string
  /** So seldom that the first one in a while is worth a word. */
  readonly isRare?: true
  /** So frequent that two of them on a day have nothing in common. */
  readonly isWide?: true
  readonly pattern: RegExp
  /** What would fit the pattern and is something else. */
  readonly not?: RegExp
  /** Where it may have happened, each place with the same in the plural and in the singular. */
  readonly places?: readonly HappeningPlace[]
}

export type HappeningPlace = { readonly id: string; readonly pattern: RegExp; readonly many: string; readonly one: string }

function registry(name: string, pattern: RegExp): HappeningPlace {
  return { id: name.toLowerCase(), pattern, many: `attacks on ${name} packages`, one: `an attack on ${name} packages` }
}

/** In English headlines. The first words of each pattern are the narrow ones; what fits two kinds is of both. */
export const commonHappenings: readonly CommonHappening[] = [
  {
    id: 'supply-chain',
    many: 'attacks on packages and build chains',
    one: 'an attack on packages or build chains',
    pattern:
      /\bsupply[ -]chain (?:attacks?|breach|campaign|compromise|hack|malware|worm)\b|\b(?:malicious|compromised|poisoned|trojani[sz]ed|backdoored|typosquatted|tainted|hijacked|infected|fake) (?:[\w.@/-]+ ){0,3}(?:packages?|modules?|librar(?:y|ies)|crates?|gems?|extensions?)\b|\b(?:packages?|extensions?|crates?|gems?|datatable|librar(?:y|ies)) (?:\([^)]{1,20}\) )?(?:compromised|hijacked|backdoored|infected|poisoned)\b|\b(?:npm|pypi|crates\.io|rubygems|packagist|nuget) (?:[\w-]+ ){0,2}(?:attack|worm|malware|stealer|campaign)\b|\bworm (?:hits|spreads|infects)\b|\bmalicious (?:[\w.@/-]+ )?(?:npm|nuget|pypi)\b/i,
    not: /\b(?:against|block\w*|limit\w*|prevent\w*|protect\w*|stop\w*|tackl\w*|defen[ds]\w*|takedown|disrupts?|controls?|securing|secures?|security for) (?:[\w-]+ ){0,4}supply[ -]chain|supply[ -]chain security/i,
    places: [
      registry('npm', /\bnpm\b/i),
      registry('PyPI', /\bpypi\b/i),
      registry('crates.io', /\bcrates\.?io\b/i),
      registry('Packagist', /\b(?:packagist|composer packages?)\b/i),
      registry('NuGet', /\bnuget\b/i),
      registry('RubyGems', /\brubygems\b/i),
    ],
  },
  {
    id: 'exploited',
    many: 'flaws that attackers exploit',
    one: 'a flaw that attackers exploit',
    pattern:
      /\b(?:actively|being|been|now|mass[- ])\s?(?:exploited|targeted)\b|\bexploited (?:in|to|by|for|linux|wordpress)\b|\bunder (?:active )?(?:attack|exploitation)\b|\bin the wild\b|\b(?:hackers|attackers|threat actors) (?:actively )?(?:exploit|abuse)\b|\bknown exploited\b|\b(?:flaw|bug|vulnerability) (?:now )?(?:exploited|targeted in attacks)\b|\bexploited [\w-]+ (?:[\w-]+ )?(?:flaw|bug|vulnerability)\b/i,
    not: /\bnot (?:yet )?(?:been )?exploited\b|\bno evidence\b/i,
    places: [
      {
        id: 'wordpress',
        pattern: /\bwordpress\b/i,
        many: 'flaws in WordPress plugins that attackers exploit',
        one: 'a flaw in a WordPress plugin that attackers exploit',
      },
    ],
  },
  {
    id: 'flaw',
    isWide: true,
    many: 'security flaws',
    one: 'a security flaw',
    pattern:
      /\bCVE-\d{4}-\d{4,7}\b|\bvulnerabilit(?:y|ies)\b|\b(?:flaws?|zero-days?|0-days?|privilege escalation|remote code execution|RCE|SQL injection|denial of service|auth(?:entication)? bypass|root access)\b/i,
    not: /\bvulnerability (?:noise|management|disclosure|scann\w+|patches)\b|\bbench\w*\b|\bbackdoor/i,
  },
  {
    id: 'breach',
    many: 'break-ins and stolen data',
    one: 'a break-in',
    pattern:
      /\b(?:breach(?:ed|es)?|source code (?:stolen|leaked)|repos(?:itories)? stolen|data (?:stolen|leaked|leak)|was hacked|hackers stole|github compromised)\b/i,
  },
  {
    id: 'outage',
    many: 'outages',
    one: 'an outage',
    pattern: /\b(?:outages?|is down|down again|incident with|service disruption|goes dark)\b/i,
  },
  {
    id: 'license',
    many: 'licenses that change or are disputed',
    one: 'a license that changes or is disputed',
    isRare: true,
    pattern:
      /\b(?:re-?licens\w+|licens(?:e|ing) changes?|changes? (?:its |the )?licens\w+|switch\w* (?:to|from) (?:the )?(?:AGPL|GPL|MIT|Apache|BSL|SSPL)\w*|source[- ]available|to closed[- ]source|to an open[- ]source licen[sc]e|enforces? the A?GPL|violat\w+ (?:[\w’'-]+ ){0,3}(?:A?GPL|licen[sc]e)|GPL violation)\b/i,
  },
  {
    id: 'acquisition',
    many: 'projects and companies that change hands',
    one: 'a project or company that changes hands',
    isRare: true,
    pattern:
      /\b(?:acquires?|acquired|acquisition|acquiring|to buy|buys|bought by|merges? with|is joining [A-Z]\w+|joins (?:Mistral|Cloudflare|Shopify|OpenAI|Anthropic|Google|Microsoft|GitHub|Meta|AWS|Vercel))\b/,
  },
  {
    id: 'funding',
    many: 'money for projects and companies',
    one: 'money for a project or company',
    pattern:
      /\b(?:raises|raised|funding|valuation|maintainers fund|grants?|invests?|commits?|donates?|sponsors?)\b(?=.{0,120}(?:[$€£]\s?\d|fund|valuation|grant|million|billion))/i,
  },
  {
    id: 'end',
    many: 'projects and services that end',
    one: 'a project or service that ends',
    isRare: true,
    pattern:
      /\b(?:shutting down|shuts down|shut down|end[- ]of[- ]life|discontinu\w+|saying goodbye to|sunsets?|sunsetting|no longer (?:maintained|supported)|now limited and deprecated|ends (?:support|development)|is (?:now )?(?:archived|abandoned|unmaintained))\b/i,
    not: /\b(?:takedown|botnet|malware)\b/i,
  },
  {
    id: 'opened',
    many: 'code that was made open',
    one: 'code that was made open',
    pattern: /\bopen[ -]?sourc(?:es|ed|ing)\b/i,
  },
  {
    id: 'law',
    many: 'courts, laws and authorities',
    one: 'a court, law or authority',
    pattern:
      /\b(?:lawsuits?|sues|sued|EUCJ|European Commission|antitrust|legislation|subpoena\w*|age verification|bill\)|regulat(?:ion|ors?)|sanctions?|court (?:rules|orders|rejects)|draft laws?|EU (?:unveils|court|law|parliament|commission)|reported to authorities)\b/i,
  },
  {
    id: 'agent-risk',
    many: 'attacks on AI agents and coding assistants',
    one: 'an attack on AI agents or coding assistants',
    pattern:
      /\b(?:AI|coding) agents?\b(?=.{0,80}\b(?:attack|imperiled|hijack|delivery|poison))|\b(?:Claude Code|Codex|Copilot|MCP)\b(?=.{0,80}\b(?:flaw|hijack|stolen|stole|malicious|vulnerab\w*|attack))|\bprotestware for coding agents\b/i,
    not: /\b(?:attackers|hackers) use\b|\bbench\w*\b|\buncovers?\b|\bfinds?\b/i,
  },
  {
    id: 'machine-found',
    many: 'flaws that AI tools found',
    one: 'flaws that an AI tool found',
    pattern:
      /\b(?:AI|Mythos|Glasswing|LLM)\b[^.]{0,40}\b(?:finds?|found|detect(?:ed|s)|uncovers?|uncovered|discovers?|discovered)\b[^.]{0,40}\b(?:flaws?|vulnerabilit\w+|zero-days?|bugs?|CVEs?)/i,
  },
  {
    id: 'version',
    isWide: true,
    many: 'new versions',
    one: 'a new version',
    pattern:
      /^[\p{L}][\p{L}\p{N} .+/’'-]{1,30} (?:v\d{1,4}|v?\d{1,3}(?:\.\d{1,4}){1,3})(?:-?rc\d+)?(?:$|:| \(| [Rr]eleased?\b| is (?:out|here))|\bv?\d{1,3}(?:\.\d{1,4}){1,3}(?:-?rc\d+)? (?:released|is out|is here|now available)\b/u,
    not: /\bCVE-|\bvulnerab|\bflaw|\bexploit|^\[/i,
  },
  {
    id: 'rust',
    many: 'moves to Rust',
    one: 'a move to Rust',
    pattern:
      /\b(?:rust (?:port|rewrite)|rewritten in rust|rewrites? (?:[\w-]+ ){0,3}in rust|migrat\w+ (?:[\w-]+ ){0,2}to rust|rust coreutils)\b|\bRust製/i,
  },
]
