// table
/** Where a forum program keeps the parts of a post. Selectors are those of `selector.ts`; the first element that fits is taken. */
export type ForumProgram = {
  readonly program: string
  readonly post: string
  readonly author: string
  readonly date: string
  readonly body: string
}

/** Checked against pages as served in 2024 to 2026. The first program of which a post is found reads the page. */
export const forumPrograms: readonly ForumProgram[] = [
  { program: 'Discourse', post: '.crawler-post', author: '.creator', date: 'time', body: '.post' },
  { program: 'Flarum', post: '.PostStream-item', author: '.PostUser-name', date: 'time', body: '.Post-body' },
  { program: 'FluxBB', post: '.blockpost', author: 'dt', date: 'h2', body: '.postmsg' },
  {
    program: 'Invision',
    post: '.cPost, .ipsEntry',
    author: '.cAuthorPane_author, .ipsEntry__username, .ipsUsername',
    date: 'time',
    body: '[data-role=commentContent]',
  },
  { program: 'MyBB', post: '.post', author: '.author_information, .largetext', date: '.post_date', body: '.post_body' },
  {
    program: 'NodeBB',
    post: '[component=post]',
    author: '[data-username], [itemprop=author], [component=user/status]',
    date: '.timeago',
    body: '[component=post/content]',
  },
  { program: 'phpBB', post: '.post', author: '.username, .username-coloured', date: 'time', body: '.content' },
  { program: 'Simple Machines', post: '.post_wrapper', author: 'h4', date: '.smalltext', body: '.inner' },
  {
    program: 'Stack Exchange',
    post: '.question, .answer',
    author: '.user-details[itemprop=author], .user-details',
    date: '.relativetime',
    body: '.s-prose',
  },
  { program: 'Vanilla', post: '.ItemDiscussion, .ItemComment', author: '.Author', date: 'time', body: '.Message' },
  { program: 'vBulletin 4', post: '.postcontainer', author: '.username', date: '.date', body: '.postcontent' },
  { program: 'vBulletin 3', post: '[id^=edit]', author: '.bigusername', date: '.thead', body: '[id^=post_message_]' },
  { program: 'XenForo', post: '.message--post', author: '.message-name', date: 'time', body: '.bbWrapper' },
  { program: 'XenForo 1', post: 'li.message', author: '.username', date: '.DateTime', body: '.messageText' },
]

/** A name or a date is a few words; what is longer was found by mistake. */
export const labelCharsMax = 60
