/** Where mistakes are reported and mended. The address is a setting of the build, `REPO_URL`; without it nothing leads there. */
export const REPOSITORY = process.env.REPO_URL?.replace(/\/+$/, "");

/** Path of a system's file in the repository. */
export const fileOf = (system: string) => `codes/systems/${system}.yaml`;

/** The row of a code, in the newest version of its file. */
export const rowAddress = (system: string, line: number) => `${REPOSITORY}/blob/HEAD/${fileOf(system)}#L${line}`;

/** The form for a wrong code, empty. */
export const NEW_REPORT = REPOSITORY && `${REPOSITORY}/issues/new?template=wrong-code.yml`;

/** The form for a wrong code, with the code filled in. */
export function reportAddress(system: string, code: string): string {
  const query = new URLSearchParams({ template: "wrong-code.yml", title: `${system} ${code}: `, system, code });
  return `${REPOSITORY}/issues/new?${query}`;
}
