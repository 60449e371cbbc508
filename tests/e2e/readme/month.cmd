# January 2022: a month that begins in its third week, with a freeze and today still open. The README shows the
# last answer.
env COLUMNS=80
at 2022-01-30T19:42
file study.csv
day,seconds,topic
2022-01-17,2400,reboot
2022-01-18,3000,ml-book
2022-01-19,2100,ml-book
2022-01-20,1200,libraries
2022-01-21,2100,detours
2022-01-22,3600,video-course
2022-01-23,1800,ml-book
2022-01-24,1800,ml-book
2022-01-25,2700,ml-book
2022-01-26,1800,ml-book
2022-01-28,1800,ml-book
2022-01-29,2100,ml-book
2022-01-30,1080,ml-book
end
steady import csv study.csv
steady goal set 30m --freezes 1 --from 2022-01-01
steady month
