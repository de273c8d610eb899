/**
 * What a line of the page is, where it is none of the article:
 * `line` itself; `list`: a heading over links, which are none either; `last`: the article is over.
 */
export type Furniture = "line" | "list" | "last";

export interface Pattern {
  readonly kind: Furniture;
  /** Longest line that it may mark. */
  readonly longest: number;
  readonly pattern: RegExp;
}

const pattern = (kind: Furniture, longest: number, source: string): Pattern => ({ kind, longest, pattern: new RegExp(source, "iy") });
/** The line's end, marks before it allowed. */
const END = "[ \\t:.!…»>|*_-]*(?=\\n|$)";

/** By the first character of the line, in small letters; `#` stands for a digit. Anchored: each is tried at the line's beginning only. */
export const PATTERNS: Readonly<Record<string, readonly Pattern[]>> = {
  "#": [
    pattern(
      "line",
      60,
      `[\\d,.]+(?: \\d{3})* ?[km]? ?(?:views?|reads?|comments?|shares?|likes?|hits|photos?|replies|followers|min(?:ute)?s? read)${END}`,
    ),
    pattern("line", 40, `\\d+ ?(?:s|sec(?:ond)?s?|min(?:ute)?s?|h|hours?|days?|weeks?|months?|years?) ago${END}`),
    pattern("line", 300, "\\d{1,2}[./-]\\d{1,2}[./-]\\d{4}(?=[A-Za-z])"),
    pattern("last", 160, "\\d+ (?:responses?|thoughts?|comments?|replies) (?:to|on) "),
    pattern("line", 40, `[\\d.,]+ ?[kmg]b${END}`),
    pattern("line", 12, `\\d{1,3}(?:\\.\\d)? ?°? ?C${END}`),
  ],
  "[": [pattern("line", 900, "\\[caption\\b")],
  a: [
    // the banner of pages under .gov and .mil, "official website" among it
    pattern("line", 90, `an official website of the (?:united states|u\\.?s\\.?) government(?: here[’']s how you know)?${END}`),
    pattern("line", 140, "a \\.(?:gov|mil) website belongs to an official\\b"),
    pattern("line", 200, "a lock \\( ?(?:lock|🔒)? ?\\) or https://"),
    pattern("line", 300, "also (?:read|see|watch)[ \\t]?[:|–-]"),
    pattern("list", 30, `(?:also (?:read|see)|around the web|archives?)${END}`),
    pattern("line", 60, `article continues (?:after|below)[^\\n]{0,30}${END}`),
    pattern("last", 2000, "about the authors?\\b"),
    pattern("line", 600, "allafrica (?:publishes|is a voice|administers)\\b"),
    pattern(
      "line",
      40,
      `(?:advertise?ment|advertise with us|audio by \\w+|article thumbnail|all news|a[+-] ?a[+-]?|add (?:a |your )?comments?|adjust font size)${END}`,
    ),
    pattern("line", 400, "all rights? reserved"),
    pattern(
      "line",
      300,
      "(?:any|all) (?:use|reproduction|reprinting|copying|quotation) of (?:the |our |site )?(?:materials?|contents?|information|texts?)\\b",
    ),
  ],
  b: [
    pattern("line", 40, `(?:back to (?:top|the top|home)|bookmark|breaking news|be the first to (?:comment|like)[^\\n]{0,30})${END}`),
    pattern("line", 200, "by (?:continuing|signing up|clicking|subscribing|registering)\\b"),
  ],
  c: [
    pattern("line", 120, "(?:categor(?:y|ies)|credits?) ?: ?"),
    pattern("line", 60, `continue reading\\b[^\\n]{0,30}${END}`),
    pattern("line", 300, "copyright\\b"),
    pattern(
      "line",
      60,
      `(?:click here|cookie settings|contact us|copy (?:link|url)|close|currency converter|comments? ?\\(?\\d*\\)?|count ?: ?\\d+)${END}`,
    ),
    pattern("line", 300, "(?:click here to|cookies? )"),
  ],
  d: [
    pattern("line", 200, "do(?: not|n['’]t) miss\\b"),
    pattern("last", 4000, "disclaimer\\b ?[:\\n]"),
    pattern("line", 90, `donate (?:now|today|here)\\b[^\\n]{0,70}${END}`),
    pattern("last", 40, `(?:deja un comentario|deixe um comentário)${END}`),
    pattern("line", 60, `distribution channels${END}`),
    pattern("line", 200, "(?:download (?:our|the) |discover more|do you have)"),
  ],
  e: [
    pattern("line", 40, `(?:e-?mail(?: (?:icon|this|article|address\\*?))?|enlarge(?: image)?|e-?paper|english|explore more)${END}`),
    pattern("line", 120, "(?:(?:editing|edited|editor|editors) ?(?:by\\b|:)|edit\u00e9 par\\b|editado por\\b)"),
    pattern("line", 200, "enquir(?:y|ies) ?:"),
    pattern("list", 30, `editor[’']?s['’]? (?:choice|picks?)${END}`),
  ],
  f: [
    pattern(
      "line",
      40,
      `(?:facebook|flipboard|font size|fullscreen|file (?:photo|picture|image))(?: icon)?(?: (?:twitter|x|whatsapp|email|telegram|linkedin|youtube|instagram|tiktok)){0,8}${END}`,
    ),
    pattern(
      "line",
      300,
      "(?:follow (?:us|our|the|@)|found an? (?:typo|error|mistake)|filed under ?:|for more (?:news|information|stories|details)|for further information|for the latest)",
    ),
  ],
  g: [
    pattern(
      "line",
      60,
      `(?:google (?:news|icon|plus)|go to (?:the )?(?:main|search|top|home)[^\\n]{0,30}|get the latest[^\\n]{0,40}|gallery)${END}`,
    ),
  ],
  h: [
    pattern("line", 30, `here[’']s how you know${END}`),
    pattern("line", 30, `(?:home|homepage|hot news|headlines)${END}`),
    pattern("list", 30, `highlights${END}`),
    pattern("line", 90, "home ?[|>»/] ?"),
  ],
  i: [
    pattern("line", 60, `(?:instagram|image|image credit[^\\n]{0,40}|immediate release|in this story|index)${END}`),
    pattern("list", 40, `(?:in other (?:news|media)|in case you missed it)${END}`),
    pattern("line", 60, "images?(?: (?:by|credits?|source|courtesy))? ?[:©] ?[^\\n]{0,36}(?=\\n|$)"),
    pattern(
      "line",
      200,
      "if you (?:(?:have|see|want|wish|would like|like) (?:any|this|to)|(?:notice|find|found|spot|see) an? (?:error|typo|mistake))\\b",
    ),
  ],
  j: [
    pattern("line", 200, "javascript (?:is (?:off|disabled|required|not enabled)|must be|seems to be)\\b"),
    pattern("line", 200, "join (?:us|our|the conversation|the discussion|whatsapp|telegram)"),
  ],
  k: [pattern("line", 40, `kaynak(?: ?/ ?source)?${END}`), pattern("line", 200, "keep (?:up with|in touch)")],
  l: [
    pattern("line", 200, "(?:leia (?:também|mais)|lea también|lire aussi) ?[:|»]"),
    pattern("last", 4000, "legal disclaimer\\b ?[:\\n]"),
    pattern("last", 60, `leave (?:a|your) (?:reply|comment)[^\\n]{0,20}${END}`),
    pattern("list", 40, `latest (?:news|stories|posts|articles|headlines|updates|videos?)${END}`),
    pattern(
      "line",
      60,
      `(?:linkedin|like this|left menu|load(?:ing)?(?: more)?|log ?in|listen(?: to this article)?|link copied)(?: icon)?${END}`,
    ),
  ],
  m: [
    pattern("line", 200, "most (?:read|viewed|popular|shared) ?:"),
    pattern(
      "list",
      60,
      `(?:more (?:from|in|on|stories|news|top|about|headlines|articles|related)[^\\n]{0,30}|most (?:read|viewed|popular|commented|recent|shared)[^\\n]{0,20}|mosaic)${END}`,
    ),
    pattern("line", 40, `(?:menu|main menu|messenger|main page|my account)${END}`),
    pattern("line", 60, "menafn\\d{6,}"),
  ],
  n: [
    pattern("list", 30, `(?:next|newer) (?:articles?|posts?|story|news)${END}`),
    pattern("line", 200, "no part of this (?:publication|article|site|website)\\b"),
    pattern("line", 120, "(?:news id|next (?:article|post|story)|never miss)\\b"),
    pattern("line", 40, `(?:no comments(?: yet)?|newsletters?|next|news feed)${END}`),
  ],
  o: [
    pattern("line", 40, `official websites use \\.(?:gov|mil)${END}`),
    pattern("list", 30, `off the wire${END}`),
    pattern("line", 40, `(?:orphus sistemi|open in app|our standards|ok)${END}`),
  ],
  p: [
    pattern("line", 200, "(?:popular (?:today|now|this week)|previous) ?:"),
    pattern(
      "list",
      60,
      `(?:(?:previous|prev) (?:articles?|posts?|story|news)|promoted(?: (?:content|stories|links?))?(?: by [^\\n]{1,30})?|paid content)${END}`,
    ),
    pattern("line", 60, "(?:photos?|pictures?|pic)(?: (?:by|credits?|source|courtesy))? ?[:©/] ?[^\\n]{0,36}(?=\\n|$)"),
    pattern(
      "line",
      40,
      `(?:print(?: (?:article|this|version|icon))?|pinterest(?: icon)?|photos?|popular|press enter|parteneri|privacy policy|page \\d+[^\\n]{0,10})${END}`,
    ),
    pattern(
      "line",
      200,
      "(?:please (?:share|enable|note that|subscribe|log|sign|contact|follow)|previous (?:article|post|story)|(?:published|posted|prepared|written|translated) by ?:)",
    ),
  ],
  r: [
    pattern(
      "line",
      90,
      `(?:rate this (?:article|post|news)\\b[^\\n]{0,60}|report an? (?:error|mistake|typo)[^\\n]{0,30}|reading time ?:? ?\\d+[^\\n]{0,20})${END}`,
    ),
    pattern(
      "line",
      300,
      "(?:read(?: (?:more|also|next|full|the (?:full|original)))?|recommended|related)(?: (?:news|stor(?:y|ies)|articles?|posts?|topics?|article on))? ?[:|»>–-]",
    ),
    pattern(
      "list",
      50,
      `(?:related(?: (?:news|stor(?:y|ies)|articles?|posts?|topics|content|links|coverage))?|recommended(?: (?:for you|stories|articles))?|read (?:more|also|next|full story|this)|recent (?:posts|news|articles|stories))${END}`,
    ),
    pattern("line", 60, `(?:reddit|rss|register|repost|resize)${END}`),
    pattern("line", 120, "(?:reporters?|reporting) ?(?:by\\b|:)"),
    pattern("line", 200, "read the original article on\\b"),
  ],
  s: [
    pattern("line", 60, `secure \\.(?:gov|mil) websites use https${END}`),
    pattern(
      "line",
      120,
      `(?:share|shares|share (?:this|on|via|the|it|with)[^\\n]{0,60}|share:[^\\n]{0,80}|share[ |]+print[^\\n]{0,60}|skip to[^\\n]{0,30}|search|sections|sign (?:up|in)|spot_?img|sport|send by e-?mail|save|scroll[^\\n]{0,30}|select[^\\n]{0,20}|submit[^\\n]{0,20}|show (?:more|comments)|see more|site ?map)${END}`,
    ),
    pattern(
      "line",
      300,
      "(?:subscribe|sign up|stay (?:connected|tuned|updated|informed|up to date)|support (?:our|independent)|select (?:it|the text) and press|see also ?:|see more ?:|story continues|scan the qr)",
    ),
    pattern("list", 40, `(?:similar (?:news|articles|stories|posts)|see also|sponsored(?: (?:content|links?|stories))?)${END}`),
  ],
  t: [
    pattern("line", 300, "there (?:were|are) [\\d,]+ press releases"),
    pattern("line", 200, "(?:tags?|topics?|keywords|tel|telephone|trending(?: now| today)?) ?:"),
    pattern("line", 40, `(?:twitter|tweet|telegram|travel page|ticker|tumblr|translator|tagged)(?: icon)?${END}`),
    pattern("line", 90, "(?:local |current )?time in [^:\\n]{3,30}: ?\\d"),
    pattern("line", 40, `(?:tags|text size ?:?[a+ -]{0,12})${END}`),
    pattern("list", 40, `(?:top (?:stories|news|headlines)|trending(?: now)?|the latest)${END}`),
    pattern("line", 300, "(?:this (?:website|site) uses|the views expressed|the opinions expressed|terms of (?:use|service))"),
  ],
  v: [
    pattern("line", 60, `(?:views?|visits?|visitors?|hits) ?[:(]? ?[\\d,.]+[)]?${END}`),
    pattern("line", 40, `(?:video|viber|vk|view (?:all|more|detail|gallery)[^\\n]{0,20}|vkontakte)${END}`),
  ],
  w: [
    pattern("line", 300, "when (?:using|quoting|reprinting|citing) (?:our |the |site |any )?(?:materials?|articles?|information)\\b"),
    pattern("line", 40, `(?:whatsapp|watch(?: (?:live|video|now))?|write (?:a|your) comment|wechat|weibo)(?: icon)?${END}`),
    pattern("line", 40, `what are you (?:looking|searching) for ?\\??${END}`),
    pattern("last", 2000, "while most comments will be posted"),
    pattern("line", 1200, "we (?:use|value|and our partners (?:use|store)) (?:cookies|your privacy|technolog)"),
    pattern("line", 120, "(?:writing|written) by\\b ?:?"),
  ],
  y: [
    pattern("line", 260, "you have accessed part of a historical collection on\\b"),
    pattern("line", 60, `(?:you are here[^\\n]{0,50}|your e-?mail[^\\n]{0,50})${END}`),
    pattern("list", 50, `(?:you (?:may|might) (?:also )?(?:like|be interested in)[^\\n]{0,20})${END}`),
    pattern("last", 40, `you just read${END}`),
    pattern("line", 200, "(?:you have \\d+ characters|your email address will not)\\b"),
  ],
  "<": [pattern("line", 40, `< ?\\d+ min(?:ute)?s?(?: read)?${END}`)],
  "©": [pattern("line", 300, "©")],
  "(": [
    pattern("list", 10, `\\(end\\)${END}`),
    pattern("line", 120, `\\((?:photo|image|file photo|pic|visited \\d+|attn|\\d(?:st|nd|rd|th) ld)\\b[^\\n]{0,110}\\)${END}`),
    pattern("line", 10, `\\([a-z]{2,4}(?:/[a-z]{2,4})?\\)${END}`),
  ],
  "-": [pattern("line", 60, `- ?advertise?ment ?-${END}`), pattern("line", 12, `-a ?\\+ ?a${END}`)],
  "+": [pattern("line", 12, `\\+a ?- ?a${END}`)],
};
