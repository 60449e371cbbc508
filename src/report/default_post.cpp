// The post as it is without a template of one's own. docs/commands/recap.md shows it, to be copied from.

#include "steady/report/recap.hpp"

namespace steady {

namespace {

constexpr std::string_view shape = R"({{=<% %>=}}
---
layout: post
title: "<%TITLE%>"
date: <%DATE%>
tweetText: "<%TITLE%> - <%TOTAL%><%#DUE%>, <%DAYS_MET%> of <%DAYS_DUE%> days<%/DUE%>."
---

### <%PERIOD%>

<%SUMMARY%>
<%#SHORT%>
<%DAYS%>
<%/SHORT%>
<%#STREAKS%>
<%STREAK%>
<%/STREAKS%>

<%#TOPIC%>
* **<%NAME%>** (<%TIME%>)<%#NOTES%> -<%#NOTE%> <%TEXT%><%OPEN%><%#LINK%>[<%LABEL%>][<%NUMBER%>]<%/LINK%><%#UNLINKED%><%LABEL%><%/UNLINKED%><%CLOSE%><%STOP%><%/NOTE%><%/NOTES%>
<%/TOPIC%>

<%#LEARNED%>
### Learned

<%#LINE%>
* <%TEXT%><%#OF%> (<%NAME%>)<%/OF%><%STOP%>
<%/LINE%>

<%/LEARNED%>
### Upcoming week

<%#PLANNED%>
* <%TEXT%><%#DETAIL%> (<%WORDS%>)<%/DETAIL%>
<%/PLANNED%>
<%#UNPLANNED%>
Nothing is planned yet.
<%/UNPLANNED%>

<%#REFERENCE%>
[<%NUMBER%>]: <%URL%>
<%/REFERENCE%>
)";

}  // namespace

std::string_view default_post_template() { return shape; }

}  // namespace steady
