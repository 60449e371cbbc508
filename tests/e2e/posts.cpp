#include "posts.hpp"

namespace steady::e2e {

const std::vector<std::string>& hostile() {
  static const std::vector<std::string> texts = {"{{ site.time }} and {{ 6 | times: 7 }}",
                                                 "{% raw %} and {% include x.html %} and {% endraw %}",
                                                 "<script>alert(1)</script>",
                                                 "<b>bold</b> <!-- gone --> <?php x ?>",
                                                 "---",
                                                 "[x]: http://evil.example/y",
                                                 "[1]: http://evil.example/z",
                                                 "[a][1] and [b](http://evil.example) and ![c](d.png) and [^1]",
                                                 "* a",
                                                 "- b",
                                                 "+ c",
                                                 "1. a",
                                                 "12. b",
                                                 "# h",
                                                 "C# and F##",
                                                 "> quote",
                                                 "| t | u |",
                                                 "a | b",
                                                 "$$x^2$$ costs $5",
                                                 "*[HTML]: x",
                                                 "*em* **strong** _em_ __strong__ snake_case_name",
                                                 "{:.cls}",
                                                 "{::nomarkdown}x{:/}",
                                                 "text{:.cls} {#id} {:toc}",
                                                 "==",
                                                 "===",
                                                 ": definition",
                                                 "^",
                                                 "~~~",
                                                 "~~struck~~ ~/home",
                                                 "```cpp",
                                                 "`code` and ``more``",
                                                 "&amp; &lt; &#65; &copy; AT&T",
                                                 "ends in a backslash \\",
                                                 "ends in two \\\\",
                                                 "\\* \\` \\{ \\|",
                                                 ":tada: :smile:",
                                                 "\"smart\" 'quotes' don't",
                                                 "a -- b --- c ... d .. e",
                                                 "<< and >>",
                                                 "<http://evil.example/auto> and http://evil.example/bare",
                                                 "me@evil.example <me@evil.example>",
                                                 "true",
                                                 "null",
                                                 "a: b",
                                                 "=1+1",
                                                 "%{x} %s @me #1",
                                                 "日本語 und Ümläute 🎉",
                                                 "[ ] task",
                                                 "@[toc] [[wiki]]",
                                                 "\u2028line break",
                                                 "(c) (tm) +- !important",
                                                 "[^1]: a footnote [^1]",
                                                 "{%- comment -%} {{- x -}} {{{ y }}} {{TITLE}} <%TITLE%>",
                                                 "{::comment} {::options toc_levels=\"1\" /}",
                                                 "{: #id .cls title=\"x\"}",
                                                 "term : definition :: here",
                                                 "]]> <![CDATA[ x ]]>",
                                                 "&nbsp; &#123; &amp;lt;",
                                                 "http://evil.example/a_(b)_*c*",
                                                 "5'10\" 'tis \"\" '' `` ``x''",
                                                 "x--y 1---2 .... --",
                                                 "-",
                                                 "+",
                                                 "*",
                                                 "1.",
                                                 "#",
                                                 "**",
                                                 "__",
                                                 "$$",
                                                 "~",
                                                 ":",
                                                 "\"",
                                                 "|",
                                                 "<",
                                                 "\\",
                                                 "|---|:--:|",
                                                 "=== a",
                                                 "* * *",
                                                 "- - -",
                                                 "_ _ _"};
  return texts;
}

const char* const layout =
    "<html><head><title>{{ page.title | escape }}</title>\n"
    "<meta content=\"{{ page.tweetText | escape }}\"></head>\n"
    "<body>{{ content }}</body></html>\n";

const char* const own_template = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
subject: "<%SUBJECT%>"
date: <%DATE%>
tweetText: "<%SUMMARY%>"
---
{% assign word = "Liquid" %}{{ word }} works here.

<%#TOPIC%>
## <%NAME%>

<%#NOTES%>
<%#NOTE%>
<%TEXT%>
<%#LINK%>

[<%LABEL%>][<%NUMBER%>]{:target="_blank"}
<%/LINK%>

<%/NOTE%>
<%/NOTES%>
<%/TOPIC%>
<%#REFERENCE%>
[<%NUMBER%>]: <%URL%>
<%/REFERENCE%>
)";

const char* const markdown_template = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
date: <%DATE%>
---
<%#TOPIC%>

<%NAME%>

<%#NOTES%>
<%#NOTE%>
* <%TEXT%>
<%#UNLINKED%>
  <%LABEL%>
<%/UNLINKED%>
<%/NOTE%>
<%/NOTES%>
<%/TOPIC%>
<%#LEARNED%>
<%#LINE%>

<%TEXT%>
<%/LINE%>
<%/LEARNED%>
<%#PLANNED%>
1. <%TEXT%>
<%/PLANNED%>
)";

const char* const html_template = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
date: <%DATE%>
---
<ul>
<%#TOPIC%>
<li title="<%NAME%>"><b><%NAME%></b>
<%#NOTES%><%#NOTE%><p><%TEXT%> <%#UNLINKED%><%LABEL%><%/UNLINKED%></p><%/NOTE%><%/NOTES%>
</li>
<%/TOPIC%>
</ul>
)";

}  // namespace steady::e2e
