// table
/**
 * Owners that publish several titles with newsrooms or desks in common, by the registrable hosts of the titles. Only what is
 * well known and stays for years; who else belongs together is seen by the same text at both.
 */
export const ownersOfTitles: Readonly<Record<string, readonly string[]>> = {
  'Axel Springer': ['bild.de', 'businessinsider.com', 'businessinsider.de', 'politico.com', 'politico.eu', 'welt.de'],
  BBC: ['bbc.co.uk', 'bbc.com'],
  'Condé Nast': ['arstechnica.com', 'newyorker.com', 'vanityfair.com', 'wired.com', 'wired.it', 'wired.jp'],
  'Dow Jones': ['barrons.com', 'marketwatch.com', 'wsj.com'],
  Foundry: [
    'cio.com',
    'computerworld.com',
    'csoonline.com',
    'infoworld.com',
    'macworld.com',
    'networkworld.com',
    'pcworld.com',
    'techhive.com',
  ],
  Future: [
    'androidcentral.com',
    'gamesradar.com',
    'itpro.com',
    'laptopmag.com',
    'livescience.com',
    'pcgamer.com',
    'space.com',
    'techradar.com',
    'tomsguide.com',
    'tomshardware.com',
    'windowscentral.com',
  ],
  Guardian: ['guardian.co.uk', 'theguardian.com'],
  'Informa TechTarget': ['computerweekly.com', 'darkreading.com', 'informationweek.com', 'lightreading.com', 'techtarget.com'],
  'New York Times': ['nytimes.com', 'theathletic.com'],
  Nikkei: ['ft.com', 'nikkei.com'],
  'Situation Publishing': ['blocksandfiles.com', 'devclass.com', 'nextplatform.com', 'theregister.co.uk', 'theregister.com'],
  'Slashdot Media': ['slashdot.org', 'sourceforge.net'],
  TechnologyAdvice: ['datamation.com', 'eweek.com', 'serverwatch.com', 'techrepublic.com'],
  Valnet: ['androidpolice.com', 'howtogeek.com', 'makeuseof.com', 'polygon.com', 'xda-developers.com'],
  'Vox Media': ['nymag.com', 'theverge.com', 'vox.com'],
  'Ziff Davis': ['cnet.com', 'eurogamer.net', 'ign.com', 'lifehacker.com', 'mashable.com', 'pcmag.com', 'zdnet.com'],
}
