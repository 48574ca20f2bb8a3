#include "messages.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "words.hpp"

namespace dimpact::json {
namespace {

struct Message {
  std::string_view code, nl, en;
};

// «%s» is what the input said, «%a» what it may be. Plain words: a controller reads them.
constexpr std::array messages{
    Message{"invalid-json", "De tekst is geen geldige JSON.", "The text is not valid JSON."},
    Message{"too-large", "Het bestand is groter dan toegestaan. Maak het kleiner.",
            "The file is larger than allowed. Make it smaller."},
    Message{"too-deep", "De JSON is meer dan 32 niveaus diep.",
            "The JSON is nested more than 32 levels deep."},
    Message{"duplicate-key", "Dit veld staat er twee keer. Laat er één staan.",
            "This field is given twice. Keep one."},
    Message{"unknown-field", "Het veld «%s» bestaat niet. Controleer de spelling of haal het weg.",
            "There is no field «%s». Check the spelling or remove it."},
    Message{"wrong-type", "Hier hoort %a.", "This must be %a."},
    Message{"missing-field", "Het veld «%s» ontbreekt. Vul het in.",
            "The field «%s» is missing. Fill it in."},
    Message{"out-of-range", "Deze waarde valt buiten wat kan: %a.",
            "This value is outside what is possible: %a."},
    Message{"unsupported-version",
            "Deze versie van het formaat wordt niet ondersteund: gebruik versie 1.",
            "This version of the format is not supported: use version 1."},
    Message{"unknown-member", "«%s» is (dan) geen lid. Kies een lid uit de lijst.",
            "«%s» is not a member (then). Choose a member from the list."},
    Message{"unknown-product",
            "Het product «%s» bestaat (dan) niet. Kies een product uit de lijst.",
            "There is no product «%s» (then). Choose a product from the list."},
    Message{"unknown-line", "De begrotingsregel «%s» bestaat niet. Kies een regel uit Tabel 6.",
            "There is no budget line «%s». Choose a line of Tabel 6."},
    Message{"unknown-component", "Het prijsonderdeel «%s» bestaat niet bij dit product.",
            "This product has no price component «%s»."},
    Message{"unknown-item", "Het onderdeel «%s» kan bij dit product niet gekozen worden.",
            "This product has no optional item «%s»."},
    Message{"unknown-type", "De maatregel «%s» bestaat niet. Kies uit: %a.",
            "There is no event «%s». Choose one of: %a."},
    Message{"unknown-word", "«%s» kan hier niet. Kies uit: %a.",
            "«%s» is not possible here. Choose one of: %a."},
    Message{"duplicate-id", "«%s» bestaat al, bestond al of staat er twee keer. Kies een andere.",
            "«%s» exists, has existed or is given twice. Choose another."},
    Message{"invalid-id",
            "«%s» kan geen id zijn: gebruik kleine letters, cijfers en koppeltekens, hoogstens 64.",
            "«%s» cannot be an id: use lower-case letters, digits and hyphens, at most 64."},
    Message{"not-in-use", "«%s» neemt dit product (dan) niet zelf af.",
            "«%s» does not take this product itself (then)."},
    Message{"already-uses", "«%s» gebruikt dit product (dan) al.",
            "«%s» uses this product already (then)."},
    Message{"second-notice", "«%s» heeft al opgezegd. Haal een van de twee opzeggingen weg.",
            "«%s» has given notice already. Remove one of the two notices."},
    Message{"one-of", "Geef %a.", "Give %a."},
    Message{"invalid-merge", "Een herindeling heeft minstens twee verschillende leden nodig.",
            "A merger needs at least two different members."},
    Message{"too-many-winners",
            "Er zijn meer winnaars genoemd dan er plaatsen zijn bij de loting. Noem er minder.",
            "More winners are named than the draw has places. Name fewer."},
    Message{
        "too-many-events",
        "Om het verschil over de maatregelen te verdelen, is dit te veel. Neem minder maatregelen "
        "of minder jaren.",
        "This is too much to share the difference out over the events. Take fewer events or fewer "
        "years."},
    Message{"too-long", "Dit is te lang: hoogstens %a.", "This is too long: at most %a."},
};

/// Whether what the model can find wrong with an event has its sentence.
constexpr bool all_said() {
  for (const std::string_view code : words_of<ProblemCode>()) {
    bool said = false;
    for (const Message& message : messages) said = said || message.code == code;
    if (!said) return false;
  }
  return true;
}
static_assert(all_said(), "a problem has no message");

std::string fill(std::string_view text, std::string_view subject, std::string_view allowed) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%' && i + 1 < text.size()) {
      out += text[++i] == 's' ? subject : allowed;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace

Error make_error(std::string path, std::string_view code, double order, std::string_view subject,
                 Phrase allowed) {
  Error error{
      .path = std::move(path), .code = std::string{code}, .nl = {}, .en = {}, .order = order};
  if (code == "out-of-range" && allowed.en.empty()) {
    allowed = {"een getal dat een computer kan bewaren", "a number that a computer can hold"};
  }
  for (const Message& message : messages) {
    if (message.code != code) continue;
    error.nl = fill(message.nl, subject, allowed.nl);
    error.en = fill(message.en, subject, allowed.en);
  }
  return error;
}

void sort_errors(std::vector<Error>& errors) {
  // A text of a megabyte can be wrong in a hundred thousand places.
  std::vector<std::pair<double, std::size_t>> places;
  places.reserve(errors.size());
  for (const Error& error : errors) places.emplace_back(error.order, places.size());
  std::make_heap(places.begin(), places.end());
  std::sort_heap(places.begin(), places.end());
  std::vector<Error> sorted;
  sorted.reserve(errors.size());
  for (const auto& [order, place] : places) sorted.push_back(std::move(errors[place]));
  errors = std::move(sorted);
}

void describe_place(Error& error) {
  const std::string line = std::to_string(error.line);
  const std::string column = std::to_string(error.column);
  error.nl += " De fout zit bij regel " + line + ", teken " + column + ".";
  error.en += " The error is at line " + line + ", column " + column + ".";
}

}  // namespace dimpact::json
