/// <reference types="@astrojs/starlight" />

/** The analyzer's own declarations are of its configuration only. */
declare module "@custom-elements-manifest/analyzer" {
  type TypeScript = typeof import("typescript");
  export const ts: TypeScript;
  export function create(options: { modules: import("typescript").SourceFile[]; plugins: object[]; dev: boolean }): {
    modules: { declarations?: object[] }[];
  };
}
