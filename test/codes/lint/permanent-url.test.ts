import { expect, test } from "vitest";
import { complaints, spoiled } from "./sample.ts";

const withUrl = (url: string) => complaints("permanent-url", spoiled("sources.yaml", "https://docs.acme.com/codes", url));
const COMMIT = "0123456789abcdef0123456789abcdef01234567";

test("accepts the sample", () => {
  expect(complaints("permanent-url")).toEqual([]);
});

test.each([
  "https://github.com/acme/pos/blob/HEAD/src/codes.c",
  `https://raw.githubusercontent.com/acme/pos/${COMMIT}/codes.c`,
  "https://docs.acme.com/search-api/codes?version=3",
  "https://web.archive.org/web/2020/http://acme.com/",
])("accepts %s", (url) => {
  expect(withUrl(url)).toEqual([]);
});

test.each([
  ["http://acme.com/codes", /does not start with https.*archived copy/],
  ["acme.com/codes", /is not an address/],
  ["https://localhost:8080/codes", /not on the public web/],
  ["https://192.168.1.4/codes", /not on the public web/],
  ["https://wiki.internal/codes", /not on the public web/],
  ["https://user:secret@acme.com/codes", /name or password/],
  ["https://bit.ly/3abc", /short link/],
  ["https://www.google.com/search?q=visa+51", /search results/],
  ["https://www.baidu.com/s?wd=51", /search results/],
  ["https://github.com/search?q=51&type=code", /search results/],
  ["https://webcache.googleusercontent.com/x", /passing copy/],
  ["https://acme.s3.amazonaws.com/a.pdf?X-Amz-Signature=1&Expires=2", /expires/],
  ["https://raw.githubusercontent.com/acme/pos/main/codes.c", /without a commit.*blob\/HEAD/],
])("refuses %s and says what to write", (url, message) => {
  expect(withUrl(url)).toEqual([expect.stringMatching(message)]);
});

test("only a printed document, which names its edition, has no address", () => {
  expect(complaints("permanent-url", spoiled("sources.yaml", `  edition: "2019"\n`, ""))).toEqual([
    expect.stringMatching(/^sources\.yaml:8 "acme-print" has neither url nor edition/),
  ]);
});
