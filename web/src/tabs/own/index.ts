/** The parts of the own bill that come when they are opened. */
import "./invoices.ts";
import "./measures.ts";
import "./note.ts";
import "./withdrawal.ts";
