# Resources from the first wish to the last word, and the time that goes to them.
env COLUMNS=80
at 2022-01-16T20:00
steady resource
steady resource add https://www.kaggle.com/dansbecker/tensorflow-programming --title "TensorFlow Programming" --kind course
steady resource add "Deep Learning" --kind book -t ml-book
steady resource add https://www.youtube.com/watch?v=aircAruvnKk -t detours
steady resource add http://kaggle.com:80/dansbecker/tensorflow-programming
steady resource add https://www.kaggle.com/dansbecker/tensorflow-programming?utm_source=mail#top
at 2022-01-19T20:00
steady log 35m "Chapter 10 exercises" -r 2
steady log 20m "Notebook" -r https://colab.research.google.com/drive/1aBcD9xK2 -t code -d yesterday
steady resource set 3 --title "But what is a neural network?" --note "with pictures"
at 2022-01-22T20:00
steady resource next
steady resource done 2
steady resource drop 4
steady resource show 2
steady resource
steady resource --status done --format csv
steady undo
steady resource show 5 --json
