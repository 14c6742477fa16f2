/** The systems that have a counter card, as static paths. */
import { catalogue } from "../catalogue.ts";
import { inBothLanguages } from "../paths.ts";
import { hasCard } from "./choose.ts";

export async function cardPaths() {
  const { systems } = await catalogue();
  const shown = systems.filter(hasCard);
  for (const { id, codes } of shown) {
    if (codes.some(({ code }) => code.toLowerCase() === "card")) {
      throw new Error(`${id} has a code "card", whose page would lie where its counter card does. Move the card in site/paths.ts.`);
    }
  }
  return inBothLanguages(shown.map((system) => ({ params: { system: system.id }, props: { system } })));
}
