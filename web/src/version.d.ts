/** The version of the release, filled in by the build. */
declare const __VERSION__: string;
