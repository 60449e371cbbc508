# Letters of all widths stand in line, long topics are cut, times never.
at 2026-11-20T20:15
steady log 1h 25m "文法を読む。とても長いメモなので、端末の幅に合わせて切られるはずです" -t 日本語
steady log 40m "Été: résumé, naïveté, Évariste" -t algèbre/été -d thu
steady log 20m "A topic with a long name" -t languages/japanese/grammar/intermediate/particles-and-verbs -d wed
steady log 12h "All day" -t 日本語/とても長いトピックの名前です -d tue
env COLUMNS=80
steady week
steady list
env COLUMNS=40
steady week
steady list
