/**
 * How everything looks: the one place where colours, drawings, sizes and fonts are decided. Site, widget, badge and
 * charts take them from here, so that an outcome looks the same wherever it is met. Paper and ink, as on a till slip.
 */

export type Theme = "light" | "dark";

/** Paper and ink. Every ink stands at least 4.5:1 from desk, paper and wash; `edge` at least 3:1. */
export interface Surface {
  /** What the paper lies on: the page. */
  desk: string;
  /** A slip, a card, an input. */
  paper: string;
  /** A quiet fill: inline code, the option under the pointer. */
  wash: string;
  /** Headings, codes, answers. */
  ink: string;
  /** Running text. */
  text: string;
  /** What is read second: captions, dates. */
  faint: string;
  /** Borders of what can be operated. */
  edge: string;
  /** Lines that only divide. */
  rule: string;
  link: string;
  /** Fill of the main button; `paperOnAccent` stands on it. */
  accent: string;
  paperOnAccent: string;
}

export const SURFACES: Record<Theme, Surface> = {
  light: {
    desk: "#f6f4ef",
    paper: "#fffefb",
    wash: "#ece9e1",
    ink: "#1c1a16",
    text: "#38352f",
    faint: "#5f5b52",
    edge: "#878277",
    rule: "#cfcabf",
    link: "#174f99",
    accent: "#1c1a16",
    paperOnAccent: "#fffefb",
  },
  dark: {
    desk: "#161513",
    paper: "#1f1e1b",
    wash: "#2c2a26",
    ink: "#f6f3ec",
    text: "#d3cfc5",
    faint: "#a8a499",
    edge: "#7d796f",
    rule: "#45423c",
    link: "#9cc4ff",
    accent: "#f6f3ec",
    paperOnAccent: "#161513",
  },
};

/** One hue in three strengths: `ink` stands at least 4.5:1 from `paper`, `line` at least 3:1 from the page. */
export interface Tint {
  ink: string;
  paper: string;
  line: string;
}

export interface Look {
  /** Path on a field of 24 by 24, stroked with a width of 2; told apart by its outline alone. */
  icon: string;
  light: Tint;
  dark: Tint;
}

/** The five outcomes. Green is bluish and red is yellowish, so that who sees no red or no green still tells them apart. */
export const OUTCOME_LOOKS = {
  approved: {
    icon: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM7.8 12.4l2.9 2.9 5.5-6",
    light: { ink: "#0b5342", paper: "#dcf3ea", line: "#0b8a69" },
    dark: { ink: "#86e0c3", paper: "#0f3329", line: "#35ab88" },
  },
  declined: {
    icon: "M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3zM8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4",
    light: { ink: "#8c2410", paper: "#fde7e0", line: "#b93517" },
    dark: { ink: "#ffb6a1", paper: "#43190f", line: "#ea6b4a" },
  },
  retry: {
    icon: "M20 12a8 8 0 1 1-2.6-5.9M20 3.2v4.6h-4.6",
    light: { ink: "#174a8c", paper: "#e2eeff", line: "#2b6fc7" },
    dark: { ink: "#a9ceff", paper: "#142c4c", line: "#5a9be8" },
  },
  error: {
    icon: "M12 3.5L22 20.5H2zM12 10v4.6M12 17.4v.2",
    light: { ink: "#654300", paper: "#fbeecb", line: "#b07d00" },
    dark: { ink: "#ffd68a", paper: "#3b2a08", line: "#d9a33a" },
  },
  cancelled: {
    icon: "M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18zM7.5 12h9",
    light: { ink: "#43434a", paper: "#e7e6e6", line: "#4f4f58" },
    dark: { ink: "#d0d0d6", paper: "#2e2e33", line: "#b4b4bd" },
  },
} satisfies Record<string, Look>;

/** Warnings, and money of which nobody knows where it is: as an error, since both mean stop and look. */
export const CAUTION: Record<Theme, Tint> = { light: OUTCOME_LOOKS.error.light, dark: OUTCOME_LOOKS.error.dark };

/** The machine's own fonts; nothing is fetched. */
export const FONTS = {
  text: `-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", Arial, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif`,
  code: `ui-monospace, SFMono-Regular, Menlo, Consolas, "Roboto Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace`,
};

/** The type scale, in rem. `figure` is the code on its slip. */
export const SIZES = { fine: 0.8125, small: 0.875, body: 1, lead: 1.125, answer: 1.375, heading: 1.75, figure: 3.5 };

/** Corners, in rem: paper is cut, not moulded. */
export const RADIUS = 0.1875;
