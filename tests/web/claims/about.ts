/** Which texts speak of the plan, its source, the articles of association, or how the association works. */
import type { Said } from "./said.ts";

const dutch =
  /\bplan\b|planjaar|\bbron\b|begro(ot|ting)|\btabel\b|hoofdstuk|statuten|\bart\.|artikel|\bnorm\b|leverancier|aanname|schatting|vereniging|\bALV\b|ledenvergadering|\bRvC\b|accountant|opzeg|zegt op|loting|geloot|entreegeld|vervalt|producturen|kosten|tarie[fv]|bijdrage|vermogen|kwartaal|voorschot|contract|afgerond|24\/7/i;
const english =
  /\bplan\b|\bplan’s\b|\bsource\b|budget|\btabel\b|\btable\b|chapter|\bart\.|\barticles?\b|\bnorm\b|supplier|assum|estimate|association|general meeting|members’ meeting|supervisory|accountant|notice|lots\b|entry fee|lapses|fall away|product hours|\bcosts?\b|tariff|contribution|equity|quarter|advance|contract|rounded|24\/7/i;

/** Texts of the data and the examples are about nothing else; what the core says is a sentence or the name of a figure. */
export const speaksOfThePlan = ({ key, nl, en }: Said): boolean => {
  if (/^(plan|example)\./.test(key)) return true;
  if (key.startsWith("core: ") && !/\.\s*$/.test(key)) return false;
  return dutch.test(nl) || english.test(en);
};
