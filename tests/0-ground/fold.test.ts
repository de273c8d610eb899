import anyAscii from "any-ascii";
import { expect, it } from "vitest";
import { fold } from "../../src/0-ground/fold.ts";

/** Letters beyond ASCII of alphabets that names in the news are written in. */
const alphabets = {
  Turkish: "ÇĞİÖŞÜçğıöşü",
  Vietnamese: "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯăđĩũơưẠảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
  Polish: "ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
  Czech: "ÁČĎÉĚÍŇÓŘŠŤÚŮÝŽáčďéěíňóřšťúůýž",
  Romanian: "ĂÂÎȘȚăâîșțŞŢşţ",
  Hungarian: "ÁÉÍÓÖŐÚÜŰáéíóöőúüű",
  Spanish: "ÁÉÍÑÓÚÜáéíñóúü",
  Portuguese: "ÀÁÂÃÇÉÊÍÓÔÕÚàáâãçéêíóôõú",
  Nordic: "ÅÄÖØåäöø",
  Baltic: "ĀČĒĢĪĶĻŅŠŪŽĖĮŲāčēģīķļņšūžėįų",
};

it.each(Object.entries(alphabets))("folds %s letters to the ASCII letter that readers type", (_, letters) => {
  expect([...letters].filter((letter) => fold(letter) !== anyAscii(letter).toLowerCase())).toEqual([]);
});

it("folds the Azerbaijani ə to a, as its names are written abroad", () => {
  expect([fold("Əhmədzadə"), fold("Həsənov")]).toEqual(["ahmadzada", "hasanov"]);
});

it("gives one form to letters with marks set on and letters made with them", () => {
  for (const text of Object.values(alphabets)) expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
});
