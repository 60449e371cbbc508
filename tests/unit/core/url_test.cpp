#include "steady/core/url.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

namespace steady {
namespace {

TEST(Url, IsWhatBeginsWithHttpAlone) {
  for (const char* word : {"http://a.org", "https://a.org", "HTTPS://A.ORG", "http://"})
    EXPECT_TRUE(looks_like_url(word)) << word;
  for (const char* word : {"", "a.org", "www.a.org", "javascript:alert(1)", "ftp://a.org", "file:///x",
                           "data:text/html,x", "http:/a.org", " http://a.org", "see http://a.org"})
    EXPECT_FALSE(looks_like_url(word)) << word;
}

TEST(Url, WithoutHostOrWithWhatNoUrlHoldsCannotBeKept) {
  for (const std::string url :
       {"http://", "https:///path", "http://:80/", "http://ada@/", "http://?q", "http://a.org/a b", "http://a.org/\"x",
        "http://a.org/<b>", "http://a.org/\n", "http://a.org/\x1b[2J", "http://a.org/\xff"})
    EXPECT_NE(fault_in_url(url), "") << url;
  EXPECT_EQ(fault_in_url("http://a.org/(x)?y=[z]&é=1#w"), "");
  const std::string front = "http://a.org/";
  EXPECT_EQ(fault_in_url(front + std::string(longest_url - front.size(), 'x')), "");
  EXPECT_EQ(fault_in_url(front + std::string(longest_url - front.size() + 1, 'x')), "is longer than 2000 bytes");
}

TEST(NormalisedUrl, IsTheSameHoweverTheAddressIsSpelled) {
  for (const char* url : {"https://example.org/a?b=1", "http://example.org/a?b=1", "HTTPS://Example.ORG/a?b=1",
                          "https://example.org:443/a?b=1", "http://example.org:80/a?b=1",
                          "https://example.org/a?b=1#part", "https://example.org/a?utm_source=x&b=1&utm_Medium=y",
                          "https://example.org/a?b=1&fbclid=Iw", "https://ada@example.org/a?gclid=1&b=1&"})
    EXPECT_EQ(normalised_url(url), "example.org/a?b=1") << url;
  EXPECT_EQ(normalised_url("http://example.org"), normalised_url("http://example.org/?#"));
}

TEST(NormalisedUrl, KeepsApartWhatMayBeAnotherPage) {
  const std::string url = normalised_url("https://example.org/a?b=1");
  for (const char* other :
       {"https://example.org/A?b=1", "https://example.org/a", "https://example.org/a/?b=1", "https://example.org/a?b=2",
        "https://example.org:8080/a?b=1", "http://example.org:443/a?b=1", "https://www.example.org/a?b=1",
        "https://example.org/a?b=1&c"})
    EXPECT_NE(normalised_url(other), url) << other;
  EXPECT_EQ(normalised_url("http://[::1]:80/x"), "[::1]/x");
  EXPECT_EQ(normalised_url("http://[::1]/x"), "[::1]/x");
}

using Cases = std::vector<std::pair<std::string, std::string>>;

TEST(TitleOfUrl, IsTheLastWordsOfThePath) {
  for (const auto& [url, title] :
       Cases{{"https://www.kaggle.com/dansbecker/tensorflow-programming", "tensorflow programming"},
             {"https://a.org/deep_learning/index.html", "deep learning"},
             {"https://a.org/wiki/Gr%C3%B6%C3%9Fe?x=1#y", "Größe"},
             {"https://a.org/chapter10.html", "chapter10"},
             {"https://a.org/a%4a%4B%2fc", "aJK/c"},
             {"https://a.org/50%-off%4", "50% off%4"},
             {"https://a.org/100%zz", "100%zz"},
             {"https://a.org/notes/.html", "notes"},
             {"https://a.org/---/-notes-", "notes"},
             {"https://a.org/notes/07/", "notes"}})
    EXPECT_EQ(title_of_url(url), title) << url;
}

TEST(TitleOfUrl, IsTheHostWhereThePathSaysNothingToPeople) {
  for (const auto& [url, title] :
       Cases{{"https://www.Example.org", "example.org"},
             {"https://www.youtube.com/watch?v=aircAruvnKk", "youtube.com"},
             {"https://youtu.be/aircAruvnKk", "youtu.be"},
             {"https://colab.research.google.com/drive/1aBcD9xK2", "colab.research.google.com"},
             {"https://a.org/%1b%5b2J", "a.org"},
             {"https://a.org/%7B1%7D", "a.org"},
             {"https://a.org/%ff%fe", "a.org"},
             {"https://a.org/" + std::string(200, 'x'), "a.org"}})
    EXPECT_EQ(title_of_url(url), title) << url;
}

TEST(KindOfUrl, IsToldWhereTheAddressLeavesNoDoubt) {
  for (const auto& [url, kind] : Cases{{"https://www.youtube.com/watch?v=x", "video"},
                                       {"https://youtu.be/x", "video"},
                                       {"https://vimeo.com/1", "video"},
                                       {"https://www.coursera.org/learn/ml", "course"},
                                       {"https://www.edx.org/", "course"},
                                       {"https://www.kaggle.com/learn/intro", "course"},
                                       {"https://www.kaggle.com/learn", "course"},
                                       {"https://www.udemy.com/course/ml", "course"},
                                       {"https://ocw.mit.edu/courses/6-006", "course"},
                                       {"https://course.fast.ai/Lessons/lesson1.html", "course"},
                                       {"https://colab.research.google.com/drive/1", "notebook"},
                                       {"https://github.com/a/b/blob/main/x.ipynb", "notebook"},
                                       {"https://numpy.readthedocs.io/en/latest", "docs"},
                                       {"https://flask.readthedocs.org/", "docs"},
                                       {"https://docs.python.org/3/", "docs"},
                                       {"https://www.gutenberg.org/ebooks/11", "book"},
                                       {"https://leanpub.com/x", "book"},
                                       {"https://books.google.de/books?id=1", "book"},
                                       {"https://www.goodreads.com/book/show/1", "book"},
                                       {"https://openlibrary.org/books/OL1M", "book"},
                                       {"https://openlibrary.org/works/OL1W", "book"},
                                       {"https://a.org/x.epub", "book"}})
    EXPECT_EQ(kind_of_url(url), kind) << url;
  for (const char* url :
       {"https://example.org", "https://notyoutube.com/watch", "https://docs.google.com/document/1",
        "https://www.kaggle.com/dansbecker/tensorflow-programming", "https://youtube.com.evil.org/",
        "https://www.goodreads.com/author/show/1", "https://www.gutenberg.org/", "https://openlibrary.org/authors/1",
        "https://www.udemy.com/user/ada", "https://www.kaggle.com/learners"})
    EXPECT_EQ(kind_of_url(url), std::nullopt) << url;
}

}  // namespace
}  // namespace steady
