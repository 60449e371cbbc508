# The note is kept as it was typed.
at 2026-11-20T20:15
steady log 30m [a, b] -d today
steady log 30m ++ -d today
steady log 30m -5 degrees -d today
steady log 30m a -- --tag is not an option -t here -d today
steady log 30m -d today -- -t is how a topic is named
steady log 1h 30 problems -d today
steady log 30m 'ReLU is max(0, x)' -d today
steady log 5m 日本語の文法、第三章 -t 日本語 -d today
steady log 5m "Évariste Galois: résumé" -t algèbre/été -d today
steady list
