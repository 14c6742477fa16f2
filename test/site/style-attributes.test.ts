import { expect, it } from "vitest";
import { withoutStyleAttributes } from "../../site/head/style-attributes.ts";

it("turns the style attributes that are known into plain ones, and leaves the rest of the page alone", () => {
  expect(withoutStyleAttributes('<svg class="a" style="--sl-icon-size: 1em;"><path d="M0 0"/></svg>')).toBe(
    '<svg class="a"><path d="M0 0"/></svg>',
  );
  expect(withoutStyleAttributes('<svg style="--sl-icon-size: 1.25rem;">')).toBe('<svg data-icon-size="1.25">');
  expect(withoutStyleAttributes('<ul class="x" style="--depth: 1;"><li>')).toBe('<ul class="x" data-depth="1"><li>');
  expect(withoutStyleAttributes('<pre>&lt;p style="color:red"&gt;</pre>')).toBe('<pre>&lt;p style="color:red"&gt;</pre>');
});

it("stops the build at a style that the browser would ignore, and says what to do", () => {
  expect(() => withoutStyleAttributes('<p style="color: red">')).toThrow(/color: red.*Use a class/);
});
