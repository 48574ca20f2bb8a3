#include "texts.hpp"

#include <charconv>
#include <stdexcept>

#include "writer.hpp"

namespace dimpact::tests {
namespace {

void write(const json::Node& node, json::Writer& out) {
  switch (node.kind) {
    case json::Node::Kind::null:
      out.null();
      break;
    case json::Node::Kind::boolean:
      out.boolean(node.boolean);
      break;
    case json::Node::Kind::number:
      out.number(node.number);
      break;
    case json::Node::Kind::string:
      out.text(node.text);
      break;
    case json::Node::Kind::array:
      out.array();
      for (const json::Node& item : node.items) write(item, out);
      out.end_array();
      break;
    case json::Node::Kind::object:
      out.object();
      for (std::size_t i = 0; i < node.keys.size(); ++i) {
        write(node.items[i], out.key(std::string_view{node.keys[i]}));
      }
      out.end_object();
  }
}

std::string unescaped(std::string_view key) {
  std::string out;
  for (std::size_t i = 0; i < key.size(); ++i) {
    const bool escape = key[i] == '~' && i + 1 < key.size();
    out += escape ? (key[++i] == '0' ? '~' : '/') : key[i];
  }
  return out;
}

}  // namespace

json::Node parsed(std::string_view text) {
  json::Node root;
  std::vector<json::Error> errors;
  if (!json::parse(text, json::max_dataset_bytes, root, errors) || !errors.empty()) {
    throw std::runtime_error{"no JSON: " + std::string{text.substr(0, 200)}};
  }
  return root;
}

std::string written(const json::Node& node) {
  json::Writer out;
  write(node, out);
  return out.take();
}

const json::Node* pointed(const json::Node& root, std::string_view pointer) {
  const json::Node* node = &root;
  while (node != nullptr && !pointer.empty()) {
    const std::size_t end = std::min(pointer.find('/', 1), pointer.size());
    const std::string key = unescaped(pointer.substr(1, end - 1));
    pointer.remove_prefix(end);
    if (node->kind != json::Node::Kind::array) {
      node = node->find(key);
      continue;
    }
    std::size_t index = node->items.size();
    std::from_chars(key.data(), key.data() + key.size(), index);
    node = index < node->items.size() ? &node->items[index] : nullptr;
  }
  return node;
}

std::vector<Wrong> errors_of(std::string_view answer) {
  std::vector<Wrong> out;
  const json::Node root = parsed(answer);
  for (const json::Node& error : root.find("errors")->items) {
    const json::Node& message = *error.find("message");
    out.push_back({error.find("path")->text, error.find("code")->text, message.find("nl")->text,
                   message.find("en")->text});
  }
  return out;
}

}  // namespace dimpact::tests
