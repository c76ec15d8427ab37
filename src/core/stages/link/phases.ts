// table
/**
 * The steps that matters of one kind go through, in their order, by words of headlines in lower case: a flaw is disclosed, then
 * exploited, then mended. What is later on the same ladder goes on with what was earlier.
 */
export const ladders: Readonly<Record<string, readonly (readonly string[])[]>> = {
  breach: [
    ['breach', 'breached', 'hacked', 'hack', 'leak', 'leaked', 'stolen', 'ransomware', 'compromised', 'compromise', 'worm', '泄露', '被黑'],
    ['confirms', 'confirmed', 'admits', 'acknowledges', 'notifies', '承认', '证实'],
    ['arrested', 'arrest', 'charged', 'indicted', 'extradited', 'sentenced', 'pleads', 'disrupted', 'seized', 'dismantled', '被捕'],
  ],
  court: [
    ['sues', 'sued', 'lawsuit', 'complaint', '起诉', '提訴'],
    ['trial', 'jury', 'testifies', 'testimony', 'hearing', '庭审', '公判'],
    ['verdict', 'ruling', 'rules', 'ruled', 'convicted', 'acquitted', 'wins', 'loses', 'lost', 'won', '判决', '胜诉', '败诉', '判決'],
    ['appeal', 'appeals', 'settles', 'settlement', 'overturned', '上诉', '和解', '控訴'],
  ],
  deal: [
    ['talks', 'considering', 'bid', 'offer', '洽谈'],
    ['acquire', 'acquires', 'acquiring', 'acquisition', 'buys', 'agrees', '收购', '買収'],
    ['completes', 'completed', 'closes', 'approved', 'approves', 'blocked', 'blocks', '完成收购'],
  ],
  flaw: [
    ['vulnerability', 'vulnerabilities', 'flaw', 'flaws', 'zero-day', 'zero-days', 'rce', 'bug', '漏洞', '脆弱性'],
    ['exploited', 'exploitation', 'exploiting', 'exploit', 'kev', 'attacks', '被利用', '悪用'],
    ['patch', 'patched', 'patches', 'fix', 'fixed', 'fixes', 'mitigation', 'hotfix', '修复', '修正'],
  ],
  law: [
    ['proposes', 'proposed', 'proposal', 'draft', 'drafts', '草案'],
    ['vote', 'votes', 'voted', 'passes', 'passed', 'adopts', 'adopted', 'rejects', 'rejected', '通过', '可決'],
    ['signed', 'signs', 'enforced', 'enforcement', 'effective', '生效', '施行'],
  ],
  outage: [
    ['outage', 'down', 'disruption', 'offline', '宕机', '障害'],
    ['restored', 'resolved', 'recovered', '恢复', '復旧'],
    ['post-mortem', 'postmortem', 'root cause', 'incident report', '复盘'],
  ],
  release: [
    ['announces', 'announced', 'teases', 'upcoming', 'preview', 'beta', 'delayed', '预告', '予告'],
    ['released', 'releases', 'launches', 'launched', 'ships', 'available', 'out', '发布', '上线', 'リリース', '発売'],
  ],
}
