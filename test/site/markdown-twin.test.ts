import { expect, it } from "vitest";
import { markdownOf } from "../../site/twins/markdown.ts";

const page = (main: string) => `<!doctype html><html><body><nav>menu</nav><main>${main}</main><footer>foot</footer></body></html>`;

it("keeps headings, text, lists, tables and code, and nothing of what surrounds them", () => {
  const markdown = markdownOf(
    page(
      '<nav>trail</nav><h1>Codes</h1><h2 id="a">A<a class="sl-anchor-link" href="#a">#</a></h2><p>One <code>51</code>.</p><ul><li>x</li></ul>' +
        "<table><thead><tr><th>Code</th></tr></thead><tbody><tr><td>a|b</td></tr></tbody></table><pre><code>curl x</code></pre><script>1</script><footer>f</footer>",
    ),
  );
  expect(markdown).toContain("# Codes\n\n## A\n\nOne `51`.\n\n- x\n");
  expect(markdown).toContain("| Code |");
  expect(markdown).toContain("a\\|b");
  expect(markdown).toContain("curl x");
  expect(markdown).not.toMatch(/menu|trail|foot|script|#a|\bf\b/);
});

it("leads to the twins of pages, and to everything else as it is", () => {
  const markdown = markdownOf(
    page(
      '<p><a href="/zh/unionpay/51/">a</a> <a href="/zh/">b</a> <a href="/zh/guide/x/#y">c</a> <a href="/data/codes.csv">d</a> <a href="https://example.com/zh/">e</a></p>',
    ),
  );
  for (const address of ["/zh/unionpay/51.md", "/zh.md", "/zh/guide/x.md#y", "/data/codes.csv", "https://example.com/zh/"]) {
    expect(markdown).toContain(`](${address})`);
  }
});

it("keeps small print apart from what stands above it", () => {
  expect(markdownOf(page('<ul><li><a href="https://example.com/a">Title</a><small>Publisher</small></li></ul>'))).toBe(
    "- [Title](https://example.com/a) · Publisher\n",
  );
});

it("says in words what a diagram shows", () => {
  expect(markdownOf(page("<svg><title>Reversal</title><desc>The terminal asks</desc><path/></svg><svg><path/></svg>"))).toBe(
    "\\[Reversal. The terminal asks]\n",
  );
});
