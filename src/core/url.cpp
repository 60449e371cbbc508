#include "steady/core/url.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "ascii.hpp"
#include "steady/core/text.hpp"

namespace steady {

namespace {

/// A URL in its parts, each as it was typed but the host, which is in small letters.
struct Url {
  std::string host;
  std::string_view port;
  std::string_view path;  ///< begins with `/`, or empty
  std::string_view query;
  bool secure = false;
};

std::string_view after_scheme(std::string_view url) { return url.substr(url.find("://") + 3); }

/// Takes off the text what stands before the first of these characters.
std::string_view take_until(std::string_view& text, std::string_view ends) {
  const std::string_view part = text.substr(0, text.find_first_of(ends));
  text.remove_prefix(part.size());
  return part;
}

Url parts_of(std::string_view text) {
  Url url;
  url.secure = ascii::lower(text[4]) == 's';
  std::string_view rest = after_scheme(text);
  std::string_view host = take_until(rest, "/?#");
  if (const auto at = host.rfind('@'); at != host.npos) host.remove_prefix(at + 1);
  const auto colon = host.rfind(':');
  if (colon != host.npos && host.find(']', colon) == host.npos) {
    url.port = host.substr(colon + 1);
    host = host.substr(0, colon);
  }
  url.host = ascii::lowered(host);
  url.path = take_until(rest, "?#");
  if (rest.starts_with('?')) url.query = take_until(rest, "#").substr(1);
  return url;
}

/// Whether the host is that site or lies in it: `m.youtube.com` lies in `youtube.com`.
bool is_at(std::string_view host, std::string_view site) {
  if (!host.ends_with(site)) return false;
  return host.size() == site.size() || host[host.size() - site.size() - 1] == '.';
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::string_view part = text.substr(0, text.find(separator));
    if (!part.empty()) parts.push_back(part);
    text.remove_prefix(std::min(part.size() + 1, text.size()));
  }
  return parts;
}

/// Parameters that say where a click came from, not what is shown.
bool tracks(std::string_view parameter) {
  constexpr std::array<std::string_view, 16> names = {"fbclid", "gclid",   "dclid",   "gbraid", "wbraid", "msclkid",
                                                      "yclid",  "twclid",  "igshid",  "mc_cid", "mc_eid", "_hsenc",
                                                      "_hsmi",  "mkt_tok", "ref_src", "srsltid"};
  const std::string name = ascii::lowered(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

int hex_digit(char c) {
  if (ascii::is_digit(c)) return c - '0';
  const char lower = ascii::lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool coded =
        text[i] == '%' && i + 2 < text.size() && hex_digit(text[i + 1]) >= 0 && hex_digit(text[i + 2]) >= 0;
    out += coded ? static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2])) : text[i];
    if (coded) i += 2;
  }
  return out;
}

bool is_letter(char c) {
  const char lower = ascii::lower(c);
  return (lower >= 'a' && lower <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// `1aBcD9xK2`: letters behind digits in one heap are a number to machines, not words.
bool is_token(std::string_view word) {
  const bool parted = word.find_first_of("-_ .") != word.npos;
  const auto heap =
      std::adjacent_find(word.begin(), word.end(), [](char a, char b) { return ascii::is_digit(a) && is_letter(b); });
  return !parted && word.size() >= 8 && heap != word.end();
}

/// The words of one part of a path; empty where it says nothing to people.
std::string words_of(std::string_view part) {
  constexpr std::array<std::string_view, 7> hollow = {"index", "watch", "home", "view", "edit", "main", "drive"};
  std::string words = percent_decoded(part);
  constexpr std::array<std::string_view, 7> endings = {".html", ".htm", ".php", ".pdf", ".md", ".ipynb", ".epub"};
  for (const std::string_view ending : endings)
    if (ascii::lowered(words).ends_with(ending)) words.resize(words.size() - ending.size());
  if (is_token(words) || std::none_of(words.begin(), words.end(), is_letter)) return {};
  if (std::find(hollow.begin(), hollow.end(), ascii::lowered(words)) != hollow.end()) return {};
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '-' || c == '_' || c == '+'; }, ' ');
  const auto first = words.find_first_not_of(' ');
  words = words.substr(first, words.find_last_not_of(' ') - first + 1);
  return fault_in_name(words).empty() ? words : std::string();
}

/// Sites whose paths are numbers.
bool is_video(const Url& url) {
  return is_at(url.host, "youtube.com") || url.host == "youtu.be" || is_at(url.host, "vimeo.com");
}

bool is_book(const Url& url) {
  const auto lies = [&url](std::string_view site, std::string_view folder) {
    return is_at(url.host, site) && url.path.starts_with(folder);
  };
  return is_at(url.host, "leanpub.com") || url.host.starts_with("books.google.") || lies("goodreads.com", "/book/") ||
         lies("gutenberg.org", "/ebooks/") || lies("openlibrary.org", "/books/") ||
         lies("openlibrary.org", "/works/") || url.path.ends_with(".epub");
}

bool is_course(const Url& url) {
  return is_at(url.host, "coursera.org") || is_at(url.host, "edx.org") || url.host == "ocw.mit.edu" ||
         url.host == "course.fast.ai" || (is_at(url.host, "udemy.com") && url.path.starts_with("/course/")) ||
         (is_at(url.host, "kaggle.com") && (url.path == "/learn" || url.path.starts_with("/learn/")));
}

/// Google Docs holds whatever people write, and is no documentation.
bool is_docs(const Url& url) {
  return is_at(url.host, "readthedocs.io") || is_at(url.host, "readthedocs.org") ||
         (url.host.starts_with("docs.") && url.host != "docs.google.com");
}

}  // namespace

bool looks_like_url(std::string_view word) {
  const std::string front = ascii::lowered(word.substr(0, 8));
  return front.starts_with("http://") || front.starts_with("https://");
}

std::string_view fault_in_url(std::string_view url) {
  if (!is_utf8(url)) return "is not UTF-8";
  if (!fault_in_note(url).empty() || url.find_first_of("\t\r\n") != url.npos) return "holds a control character";
  if (url.find(' ') != url.npos) return "holds a blank";
  if (url.find_first_of("<>\"`\\") != url.npos) return "holds a character that no URL has";
  if (url.size() > longest_url) return "is longer than 2000 bytes";
  return parts_of(url).host.empty() ? "names no host" : "";
}

std::string normalised_url(std::string_view text) {
  const Url url = parts_of(text);
  std::string same = url.host;
  if (!url.port.empty() && url.port != (url.secure ? "443" : "80")) same.append(":").append(url.port);
  same += url.path.empty() ? "/" : url.path;
  char separator = '?';
  for (const std::string_view parameter : split(url.query, '&')) {
    if (tracks(parameter)) continue;
    same.append(1, separator).append(parameter);
    separator = '&';
  }
  return same;
}

std::string title_of_url(std::string_view text) {
  const Url url = parts_of(text);
  const auto parts = is_video(url) ? std::vector<std::string_view>{} : split(url.path, '/');
  for (auto part = parts.rbegin(); part != parts.rend(); ++part)
    if (std::string words = words_of(*part); !words.empty()) return words;
  return url.host.starts_with("www.") ? url.host.substr(4) : url.host;
}

std::optional<std::string> kind_of_url(std::string_view text) {
  const Url url = parts_of(text);
  if (is_video(url)) return "video";
  if (url.host == "colab.research.google.com" || url.path.ends_with(".ipynb")) return "notebook";
  if (is_course(url)) return "course";
  if (is_book(url)) return "book";
  if (is_docs(url)) return "docs";
  return std::nullopt;
}

}  // namespace steady
