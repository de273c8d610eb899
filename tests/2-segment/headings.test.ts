import { expect, test } from "vitest";
import { shippedEngine } from "../own-articles.ts";

const sentencesOf = (text: string): string[] => {
  const { doc } = shippedEngine();
  doc.read(text);
  return Array.from({ length: doc.sentences }, (_, sentence) => {
    const { first, last } = doc.sentenceRange(sentence);
    return doc.slice(first, last);
  });
};

test.each([
  ["They met in Oslo.\n\nThe way ahead\n\nThe minister will travel.", ["They met in Oslo.", "The way ahead", "The minister will travel."]],
  ["They met.\n\nWhat they agreed on\n\nTrade comes first.", ["They met.", "What they agreed on", "Trade comes first."]],
  // An article ends no line of its own.
  ["They saw the\n\nHarbour Office.", ["They saw the\n\nHarbour Office."]],
  ["- They met **Ann Berg**.\n- They left.", ["They met **Ann Berg**.".replaceAll("*", ""), "They left."]],
])("%j", (text, sentences) => expect(sentencesOf(text)).toEqual(sentences));
