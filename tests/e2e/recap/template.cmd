# A template of one's own, what is wrong with others, and text that would mean something.
at 2026-11-20T20:15
steady log 30m "{{ site.x }} *not* <b>bold</b>" -t "[x]: y" -q
file own.tpl
{{=<% %>=}}
---
title: "<%TITLE%>"
date: <%DATE%>
---
{% assign x = 1 %}
<%#TOPIC%>
## <%NAME%>, <%TIME%>

<%#NOTES%><%#NOTE%><%TEXT%><%STOP%> <%/NOTE%><%/NOTES%>
<%/TOPIC%>
end
steady recap --template own.tpl --title 'The "best" week'
file broken.tpl
---
title: "{{TITLE}}"
---

{{#TOPIC}}
* {{NAM}}
{{/TOPIC}}
end
steady recap --template broken.tpl
file open.tpl
---
title: {{TITLE}}
---
end
steady recap --template open.tpl
steady recap --template none.tpl
steady recap --posts
steady recap last
steady recap -o post.md --posts _posts
