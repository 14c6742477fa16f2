/** The chosen option of a list whose focus stays in its input (ARIA combobox). */
export class Choice {
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.input = input;
    this.list = list;
    list.id ||= "lookup-list";
    // Attributes, not the properties that mirror them: browsers on old terminals know no such properties.
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", list.id);
    this.show([]);
  }

  /** Replaces the options; none is chosen, and without any the list is closed. */
  show(options: Node[]): void {
    this.list.replaceChildren(...options);
    this.open(options.length > 0);
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  open(open: boolean): void {
    this.list.hidden = !open || this.options.length === 0;
    this.input.setAttribute("aria-expanded", String(this.isOpen));
    this.choose(undefined);
  }

  get options(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll<HTMLAnchorElement>("[role=option]")];
  }

  get chosen(): HTMLAnchorElement | undefined {
    return this.options.find((option) => option.getAttribute("aria-selected") === "true");
  }

  /** To the next option or the one before; past the end it goes back to the input, then round. */
  move(by: 1 | -1): void {
    const { options } = this;
    const places = options.length + 1;
    const at = this.chosen ? options.indexOf(this.chosen) + 1 : 0;
    this.choose(options[((at + by + places) % places) - 1]);
  }

  choose(option: HTMLAnchorElement | undefined): void {
    for (const other of this.options) other.setAttribute("aria-selected", String(other === option));
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    } else this.input.removeAttribute("aria-activedescendant");
  }
}
