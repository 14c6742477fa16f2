/** Reads the stored table, each part when it is first asked for. */
import type { ReasonFile, Row, SourceFile, SystemFile } from "../../codes/model/schema.ts";
import { once } from "./once.ts";
import { unshare } from "./shared-values.ts";
import type { Spine, Stored, StoredSystem } from "./stored.ts";

/** A row as far as the spine knows it. */
export type SpineRow = { system: string; at: number } & Pick<Row, "code" | "reason" | "outcome" | "status">;

export interface SystemRows {
  id: string;
  width: number | undefined;
  codes: readonly SpineRow[];
}

export class Rows {
  readonly #stored: Stored;
  readonly #files = new Map<string, SystemFile>();
  readonly #byId = once(() => new Map(this.systems().map((system) => [system.id, system])));

  /** Best known first. */
  readonly systems = once((): readonly SystemRows[] => readSpine(JSON.parse(this.#stored.spine) as Spine));
  readonly reasons = once((): readonly ReasonFile[] => JSON.parse(this.#stored.reasons) as ReasonFile[]);
  readonly sources = once((): readonly SourceFile[] => JSON.parse(this.#stored.sources) as SourceFile[]);

  constructor(stored: Stored) {
    this.#stored = stored;
  }

  system(id: string): SystemRows | undefined {
    return this.#byId().get(id);
  }

  /** The system's file, its rows complete and in the order of the spine. */
  file({ id, codes }: SystemRows): SystemFile {
    const known = this.#files.get(id);
    if (known) return known;
    const { shared, ...stored } = JSON.parse(this.#stored.systems[id] as string) as StoredSystem;
    const rows = stored.codes.map((row, at): Row => {
      const { code, reason, outcome, status } = codes[at] as SpineRow;
      return unshare(shared, { ...row, code, reason, outcome, status });
    });
    const file: SystemFile = { ...stored, codes: rows };
    this.#files.set(id, file);
    return file;
  }
}

function readSpine({ reasons, systems }: Spine): SystemRows[] {
  return systems.map(({ id, width, codes, reasons: of, special }) => ({
    id,
    width,
    codes: codes.map((code, at) => ({ system: id, at, code, reason: reasons[of[at] as number] as string, ...special?.[at] })),
  }));
}
