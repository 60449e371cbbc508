# Lines worth remembering, and how one of them comes back.
env COLUMNS=80
at 2022-01-21T20:00
steady learned
steady learned "ReLU is max(0, x), and its derivative is a step" -t detours
steady learned "Transfer learning keeps the early layers" -t video-course -d yesterday
steady learned list comprehensions are faster than loops
steady learned list
steady learned --search RELU
steady learned -t video-course --json
steady learned remove 3
steady learned remove 3
steady learned ""
steady log 30m -q
at 2022-01-28T20:00
steady
