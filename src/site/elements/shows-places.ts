import type { Diagnostic } from "#program/outcome.ts";
import type { FilePlace } from "./file-places.ts";

/** What shows the files of a program can show a place in one. */
export interface ShowsPlaces {
  showPlace(place: FilePlace): void;
  showDiagnostics(diagnostics: readonly Diagnostic[]): void;
  markFaults(faults: readonly Diagnostic[]): void;
}
