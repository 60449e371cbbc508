# The first week of somebody who reads slowly, as a post; then the next one, and a post that was edited.
env STEADY_SUBJECT=ML
at 2022-01-17T20:00
steady resource add https://www.kaggle.com/dansbecker/tensorflow-programming --title "TensorFlow Programming" -q
steady plan add "Re-read chapter 10, exercises too" -t ml-book --target 2h -q
steady log 40m "Wrote the plan: slow and steady, 30 minutes a day" -t reboot -q
at 2022-01-18T20:00
steady log 50m "Re-read chapter 10; it was more fun the second time" -t ml-book --tag read -q
at 2022-01-19T20:00
steady log 35m "Chapter 10 exercises" -t ml-book -r https://colab.research.google.com/drive/abc -q
at 2022-01-20T20:00
steady log 20m "numpy getting started: dull; better learned by using it" -t libraries -q
at 2022-01-21T20:00
steady log 19:10-19:45 "Activation functions, loss" -t detours -q
steady learned "ReLU is max(0, x), and its derivative is a step" -t detours -q
at 2022-01-22T20:00
steady log 1h "Transfer learning, simple nets" -t video-course -r 1 -q
steady plan add "Build a net for MNIST" --week next -t code --target 2h -q
steady recap
steady recap --posts _posts
at 2022-01-23T20:00
steady recap --posts _posts --json
steady recap next
