declare module 'text-fragments-polyfill/dist/fragment-generation-utils.js' {
  export interface GeneratedFragment {
    readonly textStart: string;
    readonly textEnd?: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }
  export const GenerateFragmentStatus: {
    readonly SUCCESS: 0;
    readonly INVALID_SELECTION: 1;
    readonly AMBIGUOUS: 2;
    readonly TIMEOUT: 3;
    readonly EXECUTION_FAILED: 4;
  };
  /** Longest time for one fragment, in milliseconds. */
  export function setTimeout(milliseconds: number): void;
  /** A fragment that singles the range out in its document. */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: GeneratedFragment;
  };
}
