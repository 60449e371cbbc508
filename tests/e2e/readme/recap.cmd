# The mission's first week, from its plan to its post. The README shows what is typed and the last answer.
env COLUMNS=80
at 2022-01-17T20:00
steady config set subject ML
steady resource add https://d2l.ai --title "Dive into Deep Learning" --kind book
steady plan add "Re-read chapter 10, exercises too" -t ml-book --target 2h
steady log 40m "Wrote the plan: slow and steady, 30 minutes a day" -t reboot
at 2022-01-18T20:00
steady log 50m "Re-read chapter 10; it was more fun the second time" -t ml-book --tag read
at 2022-01-19T20:00
steady log 35m "Chapter 10 exercises" -t ml-book -r https://colab.research.google.com/drive/exercises
at 2022-01-20T20:00
steady log 20m "numpy getting started: dull; better learned by using it" -t libraries
at 2022-01-21T20:00
steady log 19:10-19:45 "Activation functions, loss" -t detours
steady learned "ReLU is max(0, x), and its derivative is a step" -t detours
at 2022-01-22T20:00
steady log 1h "Transfer learning, simple nets" -t video-course -r 1
steady plan add "Build a net for MNIST" --week next -t code --target 2h
steady week
steady recap
