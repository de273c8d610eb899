import type { Draw, Told } from "./swap.ts";

/** Lines of the page that are none of the article; each is written as one stretch with blank lines around it. `#` is the outlet. */
export type Lines = readonly string[];

/** Above everything that the article has. */
export const ABOVE: Lines = [
  "Home > News > Politics",
  "Home » World » Diplomacy",
  "Home / News / Foreign Affairs",
  "Home | News | Politics | Business | Sport | Culture | Opinion | Contact",
  "HOME\nNEWS\nPOLITICS\nECONOMY\nSOCIETY\nSPORT\nCULTURE\nVIDEO",
  "Skip to main content",
  "Skip to content\n\nSearch\n\nMenu",
  "☰ Menu",
  "Subscribe | Log in",
  "Sign in\nRegister\nE-paper",
  "We use cookies to improve your experience. By continuing to browse the site you agree to our use of cookies. Accept",
  "This website uses cookies to improve your experience. Accept Reject Read more",
  "Advertisement",
  "- Advertisement -",
  "Breaking News",
  "BREAKING\nFuel prices to rise by 4 percent from midnight\nTwo ministers sworn in at State House",
  "Trending now: Floods | Budget 2031 | Chess Olympiad",
  "TRENDING\nFlood warning for three districts\nWhy onions cost twice as much\nStriker signs for €12m",
  "Latest news\n12:40 Parliament adopts budget\n12:15 Minister flies to Vienna for talks\n11:58 Inflation slows to 3.2%",
  "Font size\nA- A A+",
  "Text size: A A A",
  "Listen to this article",
  "Reading time: 3 minutes",
  "2 min read",
  "Share\nFacebook\nTwitter\nWhatsApp\nTelegram",
  "English | Français | العربية",
  "EN\nRU\nDE",
  "24 °C",
  "Watch live",
  "ADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT",
  "Politics",
  "NATIONAL",
  "World News",
  "Diplomacy",
  "Home\nPolitics",
];

/** Below everything that the article has. */
export const BELOW: Lines = [
  "Also read: Prime minister to visit Oslo on Monday",
  "Also Read | Foreign secretary meets Peruvian envoy",
  "ALSO READ\nArmy chief receives Chilean general\nTrade with Laos up 14 percent in 2019",
  "Read also:\nMinister meets Finnish counterpart in Doha\nPresident flies home from Lima",
  "Related news\n\nSpeaker receives ambassador of Malta\n\nPresident to pay state visit to Chile in May",
  "Related Articles\nIceland's foreign minister arrives in Quito\nUS$40 million for village roads",
  "You may also like\nFour killed as bus falls into ravine\nChess: Norwegian leads after six rounds",
  "More from Politics\nDefence minister visits garrison\nOpposition leader to meet president on Friday",
  "Most read\n1. Rents rise by 11 percent\n2. Minister receives Danish ambassador\n3. Ten places to see in autumn",
  "MOST READ NEWS\nSenate approves deal with Norway\nPremier meets Sultan in Muscat\nThree rescued at sea",
  "Trending: Budget, Elections, Football",
  "Tags: diplomacy, foreign ministry, bilateral relations",
  "Tags: #diplomacy #talks #cooperation",
  "TAGS\ndiplomacy\ntalks\nvisit",
  "Topics: Diplomacy | Defence | Trade",
  "Filed under: Politics, World",
  "Categories: News, Politics",
  "Keywords: minister; visit; agreement",
  "Share this article: Facebook | Twitter | WhatsApp | Email",
  "Share this:\nTwitter\nFacebook\nLike this:\nLike Loading...",
  "FacebookTwitterWhatsAppTelegramEmail",
  "Share on Facebook\nShare on Twitter",
  "Like 214 Share 17",
  "Views: 2,314",
  "1 204 views",
  "👁 845",
  "Read: 312 times",
  "Comments (12)",
  "0 Comments",
  "3 Comments\nMarta: Well done, minister!\nReply",
  "Leave a Reply\nYour email address will not be published. Required fields are marked *\nName\nEmail\nWebsite",
  "Leave a comment\nYou must be logged in to post a comment.",
  "Subscribe to our newsletter and get the top five stories every morning",
  "Sign up for our daily briefing\nEnter your email",
  "Get the latest news in your inbox. Sign up here.",
  "Follow us on Facebook, Twitter and Telegram",
  "Stay informed! Join our Telegram channel with 25,000 readers.",
  "Download our app from Google Play and the App Store",
  "Previous article\nGovernor opens 3 km road\nNext article\nMinister meets Swiss ambassador",
  "« Older post\nNewer post »",
  "← Rains kill nine in the south\n→ Foreign minister meets Cuban envoy",
  "Back to top",
  "Print\nEmail\nPDF",
  "Print this page",
  "Advertisement",
  "Advertise with us | Privacy Policy | Terms of Use | Contact",
  "About us | Editorial policy | Contact us | Careers",
  "Privacy policy\nTerms of use\nContact",
  "The views expressed in this article are those of the author and do not necessarily reflect our policy.",
  "If you notice an error in the text, highlight it and press Ctrl+Enter.",
  "Found a typo? Select it and press Ctrl + Enter",
  "When using our materials, a link to the source is mandatory.",
  "No part of this publication may be reproduced without written permission.",
  "Do you have a story for us? Write to newsroom@coppercoast.example or call +260 211 555 012.",
  "Support independent journalism. Donate $5 a month.",
  "Latest News\n\n18:20 Two fishermen rescued\n18:05 Premier receives Omani prince\n17:45 Gas price falls by 3%",
  "Recommended\nPresident of Iceland meets farmers\nPrice of bread to rise by 10 percent",
  "RECOMMENDED FOR YOU\nIs it safe to eat mushrooms?\n5 things to know about the new tax",
  "See also\nChina's vice premier meets delegation from Malta",
  "SEE ALSO: Foreign minister meets Uruguayan counterpart",
  "In other news\nStorm damages 120 houses\nAirport gets second runway",
  "Sponsored\nHow I earn $3,000 a week from home\nDoctors hate this trick",
  "Around the web\nPromoted content by Adwheel\n7 foods you should never eat",
  "Archive\nJune 2024\nMay 2024\nApril 2024",
  "Loading...",
  "Show comments",
  "Report an error",
  "Rate this article: 4.5/5 (12 votes)",
  "Copy link",
  "Editor's choice\nWhy the lake is shrinking\nHow 40,000 teachers were trained",
];

/** Between two paragraphs of the article. */
export const AMID: Lines = [
  "Read more: Foreign minister to meet Chilean counterpart",
  "READ MORE: Premier receives Icelandic envoy",
  "Read More\nSpeaker leaves for Lima on Friday",
  "Read also: Army chief visits Jordan",
  "Also Read: President meets Swiss bankers",
  "ALSO READ | Fuel prices up by 5 percent",
  "READ ALSO: Senate approves $3 billion loan",
  "Related: Defence minister flies to Tokyo",
  "RELATED STORY: Envoy calls on minister",
  "SEE ALSO: Trade with Malta up 12%",
  "[Read also: Sultan receives Kenyan minister]",
  ">> Read: Two ministers meet in Vienna",
  "» Foreign secretary to visit Oslo",
  "More on this: Budget talks collapse",
  "Don't miss: Ten places to see in autumn",
  "Watch: Minister answers questions on floods",
  "Advertisement",
  "ADVERTISEMENT",
  "- Advertisement -",
  "--Advertisement--",
  "Advertisement - scroll to continue",
  "Story continues below this ad",
  "Article continues after advertisement",
  "STORY CONTINUES BELOW",
  "Continue reading below",
  "(adsbygoogle = window.adsbygoogle || []).push({});",
  "Loading...",
  "Photo: Press Service",
  "Photo by Marta Lind/Copper Coast Agency",
  "PHOTO: Handout",
  "Image: Government of Ruritania",
  "(Photo credit: Press Office)",
  "[Photo courtesy of the ministry]",
  "Credit: Marta Lind",
  "FILE PHOTO",
  "File photo",
  "Picture: supplied",
  "© Marta Lind/Copper Coast Agency",
  "Subscribe to our newsletter",
  "Sign up for our morning briefing and never miss a story.",
  "Follow us on Telegram",
  "Join our WhatsApp channel for breaking news",
  "Share",
  "Tweet",
  "* * *",
  "***",
  "– – –",
];

/** Headings inside the text: they say nothing that has a row. */
export const SUBHEADS: Lines = [
  "Closer ties",
  "What they agreed",
  "Background",
  "A shared frontier",
  "BROADER COOPERATION",
  "The way ahead",
  "Next steps",
  "'A new chapter'",
  "Trade and investment",
  "## Talks behind closed doors",
  "**Regional issues**",
  "Bilateral Relations:",
  "Why it matters",
  "Old friends, new plans",
  "HISTORIC TIES",
];

/** Below a picture; `A` and `B` are two who met. */
export const CAPTIONS: Lines = [
  "A (left) and B. Photo: Press Service",
  "A (R) shakes hands with B. (Photo: Handout)",
  "A, right, with B. Credit: Marta Lind",
  "A (left) greets B before their talks. Photo by Marta Lind",
  "B and A during the meeting | Photo: Press Office",
  "A meets B. — Handout photo",
  "Caption: A (L) with B",
  "Photo shows A (2nd L) and B (2nd R).",
  "A, left, and B pose for a photo ahead of their meeting. [Press Office]",
  "A welcomes B (Picture: Copper Coast Agency)",
  "Image caption, A and B",
  "B is welcomed by A. © Press Service",
];

/** Half of the lines have been looked at: those of even places. */
export const half = (lines: Lines, seen: boolean): Lines => lines.filter((_, at) => (at % 2 === 0) === seen);

/** Where the article's own words begin: behind the header or front matter. */
export function ownStart(text: string): number {
  const matter = /^---\n[\s\S]*?\n---\n/.exec(text);
  if (matter !== null && /^\w+:/m.test(matter[0])) return matter[0].length;
  return /^ date \d{4}-\d\d-\d\d(?: \d\d:\d\d)? ?/.exec(text)?.[0].length ?? 0;
}

export function above({ text }: Told, line: string): string | undefined {
  const at = ownStart(text);
  // A date that the page gives would stand below the site's own lines.
  return `${text.slice(0, at).replace(/(?<=^ date [\d:-]+)$/, " ")}${line}\n\n${text.slice(at).trimStart()}`;
}

export const below = ({ text }: Told, line: string): string => `${text.trimEnd()}\n\n${line}\n`;

/** Between two long paragraphs behind the first, or undefined. */
export function amid({ text }: Told, line: string, draw: Draw, gap = "\n\n"): string | undefined {
  const parts = text.split("\n\n");
  const places = parts.flatMap((part, at) => (at > 0 && isLong(part) && isLong(parts[at - 1] as string) ? [at] : []));
  if (places.length === 0) return undefined;
  const at = draw.one(places);
  return [parts.slice(0, at).join("\n\n"), line, parts.slice(at).join("\n\n")].join(gap);
}

const isLong = (part: string): boolean => part.length > 110 && /[.!?]["”’]?$/.test(part);

/** A caption of the first meeting's parties above the article's second paragraph. */
export function captioned(told: Told, pattern: string, draw: Draw): string | undefined {
  for (const { status, mode, date, participants } of told.gold.meetings) {
    const names = participants.map(({ name }) => name).filter((name): name is string => typeof name === "string" && name !== "");
    const isNews = told.gold.meetings.length === 1 && mode === "in_person" && date === told.gold.article.published;
    if (status !== "held" || !isNews || names.length !== 2 || participants.length !== 2) continue;
    return amid(
      told,
      pattern.replace(/\b[AB]\b/g, (who) => (who === "A" ? names[0] : names[1]) as string),
      draw,
    );
  }
  return undefined;
}
