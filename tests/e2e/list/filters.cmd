# The sessions of the last 7 days, of a range, of a topic with what nests in it, of a tag, by text.
env COLUMNS=80
at 2026-11-20T20:15
steady list
steady list all
steady log 30m "Old" -t ml-book -d 2026-10-01
steady log 25m "Vectors and what they are good for, with all the proofs that the book leaves out" -t math/algebra --tag read
steady log 12:00-12:45 "Matrices" -t math --tag read --tag code
steady log 20m "Not mathematics" -t mathematics -d thu
steady log 15m -d thu
steady list
steady list all
steady list 2026-10
steady list "last 30 days" -t math
steady list -t math/algebra
steady list --tag code
steady list --search MATRI
steady list all -L 2
steady list --search nothing
steady list 2026-W40
steady list all --tag read --format csv
steady list all --tag read --format md
steady list all --tag code --json
steady list 2026-13
steady list -L many
steady list last 30 days
